import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { NoticeBoxModel, NoticeConnection, NoticeModel, NotificationSettingsModel } from './notice.model.ts';
import { ChooseDeliveryInput, NoticesArgs, ReadNoticesInput } from './notices.inputs.ts';
import { NoticesReads } from './notices.reads.ts';
import { NoticesService } from './notices.service.ts';

@Resolver(() => NoticeModel)
export class NoticesResolver {
  constructor(
    private readonly reads: NoticesReads,
    private readonly service: NoticesService,
  ) {}

  @Query(() => NoticeConnection, { description: 'What I was told, the newest first.' })
  notices(@Viewing() viewer: Viewer, @Args() asked: NoticesArgs) {
    return this.reads.notices(viewer, asked);
  }

  @Query(() => NoticeBoxModel, { description: 'How many of my notices I have not read.' })
  noticeBox(@Viewing() viewer: Viewer) {
    return this.reads.box(viewer);
  }

  @Query(() => NotificationSettingsModel, { description: 'How I am told of what.' })
  notificationSettings(@Viewing() viewer: Viewer) {
    return this.reads.settings(viewer);
  }

  @Mutation(() => NoticeBoxModel, { description: 'Mark notices of mine as read.' })
  async readNotices(@Viewing() viewer: Viewer, @Args('input') input: ReadNoticesInput) {
    await this.service.read(viewer, input);
    return this.reads.box(viewer);
  }

  @Mutation(() => NotificationSettingsModel, { description: 'Choose how I am told of things of one kind.' })
  async chooseDelivery(@Viewing() viewer: Viewer, @Args('input') input: ChooseDeliveryInput) {
    await this.service.chooseDelivery(viewer, input);
    return this.reads.settings(viewer);
  }
}
