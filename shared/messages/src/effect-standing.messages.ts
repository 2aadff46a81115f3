import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { GradeFlaw } from '@cxboard/domain/effects/effect-verdict.rules';
import type { I18n } from '@lingui/core';
import { flawSentence } from './effects.messages.ts';
import { longDate } from './figures.ts';

/** "412 answers, 3 March 2026 to 28 March 2026, are doubted: the agency counted twice." Empty when none is. */
export const doubtSentences = (i18n: I18n, { doubts = [], unit }: Pick<EffectDocument, 'doubts' | 'unit'>): string =>
  doubts
    .map(({ answers, from, to, because }) =>
      i18n.t({
        id: 'effects.doubted',
        message:
          '{n, plural, one {# {what, select, CONTACTS {contact} other {answer}}} other {# {what, select, CONTACTS {contacts} other {answers}}}}, {from} to {to}, doubted: {because}.',
        values: {
          what: unit,
          n: answers,
          from: longDate(i18n, from),
          to: longDate(i18n, to),
          because: because.replace(/\.$/, ''),
        },
      }),
    )
    .join(' ');

/** What it is in this case: "Another project …: 12 Shorter letters", "Something else happened …: 3 May 2026 Strike". */
export function flawWords(i18n: I18n, flaw: GradeFlaw, { overlapping, events, plan }: FlawFacts): string {
  const during = events.filter((event) => event.happenedOn >= plan.baseline.from && event.happenedOn <= plan.reviewOn);
  const named: Partial<Record<GradeFlaw, readonly string[]>> = {
    OVERLAPPING_PROJECT: overlapping.map(({ number, title }) => `${number} ${title}`),
    EVENT: during.map(({ happenedOn, title }) => `${longDate(i18n, happenedOn)} ${title}`),
  };
  const said = named[flaw] ?? [];
  return said.length > 0 ? `${flawSentence(i18n, flaw)}: ${said.join('; ')}` : flawSentence(i18n, flaw);
}

type FlawFacts = Pick<EffectDocument, 'overlapping' | 'events' | 'plan'>;

/** "Grade B." Empty when nothing was measured. */
export const gradeWords = (i18n: I18n, { grade }: Pick<EffectDocument, 'grade'>): string =>
  grade ? i18n.t({ id: 'effects.standing.grade', message: 'Grade {grade}.', values: { grade } }) : '';
