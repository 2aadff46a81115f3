import type { Chapter } from '../platform/chapter.ts';
import { OneTapResolver } from './one-tap.resolver.ts';
import { OneTapService } from './one-tap.service.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';

export const answering: Chapter = {
  rows: [],
  resolvers: [OneTapResolver],
  services: [OneTapService],
  controllers: [UnsubscribeController],
};
