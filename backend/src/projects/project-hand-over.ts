import { projectHandsAfter } from '@cxboard/domain/people/hand-over.rules';
import type { Hands, HandsOver } from '../people/index.ts';
import type { Work } from '../platform/database/work.ts';
import { ProjectDepartment } from './project-department.entity.ts';
import { tellProject } from './project-people.ts';
import { Project } from './project.entity.ts';

/** Projects that still run, in whatever part somebody has in them. */
export const projectsInHand: HandsOver = {
  kind: 'PROJECT',
  held: `select distinct p.organization_id, h.person_id, p.id from projects p
    cross join lateral (
      select unnest(array[p.owner_id, p.co_owner_id, p.sponsor_id]) as person_id
      union select d.contact_id from project_departments d
        where d.organization_id = p.organization_id and d.project_id = p.id) h
    where p.stage not in ('CLOSED', 'STOPPED') and h.person_id is not null`,

  async pass(work: Work, id: string, { fromId, toId }: Hands) {
    const project = await work.lock(Project, id);
    await work.change(project, projectHandsAfter(project, fromId, toId));
    for (const contact of await work.find(ProjectDepartment, { projectId: id, contactId: fromId }))
      await work.change(contact, { contactId: toId });
    await tellProject(work, project);
  },
};
