import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

type Sentences<Name extends Reason['name']> = {
  readonly [N in Name]: (i18n: I18n, reason: Extract<Reason, { name: N }>) => string;
};

/** Why a customer is heard. */
export const storySentences: Sentences<'CUSTOMER_STORY' | 'STORY_CHOSEN'> = {
  CUSTOMER_STORY: (i18n) =>
    i18n.t({ id: 'drafting.why.story', message: 'Numbers are heard better after one customer has spoken' }),
  STORY_CHOSEN: (i18n, { on, happenedOn }) =>
    i18n.t({
      id: 'drafting.why.storyChosen',
      message: 'Chosen on {on} as the customer’s story; it happened on {happenedOn}',
      values: { on: longDate(i18n, on), happenedOn: longDate(i18n, happenedOn) },
    }),
};

/** Why a deep dive is looked at. */
export const diveSentences: Sentences<'DIVE_READY' | 'DIVE_STALE'> = {
  DIVE_READY: (i18n, { verifiedOn }) =>
    i18n.t({
      id: 'drafting.why.diveReady',
      message: 'Validated by its lanes on {on} and not presented yet',
      values: { on: longDate(i18n, verifiedOn) },
    }),
  DIVE_STALE: (i18n, { verifiedOn }) =>
    i18n.t({
      id: 'drafting.why.diveStale',
      message: 'Nobody has confirmed since {on} that it still works like this',
      values: { on: longDate(i18n, verifiedOn) },
    }),
};
