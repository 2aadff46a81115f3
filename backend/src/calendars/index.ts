import type { Chapter } from '../platform/chapter.ts';
import { CalendarsResolver } from './calendars.resolver.ts';
import { FeedsController } from './feeds.controller.ts';
import { FeedsService } from './feeds.service.ts';

export { type MeetingCard, meetingCard, meetingEvent } from './meeting-event.ts';

export const calendars: Chapter = {
  rows: [],
  resolvers: [CalendarsResolver],
  services: [FeedsService],
  controllers: [FeedsController],
};
