import type { Chapter } from '../platform/chapter.ts';
import { Department } from './department.entity.ts';
import { DepartmentsResolver } from './departments.resolver.ts';
import { DepartmentsService } from './departments.service.ts';
import { InvitationLinks } from './invitation-links.ts';
import { Invitees } from './invitees.ts';
import { InvitationsResolver } from './invitations.resolver.ts';
import { InvitationsService } from './invitations.service.ts';
import { MembersResolver } from './members.resolver.ts';
import { MembersService } from './members.service.ts';
import { PeopleReads } from './people.reads.ts';
import { Person } from './person.entity.ts';

export { Department } from './department.entity.ts';
export { treeOf } from './departments.service.ts';
export { DepartmentCardModel } from './department-card.model.ts';
export type { Hands, HandsOver } from './hand-over.ts';
export { InvitationLinks } from './invitation-links.ts';
export { type Invitee, Invitees } from './invitees.ts';
export { addPerson, attachAccount, type PersonDraft } from './joining.ts';
export { leave } from './leaving.ts';
export { PeopleReads } from './people.reads.ts';
export { Person } from './person.entity.ts';
export { PersonCardModel, PersonInactiveModel } from './person.model.ts';

export const people: Chapter = {
  rows: [Person, Department],
  resolvers: [MembersResolver, InvitationsResolver, DepartmentsResolver],
  services: [PeopleReads, MembersService, InvitationsService, InvitationLinks, Invitees, DepartmentsService],
};
