import type { Chapter } from '../platform/chapter.ts';
import { AccessToken } from './access-token.entity.ts';
import { AccessTokensReads } from './access-tokens.reads.ts';
import { AccessTokensResolver } from './access-tokens.resolver.ts';
import { AccessTokensService } from './access-tokens.service.ts';
import { TokenDoor } from './token-door.ts';

export { AccessToken } from './access-token.entity.ts';
export { type Sender, TokenDoor } from './token-door.ts';

export const accessTokens: Chapter = {
  rows: [AccessToken],
  resolvers: [AccessTokensResolver],
  services: [AccessTokensReads, AccessTokensService, TokenDoor],
};
