import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

export const packStates = ['MAKING', 'READY', 'FAILED'] as const;
export type PackState = (typeof packStates)[number];

/** The PDF of one published version, for all who read the whole of it or for one reader. Its file lies under the pack's id. */
@Entity('packs')
export class Pack extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  versionId!: string;

  @Column('integer')
  versionNumber!: number;

  /** Null: everything that was published. */
  @Column('uuid', { nullable: true })
  readerId!: string | null;

  /** What the one reader may see of it; null for the whole. */
  @Column('uuid', { array: true, nullable: true })
  itemIds!: string[] | null;

  @Column('text')
  organizationName!: string;

  @Column('text')
  state!: PackState;

  @Column('integer', { nullable: true })
  bytes!: number | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('timestamptz', { nullable: true })
  readyAt!: Date | null;
}
