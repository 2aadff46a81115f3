import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** A text that was taken away for ever: who did it, when and why. The text itself is nowhere. */
@Entity('comment_removals')
export class CommentRemoval extends TenantRow {
  @Column('uuid')
  responseId!: string;

  @Column('text')
  question!: string;

  @Column('text')
  because!: string;

  @Column('timestamptz')
  removedAt!: Date;

  @Column('uuid', { nullable: true })
  removedById!: string | null;
}
