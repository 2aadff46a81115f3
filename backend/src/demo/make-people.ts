import { Board, BoardMember } from '../board/index.ts';
import { addPerson, attachAccount, Department, Person } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';
import { cast, departments, type Part, type Someone } from './cast.ts';

export type PersonIds = Readonly<Record<Someone, string>>;

/** Departments, people, the board and its seats. Accounts only for those one can sign in as; none has a password. */
export async function makePeople(work: Work, account: (name: string) => Promise<string>): Promise<void> {
  const departmentIds = await makeDepartments(work);
  const board = await work.add(Board, { slug: 'cx', name: 'Customer Experience Board', charter });
  for (const part of Object.values<Part>(cast)) {
    const { name, jobTitle, roles } = part;
    const departmentId = departmentIds.get(part.department) ?? null;
    const person = await addPerson(work, { name, jobTitle, departmentId, ...(roles && { roles }) });
    if (part.signsInAs) await attachAccount(work, person, await account(name));
    if (part.seat)
      await work.add(BoardMember, { boardId: board.id, personId: person.id, role: part.seat, fromOn, untilOn: null });
  }
}

const fromOn = '2020-01-01';
const charter =
  'We steer the resources Meridian Bank already has into a better experience for its customers. We meet every second week: one meeting looks at the numbers, the next at the projects. We do not calculate the benefit of each single activity; we ask what it changes for the customer, and we measure it afterwards.';

async function makeDepartments(work: Work): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const path of departments) {
    const cut = path.lastIndexOf('/');
    const parentId = cut < 0 ? null : (ids.get(path.slice(0, cut)) ?? null);
    const { id } = await work.add(Department, { name: path.slice(cut + 1), parentId });
    ids.set(path, id);
  }
  return ids;
}

/** Who is who, by their part. */
export async function peopleOf(work: Work): Promise<PersonIds> {
  const people = new Map((await work.find(Person, {})).map(({ name, id }) => [name, id]));
  const entries = Object.entries<Part>(cast).map(([someone, { name }]) => [someone, people.get(name) ?? '']);
  return Object.fromEntries(entries) as PersonIds;
}
