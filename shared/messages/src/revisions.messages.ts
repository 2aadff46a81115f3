import type { RevisionKind, RevisionState } from '@cxboard/domain/revisions/revision.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

type Words<Word extends string> = Readonly<Record<Word, (i18n: I18n) => string>>;

const kindWords: Words<RevisionKind> = {
  SCOPE: (i18n) => i18n.t({ id: 'revisions.kind.scope', message: 'Scope' }),
  SOLUTION: (i18n) => i18n.t({ id: 'revisions.kind.solution', message: 'Solution' }),
  TIMING: (i18n) => i18n.t({ id: 'revisions.kind.timing', message: 'Date' }),
  PRIORITY: (i18n) => i18n.t({ id: 'revisions.kind.priority', message: 'Order' }),
  STOP: (i18n) => i18n.t({ id: 'revisions.kind.stop', message: 'Stop' }),
  CLOSE: (i18n) => i18n.t({ id: 'revisions.kind.close', message: 'Close' }),
};

export const revisionKindWord = (i18n: I18n, kind: RevisionKind): string => kindWords[kind](i18n);

const stateWords: Words<RevisionState> = {
  PROPOSED: (i18n) => i18n.t({ id: 'revisions.state.proposed', message: 'Awaits a decision' }),
  DECIDED: (i18n) => i18n.t({ id: 'revisions.state.decided', message: 'Takes effect when the meeting is closed' }),
  APPLIED: (i18n) => i18n.t({ id: 'revisions.state.applied', message: 'Applied' }),
  REJECTED: (i18n) => i18n.t({ id: 'revisions.state.rejected', message: 'Rejected' }),
  LAPSED: (i18n) => i18n.t({ id: 'revisions.state.lapsed', message: 'Changed nothing any more' }),
  WITHDRAWN: (i18n) => i18n.t({ id: 'revisions.state.withdrawn', message: 'Withdrawn' }),
};

export const revisionStateWord = (i18n: I18n, state: RevisionState): string => stateWords[state](i18n);

/** A value of a revision as people say it: a day, a place, or the words; of a stop there is none. */
export function revisionValue(i18n: I18n, kind: RevisionKind, value: string): string {
  if (value === '') return i18n.t({ id: 'revisions.value.none', message: 'not said' });
  if (kind === 'TIMING') return longDate(i18n, value);
  if (kind === 'PRIORITY') return i18n.t({ id: 'revisions.value.place', message: 'Place {value}', values: { value } });
  return value;
}

export interface RevisionFacts {
  readonly title: string;
  readonly kind: RevisionKind;
  readonly was: string;
  readonly now: string;
}

/** The decision as it stands in the register: “Limits in the app” is due on 29 January 2027 instead of 18 December 2026. */
export function revisionDecision(i18n: I18n, { title, kind, was, now }: RevisionFacts): string {
  const values = { title, was: revisionValue(i18n, kind, was), now: revisionValue(i18n, kind, now) };
  switch (kind) {
    case 'TIMING':
      return was
        ? i18n.t({ id: 'revisions.decided.timing', message: '“{title}” is due on {now} instead of {was}.', values })
        : i18n.t({ id: 'revisions.decided.firstDate', message: '“{title}” is due on {now}.', values });
    case 'PRIORITY':
      return i18n.t({
        id: 'revisions.decided.priority',
        message: '“{title}” moves to place {now} in the order of projects.',
        values: { title, now },
      });
    case 'STOP':
      return i18n.t({ id: 'revisions.decided.stop', message: '“{title}” is stopped.', values });
    case 'CLOSE':
      return i18n.t({ id: 'revisions.decided.close', message: '“{title}” is closed without a verdict.', values });
    case 'SCOPE':
      return i18n.t({ id: 'revisions.decided.scope', message: 'The scope of “{title}” is now: {now}', values });
    case 'SOLUTION':
      return i18n.t({ id: 'revisions.decided.solution', message: 'The solution of “{title}” is now: {now}', values });
  }
}

/** What was asked for and not agreed to: “Limits in the app” is not moved to 29 January 2027. */
export function revisionRefused(i18n: I18n, { title, kind, now }: RevisionFacts): string {
  const values = { title, now: revisionValue(i18n, kind, now) };
  switch (kind) {
    case 'TIMING':
      return i18n.t({ id: 'revisions.refused.timing', message: '“{title}” is not moved to {now}.', values });
    case 'PRIORITY':
      return i18n.t({
        id: 'revisions.refused.priority',
        message: '“{title}” does not move to place {now} in the order of projects.',
        values: { title, now },
      });
    case 'STOP':
      return i18n.t({ id: 'revisions.refused.stop', message: '“{title}” is not stopped.', values });
    case 'CLOSE':
      return i18n.t({ id: 'revisions.refused.close', message: '“{title}” is not closed.', values });
    case 'SCOPE':
      return i18n.t({ id: 'revisions.refused.scope', message: 'The scope of “{title}” stays as it is.', values });
    case 'SOLUTION':
      return i18n.t({ id: 'revisions.refused.solution', message: 'The solution of “{title}” stays as it is.', values });
  }
}

/** The board's own order as one decision. */
export const orderDecision = (i18n: I18n, titles: readonly string[]): string =>
  withoutSecondStop(
    i18n.t({
      id: 'revisions.decided.order',
      message: 'The board works on its projects in this order: {order}.',
      values: { order: titles.map((title, index) => `${index + 1} ${title}`).join('; ') },
    }),
  );

/** A title that ends a sentence by itself needs no full stop behind it. */
const withoutSecondStop = (sentence: string): string => sentence.replace(/([.?!])\.$/, '$1');

export interface SlipFacts {
  readonly dueOn: string | null;
  readonly slip: { readonly firstDueOn: string; readonly days: number } | null;
}

/** “Due 29 January 2027, 42 days later than first planned.” */
export function slipSentence(i18n: I18n, { dueOn, slip }: SlipFacts): string {
  if (!dueOn) return i18n.t({ id: 'revisions.slip.noDate', message: 'Nobody has said when it is to be delivered.' });
  const values = { due: longDate(i18n, dueOn), days: Math.abs(slip?.days ?? 0) };
  if (!slip || slip.days === 0)
    return i18n.t({ id: 'revisions.slip.none', message: 'Due {due}, as first planned.', values });
  return slip.days > 0
    ? i18n.t({
        id: 'revisions.slip.later',
        message: 'Due {due}, {days, plural, one {# day} other {# days}} later than first planned.',
        values,
      })
    : i18n.t({
        id: 'revisions.slip.earlier',
        message: 'Due {due}, {days, plural, one {# day} other {# days}} earlier than first planned.',
        values,
      });
}
