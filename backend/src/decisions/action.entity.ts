import type { ActionKind, ActionState } from '@cxboard/domain/decisions/action.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A promise with an owner and a day; it has the id of the result it was. */
@Entity('actions')
export class Action extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('int')
  number!: number;

  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  /** The title of the item it was promised under. */
  @Column('text')
  about!: string;

  @Column('text')
  kind!: ActionKind;

  @Column('text')
  text!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  state!: ActionState;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledById!: string | null;

  /** The owner has asked the board for help. */
  @Column('timestamptz', { nullable: true })
  helpAskedAt!: Date | null;

  /** Why, in the owner's words, with the last new date or call for help. */
  @Column('text')
  ownerSays!: string;

  /** The agenda item as which an analysis task comes back. */
  @Column('uuid', { nullable: true })
  returnsAsId!: string | null;

  /** The confidential item it came of: only its readers see this row. */
  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;

  /** The table it came in with: it was promised before the board began here. */
  @Column('uuid', { nullable: true })
  adoptionId!: string | null;
}
