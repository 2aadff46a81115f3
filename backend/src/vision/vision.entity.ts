import type { PromiseKind, Stance, VisionState } from '@cxboard/domain/vision/vision.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

export interface VisionText {
  readonly statement: string;
  readonly promises: readonly string[];
}

/** One version of what a board wants customers to experience. */
@Entity('visions')
export class Vision extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  state!: VisionState;

  @Column('text')
  statement!: string;

  /** The words the first round was asked about. */
  @Column('jsonb', { nullable: true })
  roundOneText!: VisionText | null;

  @Column('date', { nullable: true })
  roundOneOn!: string | null;

  @Column('date', { nullable: true })
  roundTwoOn!: string | null;

  @Column('date', { nullable: true })
  ratifiedOn!: string | null;
}

@Entity('vision_promises')
export class VisionPromise extends TenantRow {
  @Column('uuid')
  visionId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: PromiseKind;

  @Column('text')
  text!: string;

  /** What shows whether it is kept. */
  @Column('uuid', { nullable: true })
  metricId!: string | null;

  /** The first wording of the promise; null: this is it. */
  @Column('uuid', { nullable: true })
  originId!: string | null;
}

@Entity('vision_answers')
export class VisionAnswer extends TenantRow {
  @Column('uuid')
  visionId!: string;

  @Column('int')
  round!: 1 | 2;

  @Column('uuid')
  personId!: string;

  @Column('text')
  stance!: Stance;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}

/** A word about a phrase. */
@Entity('vision_remarks')
export class VisionRemark extends TenantRow {
  @Column('uuid')
  visionId!: string;

  @Column('text')
  phrase!: string;

  @Column('text')
  text!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  /** What whoever leads the board says to it; empty while it is open. */
  @Column('text', { default: '' })
  answer!: string;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
