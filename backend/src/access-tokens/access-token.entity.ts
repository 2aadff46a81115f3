import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** Lets a program send files of one source in the name of whoever made it. Only a digest of its secret is kept, and not here. */
@Entity('access_tokens')
export class AccessToken extends Aggregate {
  @Column('text')
  name!: string;

  @Column('text')
  scope!: 'SEND_FILES';

  @Column('uuid')
  sourceId!: string;

  @Column('uuid')
  madeById!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
