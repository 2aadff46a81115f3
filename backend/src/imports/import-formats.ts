import type { Refusal } from '@cxboard/domain/refusal';
import { refuseImportMove } from '@cxboard/domain/imports/import.rules';
import type { SaidFormat } from '@cxboard/domain/imports/table.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { FileStore } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { isTable, openTable } from './file-opening.ts';
import { Import } from './import.entity.ts';
import { delimiterOf } from './import.words.ts';
import type { ReadImportAsInput } from './imports.inputs.ts';

/** A file that cannot be read the way somebody said: it stays as it was. */
interface CannotBeReadSo extends Refusal<'CannotBeReadSo'> {
  readonly why: Refusal<string>;
}

function asSaid({ encoding, delimiter, sheet, headerLine, headerRows }: ReadImportAsInput): SaidFormat {
  return {
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter: delimiterOf[delimiter] }),
    ...(sheet && { sheet }),
    ...(headerLine && { headerLine }),
    ...(headerRows && { headerRows }),
  };
}

/** How the bytes of a file become rows, when a person knows better than the rules. */
@Injectable()
export class ImportFormats {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  async readAs(viewer: Viewer, input: ReadImportAsInput) {
    const { importId } = input;
    const key = { organizationId: viewer.organizationId, fileId: importId };
    if (!may(viewer).importData() || !(await this.files.has(key))) throw new NotFound();
    const table = await openTable(this.files, key, asSaid(input));
    return this.database.work(viewer, async (work) => {
      const found = await work.lock(Import, importId);
      const stands = refuseImportMove(found.state, 'VALIDATING');
      if (stands) return stands;
      if (!isTable(table)) return cannotBeReadSo(table);

      const { format, headers } = table;
      const asNew = { mapping: null, counts: null, difference: null, refusal: null, state: 'UPLOADED' } as const;
      await work.change(found, { format, headers: [...headers], ...asNew });
      work.tell('IMPORT', found.id);
      return { id: found.id };
    });
  }
}

const cannotBeReadSo = (refusal: Refusal<string>): CannotBeReadSo => ({
  __typename: 'CannotBeReadSo',
  message: refusal.message,
  why: refusal,
});
