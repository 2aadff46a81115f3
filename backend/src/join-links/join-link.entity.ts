import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** Lets people with an address of the house ask for their invitation. The digest of its secret is no column here. */
@Entity('join_links')
export class JoinLink extends Aggregate {
  @Column('text', { array: true })
  domains!: string[];

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('int', { nullable: true })
  most!: number | null;

  @Column('int')
  sent!: number;

  @Column('uuid')
  madeById!: string;
}
