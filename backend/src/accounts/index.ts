import type { Chapter } from '../platform/chapter.ts';
import { AccountsReads } from './accounts.reads.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { DemoDoor } from './demo-door.ts';
import { Entrance } from './entrance.ts';
import { InvitedService } from './invited.service.ts';
import { PasswordResetService } from './password-reset.service.ts';
import { PasswordsResolver } from './passwords.resolver.ts';
import { PasswordsService } from './passwords.service.ts';
import { ResetLinks } from './reset-links.ts';
import { SessionsResolver } from './sessions.resolver.ts';
import { SignInService } from './sign-in.service.ts';
import { SignUpService } from './sign-up.service.ts';

export { LinkExpiredModel, PasswordResetUnavailableModel, TooManyAttemptsModel } from './account.model.ts';

export const accounts: Chapter = {
  rows: [],
  resolvers: [AccountsResolver, SessionsResolver, PasswordsResolver],
  services: [
    AccountsReads,
    Entrance,
    SignInService,
    SignUpService,
    InvitedService,
    PasswordsService,
    PasswordResetService,
    ResetLinks,
    DemoDoor,
  ],
};
