import type { Consent, Initiator, StoryKind } from '@cxboard/domain/stories/story.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What a customer told. Its words go on their day; that it was told stays. */
@Entity('stories')
export class Story extends Aggregate {
  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('text')
  kind!: StoryKind;

  @Column('text')
  initiator!: Initiator;

  @Column('uuid', { nullable: true })
  touchPointId!: string | null;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  @Column('date')
  happenedOn!: string;

  @Column('text')
  consent!: Consent;

  @Column('text')
  consentNote!: string;

  @Column('date')
  expiresOn!: string;

  @Column('uuid', { nullable: true })
  toldById!: string | null;

  @Column('timestamptz', { nullable: true })
  forgottenAt!: Date | null;

  /** The board it is offered to as the customer's story. */
  @Column('uuid', { nullable: true })
  chosenForId!: string | null;

  @Column('timestamptz', { nullable: true })
  chosenAt!: Date | null;
}
