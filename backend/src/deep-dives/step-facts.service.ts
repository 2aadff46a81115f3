import type { MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { ContactReason } from '../contacts/index.ts';
import { Metric } from '../metrics/index.ts';
import { Person } from '../people/index.ts';
import { BadInput, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { cameOf, type KeptRow, wentOf } from './act-rows.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { diveToDig, lockVisible, stepThere, tellDive } from './dive-work.ts';
import { rememberRows } from './map-acts.ts';
import type { BearWitnessInput, LinkStepInput } from './map.inputs.ts';
import { StepLink, StepWitness } from './step-facts.entity.ts';

/** Who showed a step, and what else it touches. */
@Injectable()
export class StepFactsService {
  constructor(private readonly database: Database) {}

  bearWitness(viewer: Viewer, { stepId, showed, seenOn, ...who }: BearWitnessInput) {
    return this.database.work(viewer, async (work) => {
      const { deepDiveId, map: place } = await stepThere(work, stepId);
      const dive = await lockVisible(work, viewer, deepDiveId);
      const { length } = (await work.find(StepWitness, { stepId })).filter(({ removedAt }) => !removedAt);
      if (length >= limits.deepDives.witnesses)
        throw new BadInput(`A step has at most ${limits.deepDives.witnesses} witnesses.`);
      const [personId, name] = [who.personId ?? null, who.name.trim()];
      if (personId) await work.get(Person, personId);
      if (showed.trim() === '') throw new BadInput('showed: say what was shown.', { field: 'showed' });
      if (!personId && name === '') throw new BadInput('name: say who showed it.', { field: 'name' });
      const said = { stepId, personId, name, showed: showed.trim(), seenOn, addedById: viewer.personId };
      const { id } = await work.add(StepWitness, { ...said, removedAt: null });
      return keep(work, dive, { place, act: 'BEAR_WITNESS', rows: [witnessOf(id, work.now, null)] });
    });
  }

  /** By who wrote it down, and by who leads the dig. */
  withdrawWitness(viewer: Viewer, witnessId: string) {
    return this.database.work(viewer, async (work) => {
      const witness = await work.get(StepWitness, witnessId);
      if (witness.removedAt) throw new NotFound();
      const { deepDiveId, map: place } = await stepThere(work, witness.stepId);
      const dive = await lockVisible(work, viewer, deepDiveId);
      stopUnless(witness.addedById === viewer.personId || may(viewer).digDeeper(dive));
      await work.change(witness, { removedAt: work.now });
      return keep(work, dive, { place, act: 'WITHDRAW_WITNESS', rows: [witnessOf(witnessId, null, work.now)] });
    });
  }

  link(viewer: Viewer, { stepId, ...to }: LinkStepInput) {
    return this.database.work(viewer, async (work) => {
      const { deepDiveId, map: place } = await stepThere(work, stepId);
      const dive = await diveToDig(work, viewer, deepDiveId);
      const target = targetOf(to);
      await refuseAbsent(work, viewer, { stepId, ...target });
      if ((target.kind === null) !== (target.otherStepId === null))
        throw new BadInput('kind: with otherStepId, and only then.', { field: 'kind' });
      const before = await work.find(StepLink, { stepId });
      const isKnown = before.some(
        (link) =>
          link.reasonId === target.reasonId &&
          link.metricId === target.metricId &&
          link.otherStepId === target.otherStepId &&
          link.kind === target.kind,
      );
      if (isKnown) return tellDive(work, dive);
      if (before.length >= limits.deepDives.links)
        throw new BadInput(`A step has at most ${limits.deepDives.links} links.`);
      const link = await work.add(StepLink, { stepId, ...target });
      return keep(work, dive, { place, act: 'LINK', rows: [cameOf('StepLink', link)] });
    });
  }

  unlink(viewer: Viewer, linkId: string) {
    return this.database.work(viewer, async (work) => {
      const link = await work.get(StepLink, linkId);
      const { deepDiveId, map: place } = await stepThere(work, link.stepId);
      const dive = await diveToDig(work, viewer, deepDiveId);
      await work.remove(link);
      return keep(work, dive, { place, act: 'UNLINK', rows: [wentOf('StepLink', link)] });
    });
  }
}

/** A witness is never lost, only not there: what they said may be somebody's name, which is kept in one place alone. */
const witnessOf = (id: string, before: Date | null, after: Date | null): KeptRow => ({
  ...{ kind: 'StepWitness', id, before: { removedAt: before }, after: { removedAt: after } },
});

interface Kept {
  readonly place: MapVersion;
  readonly act: string;
  readonly rows: readonly KeptRow[];
}

async function keep(work: Work, dive: DeepDive, act: Kept) {
  await rememberRows(work, { dive, ...act });
  return tellDive(work, dive);
}

/** One thing, and of a step of another map how the two hang together. */
function targetOf({
  reasonId = null,
  metricId = null,
  otherStepId = null,
  kind = null,
}: Omit<LinkStepInput, 'stepId'>) {
  if ([reasonId, metricId, otherStepId].filter(Boolean).length !== 1)
    throw new BadInput('One of reasonId, metricId, otherStepId.');
  return { reasonId, metricId, otherStepId, kind };
}

type Target = Pick<StepLink, 'stepId' | 'reasonId' | 'metricId' | 'otherStepId'>;

async function refuseAbsent(
  work: Work,
  viewer: Viewer,
  { stepId, reasonId, metricId, otherStepId }: Target,
): Promise<void> {
  if (reasonId) await work.get(ContactReason, reasonId);
  if (metricId && (await work.get(Metric, metricId)).state === 'DRAFT' && !may(viewer).seeDraftMetrics())
    throw new NotFound();
  if (!otherStepId) return;
  if (otherStepId === stepId) throw new BadInput('otherStepId: another step.');
  await stepThere(work, otherStepId);
  if (!may(viewer).seeDeepDives()) throw new NotFound();
}
