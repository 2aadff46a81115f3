import type { StandIn, ViewerFacts } from '@cxboard/domain/people/relations';
import type { Attempt } from '../database/idempotency.ts';

/** The signed-in account, before any organization is named. */
export interface Account {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly tokenDigest: Buffer;
  /** The only organization this session opens, whose identity provider began it; null for all of the account. */
  readonly organizationId: string | null;
}

/** The organization a page is about, as its address names it. */
export interface Place {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly currency: string;
  readonly isDemo: boolean;
}

/** Somebody who is away today, as their deputy acts for them. */
export interface StoodInFor extends StandIn {
  readonly name: string;
  /** The last day they are away. */
  readonly untilOn: string;
}

/** Who is looking, in which organization, with every right in force; made anew for each operation. */
export interface Viewer extends ViewerFacts {
  readonly accountId: string;
  readonly name: string;
  readonly organization: Place;
  readonly attempt: Attempt | null;
  readonly standsInFor?: StoodInFor | null;
}
