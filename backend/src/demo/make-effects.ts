import { addDays, type LocalDate, momentOf } from '@cxboard/domain/local-time';
import { ContactReason } from '../contacts/index.ts';
import { EffectPlanRow, EffectReview, reviewPlan } from '../effects/index.ts';
import { Metric } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { Project } from '../projects/index.ts';
import { effects } from './effects.ts';
import { peopleOf } from './make-people.ts';

interface Setting {
  readonly database: Database;
  readonly organizationId: string;
  readonly monday: LocalDate;
  readonly timeZone: string;
}

type DemoEffect = (typeof effects)[number];

/** Plans of the past; what came of them is computed over the answers, by the review every plan gets. */
export async function makeEffects(setting: Setting): Promise<void> {
  const { database, organizationId, monday, timeZone } = setting;
  const on = <T>(weeksAgo: number, act: (work: Work) => Promise<T>) =>
    database.workFor({ organizationId, reason: 'demo', at: momentOf(dayOf(monday, weeksAgo), '11:00', timeZone) }, act);
  for (const effect of effects) {
    const planId = await on(Math.max(effect.liveWeeksAgo, 0) + 4, (work) => plan(work, effect, monday));
    if (effect.reviewWeeksAgo > 0) await on(effect.reviewWeeksAgo, (work) => reviewPlan(work, planId));
    if (effect.acceptedWeeksAgo !== null) await on(effect.acceptedWeeksAgo, (work) => accept(work, planId));
  }
}

const dayOf = (monday: LocalDate, weeksAgo: number) => addDays(monday, -7 * weeksAgo);

async function plan(work: Work, effect: DemoEffect, monday: LocalDate): Promise<string> {
  const { smallestEffect, dimension, touched, comparison, washInDays, nominatedWeeksAgo } = effect;
  const reasons = await reasonsOf(work, effect);
  const project = foundOr404(await work.first(Project, { title: effect.project }));
  const metricId = effect.metric && foundOr404(await work.first(Metric, { slug: effect.metric })).id;
  const goLiveOn = dayOf(monday, effect.liveWeeksAgo);
  const nominatedFrom = nominatedWeeksAgo === null ? null : dayOf(monday, nominatedWeeksAgo);
  const reviewOn = dayOf(monday, effect.reviewWeeksAgo);
  await work.change(project, {
    metricId,
    reasonId: metricId ? null : reasons.reasonId,
    notMeasurableBecause: '',
    reviewOn,
  });
  const { id } = await work.add(EffectPlanRow, {
    ...{ projectId: project.id, metricId, ...reasons, plannedById: project.ownerId, plannedAt: work.now },
    ...{ wanted: metricId ? 'UP' : 'DOWN', smallestEffect, dimension, washInDays, goLiveOn },
    ...{ touched: [...touched], comparison: [...comparison] },
    ...{ baselineFrom: addDays(goLiveOn, -364), baselineTo: addDays(goLiveOn, -1) },
    ...{ nominatedFrom, nominatedTo: nominatedFrom && addDays(nominatedFrom, 27) },
    reviewOn,
  });
  return id;
}

async function reasonsOf(work: Work, { contacts }: DemoEffect) {
  const idOf = async (name: string) => foundOr404(await work.first(ContactReason, { name })).id;
  if (!contacts) return { reasonId: null, otherReasonIds: [] };
  const otherReasonIds: string[] = [];
  for (const name of contacts.others) otherReasonIds.push(await idOf(name));
  return { reasonId: await idOf(contacts.reason), otherReasonIds };
}

async function accept(work: Work, planId: string): Promise<void> {
  const review = foundOr404(await work.first(EffectReview, { planId }));
  const { chair } = await peopleOf(work);
  await work.change(review, { state: 'ACCEPTED', settledAt: work.now, settledById: chair });
}
