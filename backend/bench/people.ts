import { type House, Resident } from '../testing/house.ts';

const take = `mutation Take($input: TakeOverStaffListInput!) {
  takeOverStaffList(input: $input) { __typename ... on StaffList { added changed } }
}`;
const look = `query Look($staffListId: UUID!) {
  staffList(staffListId: $staffListId) { plan { addedCount changedCount unchangedCount missingCount problemCount departments } }
}`;

interface Plan {
  readonly addedCount: number;
  readonly changedCount: number;
  readonly problemCount: number;
  readonly departments: readonly (readonly string[])[];
}

export const manyPeople = 8_000;
export const fewPeople = 1_000;

/** Milliseconds of looking at a list of people and of taking it over: few and many in turn, each in a company of its own. */
export async function measurePeople(house: House, { rounds }: { readonly rounds: number }) {
  const times = { few: [] as number[], many: [] as number[], manyAgain: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.few.push((await listed(house, `few-${round}`, fewPeople)).first);
    const { first, again } = await listed(house, `many-${round}`, manyPeople);
    times.many.push(first);
    times.manyAgain.push(again);
  }
  return times;
}

async function listed(house: House, slug: string, people: number) {
  const chair = await Resident.signUp(house, `bench-${slug}`);
  const list = listOf(people);
  const first = await timed(() => takeOver(chair, list, people));
  const again = await timed(() => takeOver(chair, list, 0));
  return { first, again };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}

/** Sends the list, looks at what would change, and takes it over; the same list again changes nobody. */
async function takeOver(chair: Resident, list: string, added: number): Promise<void> {
  const answer = await fetch(`${chair.house.address}/api/${chair.slug}/staff-lists`, {
    method: 'POST',
    headers: { ...chair.headers, 'content-type': 'application/octet-stream', 'x-cx-client': 'bench' },
    body: list,
  });
  const { staffListId } = (await answer.json()) as { staffListId: string };
  const { staffList } = await chair.sends<{ staffList: { plan: Plan } }>(look, { staffListId });
  const { addedCount, problemCount, changedCount, departments } = staffList.plan;
  if (addedCount !== added || problemCount !== 0) throw new Error(`The plan is ${JSON.stringify(staffList.plan)}.`);
  if (added === 0) return;
  const input = { staffListId, seen: added + changedCount + departments.length, deactivates: false };
  const { takeOverStaffList } = await chair.sends<{ takeOverStaffList: { added?: number } }>(take, { input });
  if (takeOverStaffList.added !== added) throw new Error(`Taken over: ${JSON.stringify(takeOverStaffList)}.`);
}

function listOf(people: number): string {
  const lines = Array.from(
    { length: people },
    (_, nth) =>
      `colleague.${nth}@bank.example,Colleague ${nth} of the bank,Clerk ${nth % 40},Region ${nth % 12} / Branch ${nth % 120}`,
  );
  return ['email,name,job title,department', ...lines].join('\n');
}
