import type { StaffPlan } from '@cxboard/domain/people/staff-plan.rules';
import { limits } from '@cxboard/domain/limits';
import { Department, leave, Person } from '../people/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { admitPerson } from '../platform/identity/directory.ts';
import type { Work } from '../platform/database/work.ts';

/** So many rows go into one statement. */
const atOnce = 500;

interface House {
  readonly departments: readonly Department[];
  readonly deactivates: boolean;
}

/** Departments first, then those who work in them; who is missing leaves only when that is wished. */
export async function takeOver(work: Work, plan: StaffPlan, { departments, deactivates }: House): Promise<void> {
  if (departments.length + plan.departments.length > limits.people.departments)
    throw new BadInput(`At most ${limits.people.departments} departments.`);
  const idOf = await departmentIds(work, plan, departments);
  const invited = { accountId: null, roles: [], invitedAt: null, invitationExpiresAt: null, deactivatedAt: null };
  for (let at = 0; at < plan.added.length; at += atOnce)
    await work.addAll(
      Person,
      plan.added.slice(at, at + atOnce).map(({ email, name, jobTitle, department }) => ({
        ...{ ...invited, email, name, jobTitle, departmentId: idOf(department) },
      })),
    );
  for (const { id, becomes, isBack } of plan.changed) {
    const { name, jobTitle, department } = becomes;
    const back = isBack ? { deactivatedAt: null } : {};
    if (isBack) await admitPerson(work, id, true);
    await work.change(await work.lock(Person, id), { name, jobTitle, departmentId: idOf(department), ...back });
  }
  if (deactivates) for (const { id } of plan.missing) await leave(work, await work.lock(Person, id));
}

const keyOf = (path: readonly string[]) => path.map((part) => part.toLowerCase()).join('\u0000');

async function departmentIds(work: Work, { departments: fresh }: StaffPlan, known: readonly Department[]) {
  const ids = new Map<string, string>();
  const byId = new Map(known.map((one) => [one.id, one]));
  const pathOf = ({ name, parentId }: Department): string[] => {
    const above = parentId ? byId.get(parentId) : undefined;
    return [...(above ? pathOf(above) : []), name];
  };
  for (const one of known) ids.set(keyOf(pathOf(one)), one.id);
  for (const path of fresh) {
    const parentId = path.length > 1 ? foundOr404(ids.get(keyOf(path.slice(0, -1)))) : null;
    const { id } = await work.add(Department, { name: path.at(-1) ?? '', parentId });
    ids.set(keyOf(path), id);
  }
  return (path: readonly string[] | null): string | null => (path ? foundOr404(ids.get(keyOf(path))) : null);
}
