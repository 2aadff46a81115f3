import type { Relations } from '../people/relations.ts';

export const accessTokenActs = ({ is }: Relations) => ({
  /** Make and revoke the tokens by which programs send files; see which there are. */
  keepAccessTokens: () => is('ANALYST') || is('ADMINISTRATOR'),
});
