import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

type Of<Name extends Reason['name']> = Extract<Reason, { readonly name: Name }>;

export const onHold = (i18n: I18n, { since }: Of<'ON_HOLD'>): string =>
  i18n.t({ id: 'drafting.why.onHold', message: 'On hold since {since}', values: { since: longDate(i18n, since) } });

/** It works for customers, and what it changes is read or waits to be decided. */
export const delivered = (i18n: I18n, { since, reviewOn }: Of<'DELIVERED'>): string =>
  reviewOn === null
    ? i18n.t({
        id: 'drafting.why.deliveredUnplanned',
        message: 'Delivered on {since} without an effect plan: only a decision closes it',
        values: { since: longDate(i18n, since) },
      })
    : i18n.t({
        id: 'drafting.why.delivered',
        message: 'Delivered on {since}: what is seen of its effect so far, which is no verdict before {reviewOn}',
        values: { since: longDate(i18n, since), reviewOn: longDate(i18n, reviewOn) },
      });
