import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { tellList } from './agenda-lists.ts';
import type { AgendaItemInput, KeepConfidentialInput } from './agenda.inputs.ts';
import { itemToArrange, refuseClosed } from './agenda.service.ts';
import { keepConfidential, openToAll, readersIn } from './confidences.ts';

/** Who may read an item of an agenda beside those who prepare it. */
@Injectable()
export class ConfidencesService {
  constructor(private readonly database: Database) {}

  keep(viewer: Viewer, { itemId, readerIds }: KeepConfidentialInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);
      const readers = await readersIn(work, readerIds);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      await keepConfidential(work, item, readers);
      tellList(work, item);
      return { id: item.id };
    });
  }

  open(viewer: Viewer, { itemId }: AgendaItemInput) {
    return this.database.work(viewer, async (work) => {
      const item = await itemToArrange(work, viewer, itemId);

      const refusal = await refuseClosed(work, item);
      if (refusal) return refusal;

      await openToAll(work, item);
      tellList(work, item);
      return { id: item.id };
    });
  }
}
