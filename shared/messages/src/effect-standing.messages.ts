import type { EffectBrief } from '@cxboard/domain/effects/effect-brief';
import type { EffectDocument, UnsureAnswers } from '@cxboard/domain/effects/effect-document';
import type { GradeFlaw } from '@cxboard/domain/effects/effect-verdict.rules';
import type { I18n } from '@lingui/core';
import { againstSentence, effectSentence, flawSentence, verdictWord } from './effects.messages.ts';
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

const unsureWords = {
  ESTIMATE: (i18n, values) =>
    i18n.t({
      id: 'effects.unsure.estimate',
      message: '{n, plural, one {# is an estimate} other {# are estimates}}, {from} to {to}',
      values,
    }),
  PROVISIONAL: (i18n, values) =>
    i18n.t({
      id: 'effects.unsure.provisional',
      message: '{n, plural, one {# is provisional} other {# are provisional}}, {from} to {to}',
      values,
    }),
} satisfies Record<UnsureAnswers['quality'], (i18n: I18n, values: Record<string, string | number>) => string>;

/** "412 are estimates, 3 March 2026 to 28 March 2026". Empty when all are final. */
const unsureSaid = (i18n: I18n, unsure: readonly UnsureAnswers[]): string[] =>
  unsure.map(({ quality, answers, from, to }) =>
    unsureWords[quality](i18n, { n: answers, from: longDate(i18n, from), to: longDate(i18n, to) }),
  );

/** What it is in this case: "Another project …: 12 Shorter letters", "Something else happened …: 3 May 2026 Strike". */
export function flawWords(i18n: I18n, flaw: GradeFlaw, { overlapping, events, plan, unsure = [] }: FlawFacts): string {
  const during = events.filter((event) => event.happenedOn >= plan.baseline.from && event.happenedOn <= plan.reviewOn);
  const named: Partial<Record<GradeFlaw, readonly string[]>> = {
    OVERLAPPING_PROJECT: overlapping.map(({ number, title }) => `${number} ${title}`),
    UNSURE_VALUES: unsureSaid(i18n, unsure),
    EVENT: during.map(({ happenedOn, title }) => `${longDate(i18n, happenedOn)} ${title}`),
  };
  const said = named[flaw] ?? [];
  return said.length > 0 ? `${flawSentence(i18n, flaw)}: ${said.join('; ')}` : flawSentence(i18n, flaw);
}

type FlawFacts = Pick<EffectDocument, 'overlapping' | 'events' | 'plan' | 'unsure'>;

/** "Grade B." Empty when nothing was measured. */
export const gradeWords = (i18n: I18n, { grade }: Pick<EffectDocument, 'grade'>): string =>
  grade ? i18n.t({ id: 'effects.standing.grade', message: 'Grade {grade}.', values: { grade } }) : '';

/** The label of a line that says what became of a project: so far, or with the verdict that waits for the board. */
export const briefLabel = (i18n: I18n, { kind }: Pick<EffectBrief, 'kind'>): string =>
  kind === 'INTERIM'
    ? i18n.t({ id: 'effects.brief.soFar', message: 'Effect so far' })
    : i18n.t({ id: 'effects.brief.verdict', message: 'Verdict to decide on' });

/** "Not yet a verdict, as of 3 March 2026; that is due on 2 June 2026. Ease improved …" or "Improved. Ease improved …. Grade B." */
export function briefSentence(i18n: I18n, brief: EffectBrief): string {
  const said = [`${effectSentence(i18n, brief)}.`, againstSentence(i18n, brief)];
  if (brief.kind === 'VERDICT')
    return [`${verdictWord(i18n, brief.verdict)}.`, ...said, gradeWords(i18n, brief)].filter(Boolean).join(' ');
  const notYet = i18n.t({
    id: 'effects.brief.notYet',
    message: 'Not yet a verdict, as of {asAt}; that is due on {reviewOn}.',
    values: { asAt: longDate(i18n, brief.asAt), reviewOn: longDate(i18n, brief.plan.reviewOn) },
  });
  return [notYet, ...said].filter(Boolean).join(' ');
}
