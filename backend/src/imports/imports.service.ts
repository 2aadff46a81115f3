import {
  refuseDimensionCount,
  refuseDoubt,
  refuseImportMove,
  refuseImportRemoval,
  type ImportState,
} from '@cxboard/domain/imports/import.rules';
import { type Mapping } from '@cxboard/domain/imports/mapping.rules';
import { refuseMapping } from '@cxboard/domain/imports/mapping-checks.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { sourceNamed } from '../metrics/index.ts';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Import } from './import.entity.ts';
import { askToCancel, beginProgress, isBeingTakenOver } from './import-progress.ts';
import { markOf } from './import.words.ts';
import type { DoubtImportInput, MapImportInput, SayHowSureInput } from './imports.inputs.ts';

const asMapping = ({ columns, period, holds, leaveOut }: MapImportInput): Mapping => ({
  holds,
  leaveOut: leaveOut ?? [],
  columns: columns.map(({ decimalMark, codes, words, labels, aboutPeople, perMonth, questions, ...column }) => ({
    ...column,
    ...(questions && { questions: questions.map((one) => ({ ...one, scale: one.scale ?? null })) }),
    codes: codes ?? [],
    words: words ?? [],
    labels: labels ?? [],
    aboutPeople: aboutPeople ?? false,
    ...(perMonth && { perMonth }),
    decimalMark: decimalMark ? markOf[decimalMark] : null,
  })),
  period: period ?? null,
});

/** Whoever says what the columns are looks at what was found before it counts. */
const unread = { counts: null, difference: null, refusal: null, takeOver: 'BY_HAND' } as const;

@Injectable()
export class ImportsService {
  constructor(private readonly database: Database) {}

  mapImport(viewer: Viewer, input: MapImportInput) {
    return this.database.work(viewer, async (work) => {
      const found = await lockOwn(work, viewer, input.importId);
      const mapping = asMapping(input);

      const refusal =
        refuseImportMove(found.state, 'VALIDATING') ??
        refuseMapping(mapping, found.headers) ??
        refuseDimensionCount(mapping);
      if (refusal) return refusal;

      const { id: sourceId } = await sourceNamed(work, input.sourceName);
      await move(work, found, { to: 'VALIDATING', changes: { ...unread, mapping, sourceId } });
      await beginProgress(work, found.id);
      await work.announce('imports.validate', { importId: found.id });
      return { id: found.id };
    });
  }

  commitImport(viewer: Viewer, importId: string) {
    return this.database.work(viewer, async (work) => {
      const found = await lockOwn(work, viewer, importId);
      const refusal = refuseImportMove(found.state, 'COMMITTING');
      if (refusal) return refusal;

      await move(work, found, { to: 'COMMITTING' });
      await beginProgress(work, found.id);
      await work.announce('imports.commit', { importId: found.id });
      return { id: found.id };
    });
  }

  /** A running commit holds the import's row, so it is asked to stop; otherwise nobody works on it and it moves at once. */
  cancelImport(viewer: Viewer, importId: string) {
    return this.database.work(viewer, async (work) => {
      if (!may(viewer).importData()) throw new NotFound();
      const running = await isBeingTakenOver(work, importId);
      if (running) {
        await askToCancel(work, importId);
        return { id: importId };
      }

      const found = await work.lock(Import, importId);
      const to = found.state === 'COMMITTING' ? 'READY' : 'UPLOADED';
      const refusal = refuseImportMove(found.state, to);
      if (refusal) return refusal;

      await move(work, found, { to });
      return { id: found.id };
    });
  }

  removeImport(viewer: Viewer, importId: string) {
    return this.database.work(viewer, async (work) => {
      const found = await lockOwn(work, viewer, importId);
      const refusal = refuseImportRemoval(found.state);
      if (refusal) return refusal;

      await work.remove(found);
      await work.announce('imports.throw_away', { importId });
      work.tell('IMPORT', importId);
      return { id: importId };
    });
  }

  rollBackImport(viewer: Viewer, importId: string) {
    return this.database.work(viewer, async (work) => {
      const found = await lockOwn(work, viewer, importId);
      const refusal = refuseImportMove(found.state, 'ROLLING_BACK');
      if (refusal) return refusal;

      await move(work, found, { to: 'ROLLING_BACK', changes: { refusal: null } });
      await work.announce('imports.roll_back', { importId });
      return { id: found.id };
    });
  }

  /** Its answers go on counting; whatever rests on them is less sure, and says so. */
  doubt(viewer: Viewer, { importId, because }: DoubtImportInput) {
    return this.judge(viewer, importId, ({ now }) => ({
      ...{ doubtedBecause: because, doubtedAt: now, doubtedById: viewer.personId },
    }));
  }

  trust(viewer: Viewer, importId: string) {
    return this.judge(viewer, importId, () => trusted);
  }

  /** Every period with answers of the file is drawn so; values that change when more arrive keep what they were. */
  sayHowSure(viewer: Viewer, { importId, quality }: SayHowSureInput) {
    return this.judge(viewer, importId, () => ({ quality }));
  }

  private judge(viewer: Viewer, importId: string, judgement: (work: Work) => Partial<Import>) {
    return this.database.work(viewer, async (work) => {
      const found = await lockOwn(work, viewer, importId);
      const refusal = refuseDoubt(found.state);
      if (refusal) return refusal;

      await work.change(found, judgement(work));
      work.tell('IMPORT', found.id);
      return { id: found.id };
    });
  }
}

const trusted = { doubtedBecause: null, doubtedAt: null, doubtedById: null } as const;

/** Imports are not seen by those who may not import. */
async function lockOwn(work: Work, viewer: Viewer, importId: string): Promise<Import> {
  if (!may(viewer).importData()) throw new NotFound();
  return work.lock(Import, importId);
}

async function move(
  work: Work,
  found: Import,
  { to, changes = {} }: { to: ImportState; changes?: Partial<Import> },
): Promise<void> {
  await work.change(found, { ...changes, state: to });
  work.tell('IMPORT', found.id);
}
