import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** What somebody heard in a comment. It belongs to the response, not to the file it came in. */
@Entity('comment_codes')
export class CommentCodeRow extends Aggregate {
  @Column('uuid')
  responseId!: string;

  @Column('date')
  day!: string;

  @Column('text')
  question!: string;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  @Column('smallint', { nullable: true })
  emotion!: Emotion | null;

  @Column('bool')
  isSetAside!: boolean;

  @Column('timestamptz')
  codedAt!: Date;

  @Column('uuid', { nullable: true })
  codedById!: string | null;
}
