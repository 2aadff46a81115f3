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

  /** Who stands up for it where the owner cannot. */
  @Column('uuid', { nullable: true })
  sponsorId!: string | null;

  @Column('text')
  stage!: ProjectStage;

  @Column('date')
  charteredOn!: string;

  /** What it covers, and what it leaves out. */
  @Column('text', { default: '' })
  scope!: string;

  /** How the problem is to be solved. */
  @Column('text', { default: '' })
  solution!: string;

  /** When it is to be delivered. */
  @Column('date', { nullable: true })
  dueOn!: string | null;

  /** When the board looks at what it has changed. */
  @Column('date', { nullable: true })
  reviewOn!: string | null;

  /** The promise of the vision it keeps. */
  @Column('uuid', { nullable: true })
  promiseId!: string | null;

  /** Its own promise, when no promise of the vision says it. */
  @Column('text', { default: '' })
  promiseInWords!: string;

  /** Why it touches one department only. */
  @Column('text', { default: '' })
  singleDepartmentBecause!: string;

  /** The table it came in with: it ran before the board began here. */
  @Column('uuid', { nullable: true })
  adoptionId!: string | null;

  /** The metric it promises to change. */
  @Column('uuid', { nullable: true })
  metricId!: string | null;

  /** The contacts that should change, where no metric shows it. */
  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  /** Why no metric can show it; empty when one can, or while nobody has said. */
  @Column('text', { default: '' })
  notMeasurableBecause!: string;
}
