import type { ImportCounts, ImportState, TakeOver } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { rememberedFor, type WaitsFor, waitsFor } from '@cxboard/domain/imports/remembered.rules';
import { refuseMapping } from '@cxboard/domain/imports/mapping-checks.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { Refusal } from '@cxboard/domain/refusal';
import { Injectable } from '@nestjs/common';
import { AccessToken, type Sender } from '../access-tokens/index.ts';
import { Source } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { beginProgress } from './import-progress.ts';
import { Import } from './import.entity.ts';
import { importSent, sameFile } from './imports.statements.ts';
import { addImport, type ArrivedFile, type Upload, Uploads } from './uploads.ts';

/** What a program says beside the bytes of a file. */
export interface Sent {
  readonly upload: Upload;
  /** The same key again is the same act: the answer is the first one. */
  readonly key: string | null;
  readonly takeOver: TakeOver;
  /** Needed for files without full dates. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null;
}

/** How a file that a program sent stands. */
export interface SentFile {
  readonly importId: string;
  readonly state: ImportState;
  /** What a person has to say first; null when it goes on by itself. */
  readonly waitsFor: WaitsFor | null;
  /** The very file was there before; nothing was added. */
  readonly wasThere: boolean;
}

export interface SentImport {
  readonly importId: string;
  readonly state: ImportState;
  readonly counts: ImportCounts | null;
  readonly refusal: Refusal<string> | null;
}

/** Files that programs send, read by the mapping kept with their source. What is new in them waits for a person. */
@Injectable()
export class RecurringUploads {
  constructor(
    private readonly uploads: Uploads,
    private readonly database: Database,
  ) {}

  receive(sender: Sender, { upload, key, ...said }: Sent): Promise<SentFile | Refusal<string>> {
    return this.uploads.arrive(sender.organizationId, upload, (file) => {
      const asked = JSON.stringify([file.sha256, sender.sourceId, said.takeOver, said.period]);
      const attempt = key === null ? null : { key, operation: 'sendFile', inputDigest: asked };
      return this.database.work({ ...sender, attempt }, (work) => record(work, sender, { ...said, file }));
    });
  }

  /** Only files of the source that the token is for. */
  async sent({ organizationId, sourceId }: Sender, importId: string): Promise<SentImport> {
    const [row] = await this.database.readFor<SentImport>(organizationId, importSent, [importId, sourceId]);
    return foundOr404(row);
  }
}

type Said = Pick<Sent, 'takeOver' | 'period'> & { readonly file: ArrivedFile };

async function record(work: Work, sender: Sender, { file, takeOver, period }: Said): Promise<SentFile> {
  await noteUse(work, sender);
  const [first] = await work.query<{ id: string; state: ImportState }>(sameFile, [file.sha256]);
  if (first) return { importId: first.id, state: first.state, waitsFor: null, wasThere: true };

  const { id: sourceId, mapping: saved } = await work.get(Source, sender.sourceId);
  const { mapping, waits } = readBy(foundOr404(saved), file, period);
  const about = { uploadedById: sender.personId, sourceId, takeOver };
  const found = await addImport(work, file, waits ? about : { ...about, mapping, state: 'VALIDATING' });
  work.note('SENT_BY_PROGRAM', found, { accessTokenId: sender.accessTokenId });
  if (!waits) await beginReading(work, found);
  return { importId: found.id, state: found.state, waitsFor: waits, wasThere: false };
}

function readBy(saved: Mapping, { table }: ArrivedFile, period: Sent['period']) {
  const { headers, rows } = table;
  const remembered = rememberedFor(saved, { headers, rows: rows.map(({ fields }) => fields) });
  const isDated = remembered.mapping.columns.some(({ role }) => role === 'DATE');
  const mapping = { ...remembered.mapping, period: isDated ? null : period };
  const refused = refuseMapping(mapping, headers);
  const waits = waitsFor({ ...remembered, mapping }) ?? (refused && asColumns(refused.columns));
  return { mapping, waits };
}

/** The rules have grown since the mapping was kept, and somebody looks at it again. */
const asColumns = (columns: readonly string[]): WaitsFor => ({ why: 'NEW_COLUMNS', columns });

async function beginReading(work: Work, { id: importId }: Import): Promise<void> {
  await beginProgress(work, importId);
  await work.announce('imports.validate', { importId });
}

async function noteUse(work: Work, { accessTokenId }: Sender): Promise<void> {
  const token = await work.lock(AccessToken, accessTokenId);
  await work.change(token, { usedAt: work.now });
}
