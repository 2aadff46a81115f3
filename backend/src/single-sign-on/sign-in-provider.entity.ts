import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** By whom an organization lets its people in. Its secret is no column here: the audit log tells what is changed. */
@Entity('sign_in_providers')
export class SignInProvider extends Aggregate {
  @Column('text')
  issuer!: string;

  @Column('text')
  clientId!: string;

  @Column('text', { array: true })
  domains!: string[];

  @Column('boolean')
  isOnly!: boolean;

  @Column('timestamptz', { nullable: true })
  workedAt!: Date | null;
}
