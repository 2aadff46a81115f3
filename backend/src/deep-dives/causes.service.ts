import { depthOf, refuseCauseMove, restsOnEvidence } from '@cxboard/domain/deep-dives/causes.rules';
import { isOutOfPlace, missingIn } from '@cxboard/domain/deep-dives/evidence.rules';
import { limits } from '@cxboard/domain/limits';
import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '../metrics/index.ts';
import { Department, Person } from '../people/index.ts';
import { BadInput, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cameOf, type KeptRow, wentOf } from './act-rows.ts';
import { Cause, CauseEvidence } from './cause.entity.ts';
import type { AddCauseInput, AddCauseEvidenceInput, EditCauseInput, MoveCauseInput } from './causes.inputs.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { diveToDig, stepThere, tellDive } from './dive-work.ts';
import { pick, rememberRows } from './map-acts.ts';

/** Why it is so, and what speaks for it. */
@Injectable()
export class CausesService {
  constructor(private readonly database: Database) {}

  add(viewer: Viewer, { deepDiveId, parentId, stepId, ...words }: AddCauseInput) {
    return this.database.work(viewer, async (work) => {
      const dive = await diveToDig(work, viewer, deepDiveId);
      const origin = { deepDiveId, parentId: parentId ?? null, stepId: stepId ?? null };
      await refusePlace(work, origin);
      const facts = await causeWords(work, words);
      const cause = await work.add(Cause, { ...facts, ...origin, state: 'HYPOTHESIS', nominationId: null });
      return keep(work, dive, { act: 'ADD_CAUSE', rows: [cameOf('Cause', cause)] });
    });
  }

  edit(viewer: Viewer, { causeId, expectedVersion, ...words }: EditCauseInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, cause } = await causeToDig(work, viewer, causeId);
      const after = await causeWords(work, words);
      const before = pick(cause, ['text', 'bone', 'departmentId']);
      await work.change(cause, after, expectedVersion);
      return keep(work, dive, { act: 'EDIT_CAUSE', rows: [{ kind: 'Cause', id: causeId, before, after }] });
    });
  }

  move(viewer: Viewer, { causeId, to }: MoveCauseInput) {
    return this.database.work(viewer, async (work) => {
      const { dive, cause } = await causeToDig(work, viewer, causeId);
      const { length: evidenceCount } = await work.find(CauseEvidence, { causeId });
      const refusal = refuseCauseMove({ state: cause.state, evidenceCount }, to);
      if (refusal) return refusal;
      const before = { state: cause.state };
      await work.change(cause, { state: to });
      return keep(work, dive, {
        act: 'MOVE_CAUSE',
        rows: [{ kind: 'Cause', id: causeId, before, after: { state: to } }],
      });
    });
  }

  remove(viewer: Viewer, causeId: string) {
    return this.database.work(viewer, async (work) => {
      const { dive, cause } = await causeToDig(work, viewer, causeId);
      const below = await work.find(Cause, { parentId: causeId });
      if (below.length > 0 || cause.nominationId)
        return { __typename: 'CauseInUse', message: 'Other causes or a nomination rest on this one.' } as const;
      const evidence = await work.find(CauseEvidence, { causeId });
      const rows = [...evidence.map((one) => wentOf('CauseEvidence', one)), wentOf('Cause', cause)];
      for (const one of evidence) await work.remove(one);
      await work.remove(cause);
      return keep(work, dive, { act: 'REMOVE_CAUSE', rows });
    });
  }

  addEvidence(viewer: Viewer, { causeId, metric, ...input }: AddCauseEvidenceInput) {
    return this.database.work(viewer, async (work) => {
      const { dive } = await causeToDig(work, viewer, causeId);
      const { length } = await work.find(CauseEvidence, { causeId });
      if (length >= limits.deepDives.evidence)
        throw new BadInput(`A cause has at most ${limits.deepDives.evidence} pieces of evidence.`);
      const snapshotId = metric ? await freezeSnapshot(work, viewer, metric) : null;
      const facts = await evidenceFacts(work, input, Boolean(metric));
      const added = { addedAt: work.now, addedById: viewer.personId };
      const evidence = await work.add(CauseEvidence, { causeId, snapshotId, ...facts, ...added });
      return keep(work, dive, { act: 'ADD_EVIDENCE', rows: [cameOf('CauseEvidence', evidence)] });
    });
  }

  removeEvidence(viewer: Viewer, evidenceId: string) {
    return this.database.work(viewer, async (work) => {
      const evidence = await work.get(CauseEvidence, evidenceId);
      const { dive, cause } = await causeToDig(work, viewer, evidence.causeId);
      const { length } = await work.find(CauseEvidence, { causeId: cause.id });
      if (length === 1 && restsOnEvidence(cause.state))
        return { __typename: 'CauseWithoutEvidence', message: 'It is the last thing this cause rests on.' } as const;
      await work.remove(evidence);
      return keep(work, dive, { act: 'REMOVE_EVIDENCE', rows: [wentOf('CauseEvidence', evidence)] });
    });
  }
}

/** What a piece of evidence of its kind has to say, and nothing it has no place for. */
async function evidenceFacts(work: Work, input: Omit<AddCauseEvidenceInput, 'causeId'>, hasFigures: boolean) {
  const { kind, saidOn = null, personId = null, value = null } = input;
  if (personId) await work.get(Person, personId);
  const words = { text: input.text.trim(), source: input.source.trim(), unit: input.unit.trim() };
  const facts = { kind, saidOn, personId, value, ...words };
  const field = missingIn({ ...facts, hasFigures });
  if (field) throw new BadInput(`${field}: of ${kind} it has to be said.`, { field });
  if (isOutOfPlace({ ...facts, hasFigures }))
    throw new BadInput(`${kind} says less than that: look at what each kind asks for.`);
  return facts;
}

async function keep(work: Work, dive: DeepDive, { act, rows }: { act: string; rows: readonly KeptRow[] }) {
  await rememberRows(work, { dive, place: 'CAUSES', act, rows });
  return tellDive(work, dive);
}

type Place = Pick<Cause, 'deepDiveId' | 'parentId' | 'stepId'>;

/** Below a cause of the same dive, at a step of it, and not endlessly deep. */
async function refusePlace(work: Work, { deepDiveId, parentId, stepId }: Place): Promise<void> {
  const { causes: most, causeDepth } = limits.deepDives;
  const causes = await work.find(Cause, { deepDiveId });
  if (causes.length >= most) throw new BadInput(`A deep dive has at most ${most} causes.`);
  if (parentId && !causes.some(({ id }) => id === parentId)) throw new NotFound();
  if (parentId && depthOf(causes, parentId) >= causeDepth) throw new BadInput(`At most ${causeDepth} whys.`);
  if (stepId && (await stepThere(work, stepId)).deepDiveId !== deepDiveId) throw new NotFound();
}

async function causeToDig(work: Work, viewer: Viewer, causeId: string) {
  const { deepDiveId } = await work.get(Cause, causeId);
  const dive = await diveToDig(work, viewer, deepDiveId);
  return { dive, cause: await work.get(Cause, causeId) };
}

async function causeWords(
  work: Work,
  { text, bone, departmentId }: Pick<AddCauseInput, 'text' | 'bone' | 'departmentId'>,
) {
  if (departmentId) await work.get(Department, departmentId);
  if (text.trim() === '') throw new BadInput('text: say what it is.', { field: 'text' });
  return { text: text.trim(), bone, departmentId: departmentId ?? null };
}
