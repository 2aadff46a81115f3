import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Asked about an item before its meeting; the database shows it to those who may read the item. */
@Entity('item_questions')
export class ItemQuestion extends TenantRow {
  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  askerId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  resolvedAt!: Date | null;

  @Column('uuid', { nullable: true })
  resolvedById!: string | null;

  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;
}

/** What was said to a question: by those who answer for the item, or by the asker who asks on. */
@Entity('item_answers')
export class ItemAnswer extends TenantRow {
  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  itemQuestionId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  saidAt!: Date;

  @Column('uuid', { nullable: true })
  confidentialItemId!: string | null;
}
