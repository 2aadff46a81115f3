import type { Readable } from 'node:stream';
import { Readable as Stream } from 'node:stream';
import { limits } from '@cxboard/domain/limits';
import type { Refusal } from '@cxboard/domain/refusal';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { FileStore } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { bytesOf } from '../platform/files/arriving.ts';
import { type FileKind, kindOfFile, withoutTraces } from '../platform/files/file-kind.ts';

const visibleFile = statement(
  'proposals.file',
  `select x.id, x.kind, x.bytes from proposal_files x
   where x.organization_id = current_organization() and x.id = $2 and (x.uploaded_by_id = $1 or exists (
     select from proposals p where p.organization_id = x.organization_id and p.id = x.proposal_id
       and p.state <> 'DRAFT'))`,
);

/** Not through `add`: the audit log would name whoever sent it. */
const addFile = statement(
  'proposals.add_file',
  `insert into proposal_files (organization_id, id, uploaded_by_id, kind, bytes, uploaded_at)
   values ($1, $2, $3, $4, $5, $6)`,
);

export interface SentFile {
  readonly kind: FileKind;
  readonly bytes: number;
  readonly content: Readable;
}

/** Pictures and papers to a proposal: judged by their content, kept without name and without traces of their maker. */
@Injectable()
export class ProposalFiles {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  async keep(viewer: Viewer, content: Readable): Promise<{ fileId: string } | FileRefused> {
    const sent = await bytesOf(content, limits.proposals.fileBytes);
    if (sent === null) return refusals.tooLarge;
    const kind = kindOfFile(sent);
    if (kind === null) return refusals.unknownKind;
    const { organizationId, personId } = viewer;
    const kept = withoutTraces(sent, kind);
    const key = { organizationId, fileId: uuidv7() };
    await this.files.keep(key, Stream.from([kept]));
    return this.database.work(viewer, async (work) => {
      await work.query(addFile, [organizationId, key.fileId, personId, kind, kept.length, work.now]);
      return { fileId: key.fileId };
    });
  }

  async read(viewer: Viewer, fileId: string): Promise<SentFile> {
    const [found] = await this.database.read<{ kind: FileKind; bytes: number }>(viewer, visibleFile, [
      viewer.personId,
      fileId,
    ]);
    const { kind, bytes } = foundOr404(found);
    const key = { organizationId: viewer.organizationId, fileId };
    foundOr404((await this.files.has(key)) || null);
    return { kind, bytes, content: this.files.read(key) };
  }
}

type FileRefused = Refusal<'FileTooLarge'> | Refusal<'FileKindUnknown'>;

const refusals = {
  tooLarge: {
    __typename: 'FileTooLarge',
    message: `A file has at most ${limits.proposals.fileBytes / 1024 ** 2} MB.`,
  },
  unknownKind: { __typename: 'FileKindUnknown', message: 'Send a JPEG or PNG picture, or a PDF.' },
} as const satisfies Record<string, FileRefused>;
