import type { Chapter } from '../platform/chapter.ts';
import { GuestItemService } from './guest-item.service.ts';
import { GuestMails } from './guest-mails.ts';
import { GuestPresenter, GuestVisit } from './guest-presenter.entity.ts';
import { GuestsReads } from './guests.reads.ts';
import { GuestsResolver } from './guests.resolver.ts';
import { GuestsService } from './guests.service.ts';

export { GuestMails } from './guest-mails.ts';

export const guests: Chapter = {
  rows: [GuestPresenter, GuestVisit],
  resolvers: [GuestsResolver],
  services: [GuestMails, GuestsReads, GuestsService, GuestItemService],
};
