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
import type { Draft, Work } from '../platform/database/work.ts';
import { FileStore, FileTooLarge, type StoredFile } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { isStorable } from '../platform/graphql/scalars.ts';
import { CONFIG } from '../platform/tokens.ts';
import { isTable, openTable } from './file-opening.ts';
import { Import } from './import.entity.ts';
import { sameFile } from './imports.statements.ts';

export interface Upload {
  readonly content: Readable;
  /** As the sender says; nothing is believed of it but that it is too much. */
  readonly announcedBytes: number;
  readonly fileName: string;
}

/** A stored file whose opening is a table. */
export interface ArrivedFile extends StoredFile {
  readonly id: string;
  readonly fileName: string;
  readonly table: Table;
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

  /** From a page: it waits for somebody to say what its columns hold. */
  async keep(viewer: Viewer, upload: Upload): Promise<{ importId: string } | Refusal<string>> {
    stopUnless(may(viewer).importData());
    return this.arrive(viewer.organizationId, upload, (file) =>
      this.database.work(viewer, async (work) => {
        const [first] = await work.query<{ id: string; fileName: string }>(sameFile, [file.sha256]);
        if (first) return alreadyImported(first);
        await addImport(work, file, { uploadedById: viewer.personId });
        return { importId: file.id };
      }),
    );
  }

  /** Stores a file and judges its opening; what nothing is recorded of is thrown away again. */
  async arrive<Answer extends { readonly importId: string } | Refusal<string>>(
    organizationId: string,
    { content, announcedBytes, fileName }: Upload,
    record: (file: ArrivedFile) => Promise<Answer>,
  ): Promise<Answer | Refusal<string>> {
    const limit = this.config.importMaxBytes;
    const tooLarge = refuseSize(announcedBytes, limit);
    if (tooLarge) return tooLarge;

    const key = { organizationId, fileId: uuidv7() };
    const stored = await this.files.keep(key, content, limit).catch(tooLargeOrThrow(limit));
    if ('__typename' in stored) return stored;
    const table = await openTable(this.files, key);
    const answer = isTable(table)
      ? await record({ ...stored, id: key.fileId, fileName: named(fileName), table })
      : table;
    const isKept = 'importId' in answer && answer.importId === key.fileId;
    if (!isKept) await this.files.remove(key);
    return answer;
  }
}

/** An import that nobody has said anything about yet. */
export async function addImport(work: Work, file: ArrivedFile, more: Draft<Import>): Promise<Import> {
  const { id, fileName, bytes, sha256, table } = file;
  const { format, headers } = table;
  const about = { fileName, bytes: String(bytes), sha256, format, headers: [...headers] };
  const found = await work.add(Import, {
    ...{ ...about, id, state: 'UPLOADED', takeOver: 'BY_HAND', quality: 'FINAL' },
    ...more,
  });
  work.tell('IMPORT', id);
  return found;
}

const tooLargeOrThrow = (limit: number) => (problem: unknown) => {
  const refusal = problem instanceof FileTooLarge ? refuseSize(limit + 1, limit) : null;
  if (refusal) return refusal;
  throw problem;
};
