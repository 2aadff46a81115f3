import type { Chapter } from '../chapter.ts';
import { ChangesResolver } from './changes.resolver.ts';
import { Presence } from './presence.ts';
import { PresenceResolver } from './presence.resolver.ts';

/** What open pages hear of, and the people beside them. */
export const live: Chapter = { rows: [], resolvers: [ChangesResolver, PresenceResolver], services: [Presence] };
