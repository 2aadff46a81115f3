import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { MembersService } from './members.service.ts';
import { ChangeRolesResult, DeactivatePersonResult } from './people.answers.ts';
import { ChangeRolesInput, EditPersonInput, MembersArgs, PeopleArgs, PersonEditInput } from './people.inputs.ts';
import { ColleagueModel, MemberConnection, MemberModel } from './people.model.ts';
import { PeopleReads } from './people.reads.ts';
import { PersonCardModel } from './person.model.ts';

@Resolver(() => MemberModel)
export class MembersResolver {
  constructor(
    private readonly members: MembersService,
    private readonly reads: PeopleReads,
  ) {}

  @Query(() => [PersonCardModel], { description: 'Colleagues to name on something, by name. For everyone signed in.' })
  people(@Viewing() viewer: Viewer, @Args() asked: PeopleArgs) {
    return this.reads.people(viewer, asked);
  }

  @Query(() => ColleagueModel, { description: 'One colleague. For everyone signed in.' })
  colleague(@Viewing() viewer: Viewer, @Args('personId', { type: () => UUID }) personId: string) {
    return this.reads.colleague(viewer, personId);
  }

  @Query(() => MemberConnection, {
    name: 'members',
    description: 'Everybody of the organization, for its administrator.',
  })
  list(@Viewing() viewer: Viewer, @Args() asked: MembersArgs) {
    return this.reads.members(viewer, asked);
  }

  @Query(() => MemberModel, { description: 'One person as the administrator keeps them.' })
  member(@Viewing() viewer: Viewer, @Args('personId', { type: () => UUID }) personId: string) {
    return this.reads.member(viewer, personId);
  }

  @Mutation(() => ChangeRolesResult, { description: 'Give and take roles in the whole organization.' })
  async changeRoles(@Viewing() viewer: Viewer, @Args('input') input: ChangeRolesInput) {
    return answerWith(await this.members.changeRoles(viewer, input), (id) => this.reads.member(viewer, id));
  }

  @Mutation(() => MemberModel, {
    description: 'Correct a name or job title, or say in which department somebody works.',
  })
  async editPerson(@Viewing() viewer: Viewer, @Args('input') input: EditPersonInput) {
    return this.reads.member(viewer, await this.members.edit(viewer, input));
  }

  @Mutation(() => DeactivatePersonResult, {
    description: 'Somebody has left: they no longer come in, and nobody can name them on new things.',
  })
  async deactivatePerson(@Viewing() viewer: Viewer, @Args('input') input: PersonEditInput) {
    return answerWith(await this.members.deactivate(viewer, input), (id) => this.reads.member(viewer, id));
  }

  @Mutation(() => MemberModel, { description: 'Somebody is back.' })
  async reactivatePerson(@Viewing() viewer: Viewer, @Args('input') input: PersonEditInput) {
    return this.reads.member(viewer, await this.members.reactivate(viewer, input));
  }
}
