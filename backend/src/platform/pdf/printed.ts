import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { Aggregate } from '../database/rows.ts';
import { DateTime, UUID } from '../graphql/scalars.ts';
import { words } from '../graphql/words.ts';

export const paperStates = ['MAKING', 'READY', 'FAILED', 'CANCELLED'] as const;
export type PaperState = (typeof paperStates)[number];
const paperStateWords = words('PaperState', paperStates, 'How far a printed paper has come.');

/** A paper that is printed once and stays the same bytes. Its file lies under its id. */
export abstract class Printed extends Aggregate {
  @Column('text')
  state!: PaperState;

  @Column('integer', { nullable: true })
  bytes!: number | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('timestamptz', { nullable: true })
  readyAt!: Date | null;
}

/** A paper that was just asked for. */
export const unprinted = { state: 'MAKING', bytes: null, sha256: null, readyAt: null } as const;

@ObjectType({ isAbstract: true })
export abstract class PrintedModel {
  @Field(() => UUID)
  id!: string;

  @Field(() => paperStateWords)
  state!: PaperState;

  @Field(() => Int, { nullable: true, description: 'Size of the file once it is ready.' })
  bytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, in hexadecimal.' })
  sha256!: string | null;

  @Field(() => DateTime, { nullable: true })
  readyAt!: string | null;
}

/** What is ready to be sent of a paper; null before that. */
export const fileOf = ({ bytes, sha256 }: Pick<PrintedModel, 'bytes' | 'sha256'>) =>
  bytes === null || sha256 === null ? null : { bytes, sha256 };
