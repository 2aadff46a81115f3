import { may } from '@cxboard/domain/people/permissions';
import type { FileFormat } from '@cxboard/domain/imports/table.rules';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { FileStore } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { isTable, type KeptSource, openTable, previewOf } from './file-opening.ts';
import type { ImportPreviewModel } from './import-preview.model.ts';
import type { ImportCardModel, ImportErrorModel, ImportModel } from './import.model.ts';
import { formatOf, importCards, importErrors, importTree, keptSources } from './imports.statements.ts';

interface Kept {
  readonly format: FileFormat | null;
  readonly sourceId: string | null;
}

const cardsAtOnce = 50;
const errorsAtOnce = 100;

@Injectable()
export class ImportsReads {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  async import(viewer: Viewer, id: string): Promise<ImportModel> {
    foundOr404(may(viewer).importData() || null);
    const [row] = await this.database.read<{ tree: ImportModel }>(viewer, importTree, [id]);
    return foundOr404(row).tree;
  }

  async imports(viewer: Viewer, after: string | null) {
    foundOr404(may(viewer).importData() || null);
    const rows = await this.database.read<{ card: ImportCardModel }>(viewer, importCards, [after, cardsAtOnce + 1]);
    const nodes = rows.slice(0, cardsAtOnce).map(({ card }) => card);
    return { nodes, next: rows.length > cardsAtOnce ? (nodes.at(-1)?.id ?? null) : null };
  }

  async errors(viewer: Viewer, importId: string, after: number) {
    const found = await this.database.read<ImportErrorModel & { number: number }>(viewer, importErrors, [
      ...[importId, after, errorsAtOnce + 1],
    ]);
    const rows = found.slice(0, errorsAtOnce);
    return { rows, next: found.length > errorsAtOnce ? (rows.at(-1)?.number ?? null) : null };
  }

  /** Null once the file is gone. */
  async preview(viewer: Viewer, importId: string): Promise<ImportPreviewModel | null> {
    const key = { organizationId: viewer.organizationId, fileId: importId };
    if (!(await this.files.has(key))) return null;
    const [kept] = await this.database.read<Kept>(viewer, formatOf, [importId]);
    const said = kept?.sourceId ?? null;
    const sources = await this.database.read<KeptSource>(viewer, keptSources, [viewer.organizationId, said]);
    const table = await openTable(this.files, key, kept?.format ?? {});
    return isTable(table) ? previewOf(table, { sources, isSaid: said !== null }) : null;
  }
}
