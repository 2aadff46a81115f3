import { addDays } from '@cxboard/domain/local-time';
import type { MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import { v7 as uuidv7 } from 'uuid';
import { ProcessFlow, ProcessStep, StepLink, StepWitness } from '../deep-dives/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { DemoMap, DemoStep } from './deep-dives.ts';
import type { DiveSetting, Known } from './dive-setting.ts';

interface Drawing {
  readonly deepDiveId: string;
  readonly setting: DiveSetting;
  readonly known: Known;
  readonly lanes: ReadonlyMap<string, string>;
  /** What is called by one key is the same step in every version of the map. */
  readonly traces: Map<string, string>;
}

/** One version of a map: its steps, the ways between them, who showed what. */
export async function makeProcessMap(
  work: Work,
  { version, map }: { version: MapVersion; map: DemoMap },
  drawing: Drawing,
): Promise<void> {
  const { deepDiveId, traces } = drawing;
  const ids = new Map<string, string>();
  for (const [index, step] of map.steps.entries()) {
    const traceId = traces.get(step.key) ?? uuidv7();
    traces.set(step.key, traceId);
    const place = { deepDiveId, map: version, position: index + 1, removedAt: null, traceId };
    const { id } = await work.add(ProcessStep, { ...place, ...factsOf(step, drawing) });
    ids.set(step.key, id);
    await addLinks(work, id, { step, drawing });
    await addWitness(work, id, { step, drawing });
  }
  const ways = map.ways.map(([from, to, share = 1, label = '']) => ({
    ...{ deepDiveId, fromId: ids.get(from) ?? '', toId: ids.get(to) ?? '', share, label },
  }));
  await work.addAll(ProcessFlow, ways);
}

/** A step of which nothing is said but its name. */
const unsaid = {
  ...{ isEnd: false, isSeen: false, documented: '', practised: '', systems: [] },
  ...{ touch: null, wait: null, waitP90: null, volume: null, emotion: null, changeability: null },
};

function factsOf(step: DemoStep, { lanes, known, setting }: Drawing) {
  const { isEnd, isSeen, documented, practised, systems, ...said } = { ...unsaid, ...step };
  return {
    ...{ laneId: lanes.get(step.lane) ?? '', name: step.name, isEnd, isCustomerVisible: isSeen },
    ...{ touchMinutes: said.touch, touchMinutesP90: null, waitMinutes: said.wait, waitMinutesP90: said.waitP90 },
    ...{ monthlyVolume: said.volume, emotion: said.emotion, changeability: said.changeability },
    ...{ documented, practised, systems: [...systems] },
    rationaleId: known.rationales.get(step.why ?? '') ?? null,
    holderId: step.holder ? setting.people[step.holder] : null,
  };
}

interface OfStep {
  readonly step: DemoStep;
  readonly drawing: Drawing;
}

async function addLinks(work: Work, stepId: string, { step, drawing: { known } }: OfStep): Promise<void> {
  const nothing = { reasonId: null, metricId: null, otherStepId: null, kind: null };
  const reasonId = known.reasons.get(step.reason ?? '');
  const metricId = known.metrics.get(step.metric ?? '');
  const other = step.waitsFor ? await work.first(ProcessStep, { name: step.waitsFor, map: 'PRACTISED' }) : null;
  if (other) await work.add(StepLink, { stepId, ...nothing, otherStepId: other.id, kind: 'WAITS_FOR' });
  if (reasonId) await work.add(StepLink, { stepId, ...nothing, reasonId });
  if (metricId) await work.add(StepLink, { stepId, ...nothing, metricId });
}

async function addWitness(work: Work, stepId: string, { step, drawing: { setting } }: OfStep): Promise<void> {
  if (!step.witness) return;
  const { who, showed, weeksAgo } = step.witness;
  const seenOn = addDays(setting.monday, 1 - 7 * weeksAgo);
  await work.add(StepWitness, {
    ...{ stepId, personId: setting.people[who], name: '', showed, seenOn, addedById: setting.analyst.personId },
  });
}
