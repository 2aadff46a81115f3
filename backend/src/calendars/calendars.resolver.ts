import { Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DateTime, UUID } from '../platform/graphql/scalars.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { FeedsService } from './feeds.service.ts';

@ObjectType('CalendarAddress', { description: 'The address at which a calendar program reads my meetings.' })
export class CalendarAddressModel {
  @Field(() => UUID, { description: 'My own id.' })
  id!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was made; null while there is none.' })
  madeAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Told once, when it is made.' })
  address!: string | null;
}

@Resolver(() => CalendarAddressModel)
export class CalendarsResolver {
  constructor(private readonly feeds: FeedsService) {}

  @Query(() => CalendarAddressModel, { description: 'Whether I have a calendar address.' })
  async calendarAddress(@Viewing() viewer: Viewer): Promise<CalendarAddressModel> {
    return { id: viewer.personId, madeAt: await this.feeds.madeAt(viewer), address: null };
  }

  @Mutation(() => CalendarAddressModel, {
    description: 'Make an address at which calendar programs read my meetings; an earlier one stops working.',
  })
  async renewCalendarAddress(@Viewing() viewer: Viewer): Promise<CalendarAddressModel> {
    return { id: viewer.personId, ...(await this.feeds.renew(viewer)) };
  }

  @Mutation(() => CalendarAddressModel, { description: 'Take my calendar address back; it stops working at once.' })
  async revokeCalendarAddress(@Viewing() viewer: Viewer): Promise<CalendarAddressModel> {
    await this.feeds.revoke(viewer);
    return { id: viewer.personId, madeAt: null, address: null };
  }
}
