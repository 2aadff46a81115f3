import { refuseForgetting } from '@cxboard/domain/deep-dives/rationale.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/index.ts';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Rationale } from './cause.entity.ts';
import type {
  EditRationaleInput,
  KeepRationaleInput,
  RationaleWordsInput,
  RevalidateRationaleInput,
} from './causes.inputs.ts';
import { ProcessStep } from './process-map.entity.ts';

/** Reasons, written down once for all maps. */
@Injectable()
export class RationalesService {
  constructor(private readonly database: Database) {}

  keep(viewer: Viewer, words: KeepRationaleInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).keepRationales());
      return told(work, await work.add(Rationale, await tidied(work, words)));
    });
  }

  edit(viewer: Viewer, { rationaleId, expectedVersion, ...words }: EditRationaleInput) {
    return this.database.work(viewer, async (work) => {
      const rationale = await work.lock(Rationale, rationaleId);
      stopUnless(may(viewer).keepRationales());
      return told(work, await work.change(rationale, await tidied(work, words), expectedVersion));
    });
  }

  /** By who holds it, too: that it was asked is what counts. */
  revalidate(viewer: Viewer, { rationaleId, standing, revalidateOn }: RevalidateRationaleInput) {
    return this.database.work(viewer, async (work) => {
      const rationale = await work.lock(Rationale, rationaleId);
      const { seeDeepDives, revalidateRationale } = may(viewer);
      if (!seeDeepDives() && rationale.holderId !== viewer.personId) throw new NotFound();
      stopUnless(revalidateRationale(rationale));
      return told(work, await work.change(rationale, { standing, revalidateOn: revalidateOn ?? null }));
    });
  }

  /** Also steps that were taken away rest on it: they can come back. */
  forget(viewer: Viewer, rationaleId: string) {
    return this.database.work(viewer, async (work) => {
      const rationale = await work.lock(Rationale, rationaleId);
      stopUnless(may(viewer).keepRationales());
      const { length: steps } = await work.find(ProcessStep, { rationaleId });
      const refusal = refuseForgetting(steps);
      if (refusal) return refusal;
      await work.remove(rationale);
      return told(work, rationale);
    });
  }
}

function told(work: Work, { id }: Rationale) {
  work.tell('RATIONALE', id);
  return { id };
}

async function tidied(work: Work, { title, kind, standing, source, ...said }: RationaleWordsInput) {
  const [holderId, sinceOn, revalidateOn] = [said.holderId ?? null, said.sinceOn ?? null, said.revalidateOn ?? null];
  if (holderId) await work.get(Person, holderId);
  return { title, kind, standing, source: source.trim(), holderId, sinceOn, revalidateOn };
}
