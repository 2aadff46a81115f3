import { Column, Entity } from 'typeorm';
import { Printed } from '../platform/pdf/printed.ts';

export const packForms = ['PDF', 'PPTX'] as const;
export type PackForm = (typeof packForms)[number];

/** The paper of one published version, for all who read the whole of it or for one reader. Its file lies under the pack's id. */
@Entity('packs')
export class Pack extends Printed {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  versionId!: string;

  @Column('integer')
  versionNumber!: number;

  @Column('text')
  form!: PackForm;

  /** Null: everything that was published. */
  @Column('uuid', { nullable: true })
  readerId!: string | null;

  /** What the one reader may see of it; null for the whole. */
  @Column('uuid', { array: true, nullable: true })
  itemIds!: string[] | null;

  /** Confidential items that the one reader may read. */
  @Column('uuid', { array: true })
  confidentialIds!: string[];

  @Column('text')
  organizationName!: string;

  /** How far its printing is, in percent. */
  @Column('int', { default: 0 })
  progress!: number;

  /** Dates and figures are written as there. */
  @Column('text')
  locale!: string;
}
