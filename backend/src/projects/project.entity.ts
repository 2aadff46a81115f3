import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('projects')
export class Project extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  title!: string;

  @Column('text')
  problem!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('uuid', { nullable: true })
  coOwnerId!: string | null;

  @Column('text')
  stage!: ProjectStage;

  @Column('date')
  charteredOn!: string;

  /** When the board looks at what it has changed. */
  @Column('date', { nullable: true })
  reviewOn!: string | null;

  /** The metric it promises to change. */
  @Column('uuid', { nullable: true })
  metricId!: string | null;

  /** Why no metric can show it; empty when one can, or while nobody has said. */
  @Column('text', { default: '' })
  notMeasurableBecause!: string;
}
