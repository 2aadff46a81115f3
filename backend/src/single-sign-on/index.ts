import type { Chapter } from '../platform/chapter.ts';
import { Seal } from '../platform/identity/seal.ts';
import { ArrivingService } from './arriving.service.ts';
import { GoingAwayService } from './going-away.service.ts';
import { LettingInService } from './letting-in.service.ts';
import { Providers } from './providers.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInProvider } from './sign-in-provider.entity.ts';
import { SignInProviders } from './sign-in-providers.ts';
import { SingleSignOnReads } from './single-sign-on.reads.ts';
import { SingleSignOnResolver } from './single-sign-on.resolver.ts';
import { SingleSignOnService } from './single-sign-on.service.ts';

export const singleSignOn: Chapter = {
  rows: [SignInProvider],
  resolvers: [SingleSignOnResolver],
  services: [
    Seal,
    Providers,
    SignInProviders,
    SingleSignOnReads,
    SingleSignOnService,
    GoingAwayService,
    LettingInService,
    ArrivingService,
  ],
  controllers: [SignInController],
};
