import type { FileDifference } from '@cxboard/domain/imports/difference.rules';
import type { ImportCounts, ImportState, TakeOver } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { FileFormat } from '@cxboard/domain/imports/table.rules';
import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

/** A file that was sent, and how far it came. The file itself lies in the file store under the import's id. */
@Entity('imports')
export class Import extends Aggregate {
  @Column('uuid')
  uploadedById!: string;

  @Column('text')
  fileName!: string;

  /** A bigint: arrives as text. */
  @Column('bigint')
  bytes!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  state!: ImportState;

  /** How its bytes become rows; null for a file sent before this was kept. */
  @Column('jsonb', { nullable: true })
  format!: FileFormat | null;

  @Column('text', { array: true })
  headers!: string[];

  @Column('uuid', { nullable: true })
  sourceId!: string | null;

  @Column('jsonb', { nullable: true })
  mapping!: Mapping | null;

  @Column('jsonb', { nullable: true })
  counts!: ImportCounts | null;

  /** How it differs from the file of its source before; null for the first. */
  @Column('jsonb', { nullable: true })
  difference!: FileDifference | null;

  @Column('text')
  takeOver!: TakeOver;

  @Column('jsonb', { nullable: true })
  refusal!: Refusal<string> | null;

  @Column('timestamptz', { nullable: true })
  committedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  rolledBackAt!: Date | null;

  /** The zone by which its times became days; null before it was taken over. */
  @Column('text', { nullable: true })
  timeZone!: string | null;

  /** How sure its answers are; said by an analyst. */
  @Column('text')
  quality!: Quality;

  /** Why its answers are doubted, though they count; null with the day and the person when they are not. */
  @Column('text', { nullable: true })
  doubtedBecause!: string | null;

  @Column('timestamptz', { nullable: true })
  doubtedAt!: Date | null;

  @Column('uuid', { nullable: true })
  doubtedById!: string | null;
}
