import type { Readable } from 'node:stream';
import { alreadyImported } from '@cxboard/domain/imports/import.rules';
import { refuseSize, type Table } from '@cxboard/domain/imports/table.rules';
import { may } from '@cxboard/domain/people/permissions';
import type { Refusal } from '@cxboard/domain/refusal';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { stopUnless } from '../platform/barriers.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { type FileKey, FileStore, FileTooLarge, type StoredFile } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { isStorable } from '../platform/graphql/scalars.ts';
import { CONFIG } from '../platform/tokens.ts';
import { isTable, openTable } from './file-opening.ts';
import { Import } from './import.entity.ts';
import { sameFile } from './imports.statements.ts';

interface Upload {
  readonly content: Readable;
  /** As the sender says; nothing is believed of it but that it is too much. */
  readonly announcedBytes: number;
  readonly fileName: string;
}

const named = (fileName: string): string =>
  isStorable(fileName) ? fileName.replace(/\s+/g, ' ').trim().slice(-200) || 'file.csv' : 'file.csv';

/** Files on their way in: streamed to the store, judged by their opening, then an import that waits for its mapping. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async keep(
    viewer: Viewer,
    { content, announcedBytes, fileName }: Upload,
  ): Promise<{ importId: string } | Refusal<string>> {
    stopUnless(may(viewer).importData());
    const limit = this.config.importMaxBytes;
    const tooLarge = refuseSize(announcedBytes, limit);
    if (tooLarge) return tooLarge;

    const key = { organizationId: viewer.organizationId, fileId: uuidv7() };
    const stored = await this.files.keep(key, content, limit).catch(tooLargeOrThrow(limit));
    if ('__typename' in stored) return stored;
    const answer = await this.judge(viewer, key, { ...stored, fileName: named(fileName) });
    if (!('importId' in answer) || '__typename' in answer) await this.files.remove(key);
    return answer;
  }

  private async judge(viewer: Viewer, key: FileKey, file: StoredFile & { fileName: string }) {
    const table = await openTable(this.files, key);
    return isTable(table) ? this.record(viewer, key, { ...file, table }) : table;
  }

  private record(viewer: Viewer, { fileId }: FileKey, file: StoredFile & { fileName: string; table: Table }) {
    const { fileName, bytes, sha256, table } = file;
    return this.database.work(viewer, async (work) => {
      const [first] = await work.query<{ id: string; fileName: string }>(sameFile, [sha256]);
      if (first) return alreadyImported(first);

      const { format } = table;
      const about = { fileName, bytes: String(bytes), sha256, format, headers: [...table.headers] };
      await work.add(Import, { ...about, id: fileId, uploadedById: viewer.personId, state: 'UPLOADED' });
      work.tell('IMPORT', fileId);
      return { importId: fileId };
    });
  }
}

const tooLargeOrThrow = (limit: number) => (problem: unknown) => {
  const refusal = problem instanceof FileTooLarge ? refuseSize(limit + 1, limit) : null;
  if (refusal) return refusal;
  throw problem;
};
