import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseInactive } from '@cxboard/domain/people/roles.rules';
import { contactsProblem, type DepartmentContact } from '@cxboard/domain/projects/contacts.rules';
import { Department, Person } from '../people/index.ts';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ProjectDepartment } from './project-department.entity.ts';
import { Project } from './project.entity.ts';

/** A project the viewer may not see looks absent. */
export async function lockVisible(work: Work, viewer: Viewer, projectId: string): Promise<Project> {
  const project = await work.lock(Project, projectId);
  foundOr404(may(viewer).seeProject({ ...project, contactIds: await contactsOf(work, projectId) }) || null);
  return project;
}

/** Who may see the project hears that it changed. */
export async function tellProject(work: Work, { id, boardId, ownerId, coOwnerId }: Project): Promise<void> {
  const personIds = [ownerId, ...(coOwnerId ? [coOwnerId] : []), ...(await contactsOf(work, id))];
  work.tell('PROJECT', id, { boardId, personIds: [...new Set(personIds)] });
}

async function contactsOf(work: Work, projectId: string): Promise<string[]> {
  const rows = await work.find(ProjectDepartment, { projectId });
  return rows.flatMap(({ contactId }) => contactId ?? []);
}

interface Named {
  readonly ownerId: string;
  readonly coOwnerId: string | null;
  readonly sponsorId: string | null;
}

const named = ({ ownerId, coOwnerId, sponsorId }: Named) => [ownerId, coOwnerId, sponsorId];

/** Who is owner, co-owner or sponsor from now on and was not before; naming nobody any more counts as well. */
export const newlyNamed = (before: Named, after: Named): (string | null)[] => {
  const then = named(before);
  return named(after).filter((id, place) => id !== then[place]);
};

/** Only who is named anew has to be here still. */
export async function refuseNamed(work: Work, wanted: Named, anew: readonly (string | null)[] = named(wanted)) {
  if (wanted.ownerId === wanted.coOwnerId)
    throw new BadInput('The co-owner is another person than the owner.', { field: 'coOwnerId' });
  return refuseGone(
    work,
    anew.flatMap((id) => id ?? []),
  );
}

interface Involved {
  readonly departmentIds: readonly string[];
  readonly contacts: readonly DepartmentContact[];
}

/**
 * Exactly these departments and contacts are involved from now on.
 * Only a contact who is named anew has to be here still; one who left is not in the way of other edits.
 */
export async function involve(work: Work, projectId: string, wanted: Involved) {
  const departmentIds = [...new Set(wanted.departmentIds)];
  refuseMany(departmentIds);
  for (const { departmentId, contactId } of wanted.contacts.slice(0, limits.projects.departments)) {
    await work.get(Department, departmentId);
    await work.get(Person, contactId);
  }
  refuseUnfit(departmentIds, wanted.contacts);
  const involved = await work.find(ProjectDepartment, { projectId });
  const isKnown = (contact: DepartmentContact) =>
    involved.some((row) => row.departmentId === contact.departmentId && row.contactId === contact.contactId);
  const named = wanted.contacts.filter((contact) => !isKnown(contact)).map(({ contactId }) => contactId);
  const refusal = await refuseGone(work, named);
  if (refusal) return refusal;

  const contactOf = (departmentId: string) =>
    wanted.contacts.find((contact) => contact.departmentId === departmentId)?.contactId ?? null;
  for (const row of involved) {
    const contactId = contactOf(row.departmentId);
    if (!departmentIds.includes(row.departmentId)) await work.remove(row);
    else if (row.contactId !== contactId) await work.change(row, { contactId });
  }
  const added = departmentIds.filter((id) => !involved.some(({ departmentId }) => departmentId === id));
  for (const id of added) await work.get(Department, id);
  await work.addAll(
    ProjectDepartment,
    added.map((departmentId) => ({ projectId, departmentId, contactId: contactOf(departmentId) })),
  );
  return null;
}

function refuseMany(departmentIds: readonly string[]) {
  if (departmentIds.length > limits.projects.departments)
    throw new BadInput(`departmentIds: at most ${limits.projects.departments}.`, { field: 'departmentIds' });
}

function refuseUnfit(departmentIds: readonly string[], contacts: readonly DepartmentContact[]) {
  const problem = contactsProblem(departmentIds, contacts);
  if (problem) throw new BadInput(problem, { field: 'contacts' });
}

async function refuseGone(work: Work, ids: readonly string[]) {
  const people: Person[] = [];
  for (const id of new Set(ids)) people.push(await work.get(Person, id));
  return refuseInactive(people.map(({ id, deactivatedAt }) => ({ personId: id, active: deactivatedAt === null })));
}
