import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { FieldVersions } from '@cxboard/domain/sessions/merge.rules';
import type { Response, ResultDraft, ResultKind } from '@cxboard/domain/sessions/result.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What came of an item while the meeting is written down; decisions and actions take effect when it is closed. */
@Entity('results')
export class Result extends Aggregate implements ResultDraft {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  itemId!: string;

  @Column('text')
  kind!: ResultKind;

  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text', { nullable: true })
  rule!: DecisionRule | null;

  @Column('int', { nullable: true })
  quorum!: number | null;

  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('uuid', { nullable: true })
  supersedesId!: string | null;

  @Column('text', { nullable: true })
  response!: Response | null;

  @Column('text')
  cause!: string;

  @Column('boolean')
  withoutKnownCause!: boolean;

  @Column('jsonb')
  fieldVersions!: FieldVersions<ResultDraft>;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  /** The confidential item it came of: only its readers see this row. */
  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;
}
