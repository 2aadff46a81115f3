import type { MapTableRefused } from '@cxboard/domain/deep-dives/map-csv.rules';
import type { TableLane } from '@cxboard/domain/deep-dives/map-line.rules';
import { limits } from '@cxboard/domain/limits';
import { Department, Person } from '../people/index.ts';
import type { Kind, Work } from '../platform/database/work.ts';
import type { TenantRow } from '../platform/database/rows.ts';
import type { DeepDive } from './deep-dive.entity.ts';
import { lanesOf, refuseFrozen } from './dive-work.ts';
import { lapsedWith, pick, type RowChange } from './map-acts.ts';
import { ProcessLane } from './process-map.entity.ts';

interface LanesOfTable {
  /** In the order of the table. */
  readonly ids: readonly string[];
  readonly changes: readonly RowChange[];
}

interface Paired {
  readonly said: TableLane;
  readonly known: ProcessLane | null;
}

const refused = (message: string): MapTableRefused => ({ __typename: 'MapTableRefused', line: null, message });

/**
 * Lanes are known by their names, the second of a name is the second; new ones come with all the table says of them. One
 * that is there stays what it is and takes from the table what it does not say yet; while the map may change, the order
 * is the table's.
 */
export async function lanesOfTable(
  work: Work,
  dive: DeepDive,
  said: readonly TableLane[],
): Promise<LanesOfTable | MapTableRefused> {
  const known = await lanesOf(work, dive);
  const pairs = paired(said, known);
  const { lanes: most } = limits.deepDives;
  if (known.length + pairs.filter((pair) => pair.known === null).length > most)
    return refused(`A map has at most ${most} lanes.`);
  const whole: Whole[] = [];
  for (const pair of pairs) {
    const people = await peopleOf(work, pair);
    if (typeof people === 'string') return refused(people);
    whole.push({ ...pair, facts: { ...people, costPerHour: pair.known?.costPerHour ?? pair.said.costPerHour } });
  }
  return refuseFrozen(dive, 'PRACTISED') === null
    ? inOrder(work, dive, { whole, rest: known.filter((lane) => !pairs.some((pair) => pair.known === lane)) })
    : below(work, dive, { whole, last: Math.max(0, ...known.map(({ position }) => position)) });
}

interface Whole extends Paired {
  readonly facts: Pick<ProcessLane, 'departmentId' | 'signerId' | 'costPerHour'>;
}

/** The table's lanes first, in its order; then those it does not name. */
async function inOrder(
  work: Work,
  dive: DeepDive,
  { whole, rest }: { whole: readonly Whole[]; rest: readonly ProcessLane[] },
): Promise<LanesOfTable> {
  const changes: RowChange[] = [];
  const ids: string[] = [];
  for (const [index, { said, known, facts }] of whole.entries()) {
    const placed = { ...facts, position: index + 1 };
    const came = known
      ? { id: known.id, changes: await changed(work, known, placed) }
      : await add(work, dive, { said, placed });
    ids.push(came.id);
    changes.push(...came.changes);
  }
  for (const [index, lane] of rest.entries())
    changes.push(...(await changed(work, lane, { position: whole.length + index + 1 })));
  return { ids, changes };
}

/** Lanes that were answered for stay as they are: what is new comes below them. */
async function below(
  work: Work,
  dive: DeepDive,
  { whole, last }: { whole: readonly Whole[]; last: number },
): Promise<LanesOfTable> {
  const changes: RowChange[] = [];
  const ids: string[] = [];
  for (const { said, known, facts } of whole) {
    const placed = { ...facts, position: last + changes.length + 1 };
    const came = known ? { id: known.id, changes: [] } : await add(work, dive, { said, placed });
    ids.push(came.id);
    changes.push(...came.changes);
  }
  return { ids, changes };
}

interface Fresh {
  readonly said: TableLane;
  readonly placed: Whole['facts'] & Pick<ProcessLane, 'position'>;
}

async function add(work: Work, dive: DeepDive, { said, placed }: Fresh) {
  const { id } = await work.add(ProcessLane, { ...freshLane(dive, said), ...placed });
  return { id, changes: [{ id, before: { isRemoved: true }, after: { isRemoved: false } }] };
}

function paired(said: readonly TableLane[], known: readonly ProcessLane[]): readonly Paired[] {
  const left = [...known];
  return said.map((lane) => {
    const at = left.findIndex(({ name }) => name === lane.name);
    return { said: lane, known: at < 0 ? null : (left.splice(at, 1)[0] ?? null) };
  });
}

const freshLane = ({ id: deepDiveId }: DeepDive, { name, kind }: TableLane) => ({
  ...{ deepDiveId, name, kind, signature: null, signatureReason: '', signedAt: null, removedAt: null },
});

/** The department and who signs, where the lane does not say them yet; or why they cannot be known by their names. */
async function peopleOf(work: Work, { said, known }: Paired) {
  const departmentId = known?.departmentId ?? (await called(work, Department, said.departmentName));
  const signerId = known?.signerId ?? (await called(work, Person, said.signerName));
  if (departmentId === undefined) return `There is no one department called “${said.departmentName}”; leave it out.`;
  if (signerId === undefined) return `There is no one person called “${said.signerName}”; leave it out.`;
  return { departmentId, signerId };
}

/** Null where nothing is said, undefined where nobody or several are called so. */
async function called(work: Work, kind: Kind<TenantRow & { name: string }>, name: string) {
  if (name === '') return null;
  const [found, other] = await work.find(kind, { name });
  return other ? undefined : found?.id;
}

async function changed(work: Work, lane: ProcessLane, facts: Partial<ProcessLane>): Promise<readonly RowChange[]> {
  const names = (Object.keys(facts) as (keyof ProcessLane)[]).filter((name) => lane[name] !== facts[name]);
  if (names.length === 0) return [];
  const [before, after] = [pick(lane, names), pick(facts as ProcessLane, names)];
  await work.change(lane, { ...after, ...lapsedWith(lane, names) });
  return [{ id: lane.id, before, after }];
}
