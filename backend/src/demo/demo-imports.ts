import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ImportJobs, ImportsService, type MapImportInput, Uploads } from '../imports/index.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { done } from './done.ts';

export interface DemoFile extends Pick<MapImportInput, 'sourceName' | 'holds' | 'columns'> {
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

/** A file comes in by the way every file comes in: sent, mapped, read through, taken over. */
@Injectable()
export class DemoImports {
  constructor(
    private readonly uploads: Uploads,
    private readonly imports: ImportsService,
    private readonly jobs: ImportJobs,
  ) {}

  async take(analyst: Viewer, { fileName, headers, rows, ...mapping }: DemoFile): Promise<void> {
    const content = Readable.from(lines(headers, rows));
    const kept = await this.uploads.keep(analyst, { content, announcedBytes: 0, fileName });
    if (!('importId' in kept)) throw new Error(`The demonstration's ${fileName} was refused: ${kept.message}`);
    const { importId } = kept;
    const ids = { organizationId: analyst.organizationId, importId };
    done(await this.imports.mapImport(analyst, { ...mapping, importId }));
    await this.jobs.validate(ids);
    done(await this.imports.commitImport(analyst, importId));
    await this.jobs.commit(ids);
  }
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`;

function* lines(headers: readonly string[], rows: Iterable<readonly string[]>) {
  yield line(headers);
  for (const row of rows) yield line(row);
}
