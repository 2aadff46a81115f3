import type { Ballot, DecisionOutcome, DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What a board has put to itself and what came of it; it has the id of the result it was. */
@Entity('decisions')
export class Decision extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  /** Of the circular resolution it was, when it was decided between meetings. */
  @Column('int', { nullable: true })
  resolutionNumber!: number | null;

  /** The title of the item it was decided under. */
  @Column('text')
  about!: string;

  @Column('text')
  text!: string;

  @Column('text')
  rule!: DecisionRule;

  @Column('text')
  outcome!: DecisionOutcome;

  @Column('int', { nullable: true })
  quorum!: number | null;

  @Column('jsonb')
  ballots!: readonly Ballot[];

  @Column('date')
  decidedOn!: string;

  @Column('date', { nullable: true })
  reviewOn!: string | null;

  /** When the board last looked at it and said that it stays, and who wrote that down. */
  @Column('date', { nullable: true })
  lookedAtOn!: string | null;

  @Column('uuid', { nullable: true })
  lookedAtById!: string | null;

  @Column('uuid', { nullable: true })
  supersedesId!: string | null;

  @Column('uuid', { nullable: true })
  supersededById!: string | null;

  /** Why it changed nothing when its meeting was closed: the name of the refusal; empty where it took effect. */
  @Column('text', { default: '' })
  lapsedBecause!: string;

  /** The confidential item it came of: only its readers see this row. */
  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;

  /** The table it came in with: it was decided before the board began here. */
  @Column('uuid', { nullable: true })
  adoptionId!: string | null;
}
