import { addDays, momentOf } from '@cxboard/domain/local-time';
import type { MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import { ContactReason } from '../contacts/index.ts';
import { DeepDive, LaneAnswer, ProcessLane, Rationale } from '../deep-dives/index.ts';
import { Metric } from '../metrics/index.ts';
import { Nomination } from '../nominations/index.ts';
import { Department } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';
import { BoardTopic } from '../topics/index.ts';
import { type DemoLane, type DemoMap, rationales } from './deep-dives.ts';
import type { DiveSetting, Known } from './dive-setting.ts';
import { type DemoDive, dives } from './dives-of-meridian.ts';
import { makeCauses } from './make-causes.ts';
import { makeProcessMap } from './make-process-map.ts';

/** Processes that were dug into, and one that is being dug into; once. */
export async function makeDeepDives(work: Work, setting: DiveSetting): Promise<void> {
  if (await work.first(DeepDive, {})) return;
  const known = await knownTo(work, setting);
  for (const [index, said] of dives.entries()) {
    const { id: deepDiveId } = await work.add(DeepDive, {
      number: index + 1,
      ...(await factsOf(work, said, { setting, known })),
    });
    const lanes = await makeLanes(work, said.lanes, { deepDiveId, setting, known });
    const traces = new Map<string, string>();
    for (const [version, map] of Object.entries(said.maps) as [MapVersion, DemoMap][])
      await makeProcessMap(work, { version, map }, { deepDiveId, setting, known, lanes, traces });
    await makeCauses(work, said.causes, { deepDiveId, setting, known });
  }
}

async function factsOf(work: Work, said: DemoDive, { setting, known }: { setting: DiveSetting; known: Known }) {
  const { title, scope, state, owner, department, explanation, topicNumber, verifiedWeeksAgo, project } = said;
  const topic = topicNumber ? await work.first(BoardTopic, { number: topicNumber }) : null;
  return {
    ...{ boardId: setting.boardId, title, scope, state, explanation, meetingId: null },
    nominationId: await nominated(work, project),
    ...{ ownerId: setting.people[owner], authorId: setting.analyst.personId, boardTopicId: topic?.id ?? null },
    departmentId: known.departments.get(department) ?? null,
    askedOn: state === 'VALIDATING' ? addDays(setting.monday, -3) : null,
    verifiedOn: verifiedWeeksAgo === null ? null : addDays(setting.monday, -7 * verifiedWeeksAgo),
  };
}

async function nominated(work: Work, title: string | undefined): Promise<string | null> {
  return title === undefined ? null : ((await work.first(Nomination, { title }))?.id ?? null);
}

async function knownTo(work: Work, { people, monday }: DiveSetting): Promise<Known> {
  const kept = new Map<string, string>();
  for (const [why, { since, holder, askedIn, ...said }] of Object.entries(rationales)) {
    const dates = { sinceOn: `${since}-01-01`, revalidateOn: addDays(monday, 7 * askedIn) };
    kept.set(why, (await work.add(Rationale, { ...said, ...dates, holderId: people[holder] })).id);
  }
  return {
    rationales: kept,
    departments: named(await work.find(Department, {})),
    reasons: named(await work.find(ContactReason, {})),
    metrics: new Map((await work.find(Metric, {})).map(({ slug, id }) => [slug, id])),
  };
}

const named = (rows: readonly { readonly name: string; readonly id: string }[]) =>
  new Map(rows.map(({ name, id }) => [name, id]));

interface Digging {
  readonly deepDiveId: string;
  readonly setting: DiveSetting;
  readonly known: Known;
}

async function makeLanes(work: Work, lanes: readonly DemoLane[], digging: Digging) {
  const answeredAt = momentOf(addDays(digging.setting.monday, -4), '14:20', digging.setting.timeZone);
  const ids = new Map<string, string>();
  for (const [index, lane] of lanes.entries()) {
    const { signature, reason } = answerOf(lane);
    const row = { ...laneOf(lane, digging), signature, signatureReason: reason, signedAt: signature && answeredAt };
    const { id: laneId } = await work.add(ProcessLane, { ...row, position: index + 1, removedAt: null });
    if (signature) await work.add(LaneAnswer, { laneId, personId: row.signerId, signature, reason, answeredAt });
    ids.set(lane.name, laneId);
  }
  return ids;
}

const laneOf = ({ name, kind, perHour, ...lane }: DemoLane, { deepDiveId, setting, known }: Digging) => ({
  ...{ deepDiveId, name, kind, costPerHour: perHour ?? null },
  departmentId: known.departments.get(lane.department ?? '') ?? null,
  signerId: lane.signer ? setting.people[lane.signer] : null,
});

function answerOf({ answer }: DemoLane) {
  if (answer === undefined) return { signature: null, reason: '' } as const;
  if (answer === 'SIGNED') return { signature: answer, reason: '' } as const;
  return { signature: 'REFUSED', reason: answer.refusedBecause } as const;
}
