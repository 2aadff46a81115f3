import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerWith, saidOr } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { InvitationsService } from './invitations.service.ts';
import { InvitePeopleResult, ResendInvitationResult, WithdrawInvitationResult } from './people.answers.ts';
import { InvitePeopleInput, PersonEditInput, ResendInvitationInput } from './people.inputs.ts';
import { PeopleReads } from './people.reads.ts';

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly reads: PeopleReads,
  ) {}

  @Mutation(() => InvitePeopleResult, {
    description: 'Invite people; all of them or, when one has already joined, none.',
  })
  async invitePeople(@Viewing() viewer: Viewer, @Args('input') { people }: InvitePeopleInput) {
    const answer = await this.invitations.invite(viewer, people);
    return saidOr(answer, async (invited) => ({ invitations: await this.reads.invited(viewer, invited) }));
  }

  @Mutation(() => ResendInvitationResult, { description: 'Send a new link; the one before no longer works.' })
  async resendInvitation(@Viewing() viewer: Viewer, @Args('input') { personId }: ResendInvitationInput) {
    const answer = await this.invitations.resend(viewer, personId);
    return saidOr(answer, async (invited) => (await this.reads.invited(viewer, invited))[0]);
  }

  @Mutation(() => WithdrawInvitationResult, { description: 'The link no longer works; the person stays named.' })
  async withdrawInvitation(@Viewing() viewer: Viewer, @Args('input') input: PersonEditInput) {
    return answerWith(await this.invitations.withdraw(viewer, input), (id) => this.reads.member(viewer, id));
  }
}
