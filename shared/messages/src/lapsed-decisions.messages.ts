import type { NoticeFactsOf } from '@cxboard/domain/notifications/notice';
import type { I18n } from '@lingui/core';

const words: Readonly<Record<string, (i18n: I18n) => string>> = {
  NominationDecided: (i18n) =>
    i18n.t({ id: 'decisions.lapsed.settled', message: 'the nomination had been decided on already' }),
  NominationMoveRefused: (i18n) =>
    i18n.t({ id: 'decisions.lapsed.moved', message: 'the nomination was not before the board any more' }),
  ReviewSettled: (i18n) =>
    i18n.t({ id: 'decisions.lapsed.reviewed', message: 'the board had already said what it makes of this verdict' }),
  NominationWithoutEvidence: (i18n) =>
    i18n.t({ id: 'decisions.lapsed.evidence', message: 'the nomination had lost its evidence' }),
  NominationWithoutOwner: (i18n) => i18n.t({ id: 'decisions.lapsed.owner', message: 'nobody was named to take it on' }),
  CannotMergeNomination: (i18n) =>
    i18n.t({ id: 'decisions.lapsed.merge', message: 'the nomination it was to go on in had ended' }),
  ProjectFinished: (i18n) => i18n.t({ id: 'decisions.lapsed.finished', message: 'the project had ended' }),
  VisionNotRatified: (i18n) => i18n.t({ id: 'decisions.lapsed.vision', message: 'no vision was ratified' }),
};

/** "Changed nothing: when the meeting was closed, the nomination had been decided on already." Empty where it took effect. */
export function lapsedSentence(i18n: I18n, because: string): string {
  if (because === '') return '';
  const known = words[because];
  return known
    ? i18n.t({
        id: 'decisions.lapsed',
        message: 'Changed nothing: when the meeting was closed, {because}.',
        values: { because: known(i18n) },
      })
    : i18n.t({
        id: 'decisions.lapsed.other',
        message: 'Changed nothing: it no longer fitted when the meeting was closed.',
      });
}

/** The notice of it. */
export const decisionLapsed = (i18n: I18n, { number, decision, because }: NoticeFactsOf['DECISION_LAPSED']) => ({
  title: i18n.t({
    id: 'notices.decisionLapsed',
    message: 'Decision {number} changed nothing',
    values: { number },
  }),
  detail: [decision, lapsedSentence(i18n, because)].filter(Boolean).join(' '),
});
