import type { ImportCounts } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import type { Work } from '../platform/database/work.ts';
import type { ImportTally } from './import-tally.ts';
import type { Import } from './import.entity.ts';
import type { Reading, RowBatch, RowReading } from './row-source.ts';

export interface TakeOver<Row> {
  readonly found: Import;
  readonly mapping: Mapping;
  /** What is older was erased and stays out; null when nothing was. */
  readonly keptSince: string | null;
  /** Earlier files of the source became days by another clock, so a row may be there already a day beside. */
  readonly zoneMoved: boolean;
  readonly batches: AsyncIterable<RowBatch<Row>>;
}

/** Usable rows that brought nothing: what was there already, whose customer was erased, and what is past its time. */
export type Untaken = Pick<ImportCounts, 'erased' | 'past'> & { readonly duplicates: number };

/** What is done with the rows of a file, by what they are. */
export interface ImportShape<Row extends { readonly day: string }> {
  /** Prepared once for a file with these headers, called for each of its rows. */
  reading(by: Reading, headers: readonly string[]): RowReading<Row>;
  tally(mapping: Mapping): ImportTally<Row>;
  /** Takes every usable row over; how many of them brought nothing. */
  takeOver(work: Work, file: TakeOver<Row>): Promise<Untaken>;
  /** The labels that files of a source had so far, by what `ImportTally.labels` knows them as. */
  labelsKnown(work: Work, sourceId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  takeBack(work: Work, found: Import): Promise<void>;
}
