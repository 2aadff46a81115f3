import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { LinkToken, Slug, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { GuestItemService } from './guest-item.service.ts';
import { GuestInput, GuestItemModel, GuestOfItemModel, GuestOfItemResult, InviteGuestInput } from './guest.model.ts';
import { GuestsReads } from './guests.reads.ts';
import { GuestsService } from './guests.service.ts';

@Resolver(() => GuestOfItemModel)
export class GuestsResolver {
  constructor(
    private readonly reads: GuestsReads,
    private readonly service: GuestsService,
    private readonly items: GuestItemService,
  ) {}

  @Query(() => GuestOfItemModel, { description: 'Who presents an item without an account, and whether they looked.' })
  guestOfItem(@Viewing() viewer: Viewer, @Args('itemId', { type: () => UUID }) itemId: string) {
    return this.reads.ofItem(viewer, itemId);
  }

  @Mutation(() => GuestOfItemResult, { description: 'Let somebody without an account present an item, by a link.' })
  async inviteGuest(@Viewing() viewer: Viewer, @Args('input') input: InviteGuestInput) {
    return answerWith(await this.service.invite(viewer, input), (id) => this.reads.ofItem(viewer, id));
  }

  @Mutation(() => GuestOfItemResult, { description: 'Send a guest a new link; the old one no longer works.' })
  async sendGuestLinkAgain(@Viewing() viewer: Viewer, @Args('input') { guestPresenterId }: GuestInput) {
    return answerWith(await this.service.sendAgain(viewer, guestPresenterId), (id) => this.reads.ofItem(viewer, id));
  }

  @Mutation(() => GuestOfItemModel, { description: 'The guest no longer presents the item; the link opens nothing.' })
  async withdrawGuest(@Viewing() viewer: Viewer, @Args('input') { guestPresenterId }: GuestInput) {
    return this.reads.ofItem(viewer, (await this.service.withdraw(viewer, guestPresenterId)).id);
  }

  @Query(() => GuestItemModel, {
    nullable: true,
    description: 'The one item the link of a guest opens; null when it does not work. Each look is written down.',
  })
  guestItem(
    @Args('organization', { type: () => Slug }) slug: string,
    @Args('token', { type: () => LinkToken }) token: string,
  ) {
    return this.items.open({ slug, token });
  }
}
