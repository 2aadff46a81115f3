import type { ContactsMoved } from '@cxboard/domain/effects/contacts-moved.rules';
import type { EffectEstimate, EffectMethod, EffectVerdict } from '@cxboard/domain/effects/effect';
import type { I18n } from '@lingui/core';
import { longDate, oneDigit, whole } from './figures.ts';

type Change = Pick<EffectEstimate, 'difference' | 'low' | 'high'>;

const signedPercent = (i18n: I18n, value: number): string => {
  const size = `${oneDigit(i18n, Math.abs(value))}\u00a0%`;
  return value < 0 ? `−${size}` : `+${size}`;
};

/** "−18.0 %, between −25.1 % and −10.2 % (95 %)" */
export const contactsPercent = (i18n: I18n, { difference, low, high }: Change): string =>
  i18n.t({
    id: 'effects.contacts.by',
    message: '{by}, between {low} and {high} (95\u00a0%)',
    values: {
      by: signedPercent(i18n, difference),
      low: signedPercent(i18n, low),
      high: signedPercent(i18n, high),
    },
  });

/** "contacts about “Money transfer”": what a project without a metric of answers is measured by. */
export const contactsAbout = (i18n: I18n, reason: string): string =>
  i18n.t({ id: 'effects.contacts.about', message: 'contacts about “{reason}”', values: { reason } });

interface Finding {
  readonly reason: string;
  readonly verdict: EffectVerdict;
  readonly method: EffectMethod;
  readonly estimate: Change;
  readonly goLiveOn: string;
}

/** "Contacts about “Money transfer” fell beyond what would have come anyway: −18.0 %, between …" */
export function contactsFinding(i18n: I18n, { reason, verdict, method, estimate, goLiveOn }: Finding): string {
  const values = { reason, by: contactsPercent(i18n, estimate), on: longDate(i18n, goLiveOn) };
  const moved = verdict === 'NO_DETECTABLE_CHANGE' ? 'NOT' : estimate.difference < 0 ? 'FELL' : 'ROSE';
  return (method === 'CHANGED_SINCE' ? since : beyond)[moved](i18n, values);
}

type Values = Record<'reason' | 'by' | 'on', string>;
type Moved = Record<'FELL' | 'ROSE' | 'NOT', (i18n: I18n, values: Values) => string>;

const since: Moved = {
  FELL: (i18n, values) =>
    i18n.t({
      id: 'effects.contacts.since.fell',
      message: 'Contacts about “{reason}” have fallen since {on}: {by}',
      values,
    }),
  ROSE: (i18n, values) =>
    i18n.t({
      id: 'effects.contacts.since.rose',
      message: 'Contacts about “{reason}” have risen since {on}: {by}',
      values,
    }),
  NOT: (i18n, values) =>
    i18n.t({
      id: 'effects.contacts.since.none',
      message: 'No detectable change of contacts about “{reason}” since {on}: {by}',
      values,
    }),
};

const beyond: Moved = {
  FELL: (i18n, values) =>
    i18n.t({
      id: 'effects.contacts.beyond.fell',
      message: 'Contacts about “{reason}” fell beyond what would have come anyway: {by}',
      values,
    }),
  ROSE: (i18n, values) =>
    i18n.t({
      id: 'effects.contacts.beyond.rose',
      message: 'Contacts about “{reason}” rose beyond what would have come anyway: {by}',
      values,
    }),
  NOT: (i18n, values) =>
    i18n.t({
      id: 'effects.contacts.beyond.none',
      message: 'No detectable change of contacts about “{reason}” beyond what would have come anyway: {by}',
      values,
    }),
};

/** When enough contacts are counted, or that there never will be. */
export function tooFewContacts(
  i18n: I18n,
  { reason, enoughOn }: { readonly reason: string; readonly enoughOn: string | null },
): string {
  if (!enoughOn)
    return i18n.t({
      id: 'effects.contacts.never',
      message: 'Too few contacts about “{reason}” were counted before go-live to measure this project by',
      values: { reason },
    });
  return i18n.t({
    id: 'effects.contacts.tooFew',
    message: 'Too few weeks of contacts about “{reason}” are counted yet; there will be enough by about {on}',
    values: { reason, on: longDate(i18n, enoughOn) },
  });
}

/** What became of the reason that the plan names beside its metric. Empty when none could be measured. */
export function besideSentence(i18n: I18n, moved: ContactsMoved | null | undefined, goLiveOn: string): string {
  if (!moved) return '';
  const { reason, verdict, method, estimate, expectedAWeek } = moved;
  if (!estimate || !method) return `${tooFewContacts(i18n, { reason, enoughOn: null })}.`;
  const finding = contactsFinding(i18n, { reason, verdict, method, estimate, goLiveOn });
  if (expectedAWeek === null) return `${finding}.`;
  const expected = i18n.t({
    id: 'effects.contacts.expected',
    message: 'About {expected} a week were to be expected.',
    values: { expected: whole(i18n, expectedAWeek) },
  });
  return `${finding}. ${expected}`;
}
