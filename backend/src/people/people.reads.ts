import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput, foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { containing } from '../platform/database/containing.ts';
import { Database } from '../platform/database/database.ts';
import { type Connection, pageSize, partOf } from '../platform/graphql/connection.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { Invited } from './invitations.service.ts';
import type { MembersArgs, PeopleArgs } from './people.inputs.ts';
import type { ColleagueModel, DepartmentModel, InvitationSentModel, MemberModel } from './people.model.ts';
import {
  colleagueById,
  departmentById,
  departmentList,
  memberById,
  memberList,
  membersById,
  pickerList,
} from './people.statements.ts';
import type { PersonCardModel } from './person.model.ts';

interface Part {
  readonly totalCount: number;
  readonly nodes: readonly MemberModel[];
}
const pickerMost = 50;
const pickerUsual = 20;

@Injectable()
export class PeopleReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async people(viewer: Viewer, { search, first }: PeopleArgs): Promise<readonly PersonCardModel[]> {
    const most = first ?? pickerUsual;
    if (most < 1 || most > pickerMost) throw new BadInput(`first: 1 to ${pickerMost}.`);
    const values = [viewer.organizationId, containing(search), most];
    const rows = await this.database.read<{ card: PersonCardModel }>(viewer, pickerList, values);
    return rows.map(({ card }) => card);
  }

  async colleague(viewer: Viewer, personId: string): Promise<ColleagueModel> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const values = [viewer.organizationId, personId, today];
    const [row] = await this.database.read<{ colleague: ColleagueModel }>(viewer, colleagueById, values);
    return foundOr404(row).colleague;
  }

  async members(viewer: Viewer, asked: MembersArgs): Promise<Connection<MemberModel>> {
    foundOr404(may(viewer).managePeople() || null);
    const most = pageSize(asked.first);
    const filter = [containing(asked.search), asked.role ?? null, asked.departmentId ?? null, asked.state ?? null];
    const values = [viewer.organizationId, this.clock.now(), ...filter, asked.after ?? null, most];
    const [row] = await this.database.read<{ found: Part }>(viewer, memberList, values);
    const { totalCount, nodes } = foundOr404(row).found;
    return partOf(nodes, { totalCount, most });
  }

  async member(viewer: Viewer, personId: string): Promise<MemberModel> {
    foundOr404(may(viewer).managePeople() || null);
    const values = [viewer.organizationId, this.clock.now(), personId];
    const [row] = await this.database.read<{ member: MemberModel }>(viewer, memberById, values);
    return foundOr404(row).member;
  }

  /** In the order asked for. */
  private async membersWith(viewer: Viewer, ids: readonly string[]): Promise<readonly MemberModel[]> {
    const values = [viewer.organizationId, this.clock.now(), ids];
    const rows = await this.database.read<{ member: MemberModel }>(viewer, membersById, values);
    const byId = new Map(rows.map(({ member }) => [member.id, member]));
    return ids.map((id) => foundOr404(byId.get(id)));
  }

  /** The people just invited, each with their link where there is one to show. */
  async invited(viewer: Viewer, { personIds, links }: Invited): Promise<readonly InvitationSentModel[]> {
    const members = await this.membersWith(viewer, personIds);
    return members.map((member) => ({ member, link: links.get(member.id) ?? null }));
  }

  async departments(viewer: Viewer): Promise<readonly DepartmentModel[]> {
    const values = [viewer.organizationId];
    const rows = await this.database.read<{ department: DepartmentModel }>(viewer, departmentList, values);
    return rows.map(({ department }) => department);
  }

  async department(viewer: Viewer, id: string): Promise<DepartmentModel> {
    const values = [viewer.organizationId, id];
    const [row] = await this.database.read<{ department: DepartmentModel }>(viewer, departmentById, values);
    return foundOr404(row).department;
  }
}
