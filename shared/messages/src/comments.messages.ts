import type { ReasonEmotion } from '@cxboard/domain/comments/emotion.rules';
import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import type { I18n } from '@lingui/core';
import { signed } from './figures.ts';

/** "feels −1.2, between −1.6 and −0.8 (95 %)"; with few comments, how many more are needed. */
export function emotionMean(i18n: I18n, { n, emotion }: Pick<ReasonEmotion, 'n' | 'emotion'>): string {
  if (n === 0) return i18n.t({ id: 'comments.emotion.none', message: 'no emotion coded' });
  if (!emotion || emotion.value === null)
    return i18n.t({ id: 'comments.emotion.few', message: '{n} with an emotion, too few for a mean', values: { n } });
  const values = { mean: signed(i18n, emotion.value), low: '', high: '', n };
  if (emotion.low === null || emotion.high === null)
    return i18n.t({ id: 'comments.emotion.alone', message: 'emotion {mean}', values });
  return i18n.t({
    id: 'comments.emotion.mean',
    message: 'emotion {mean}, between {low} and {high}',
    values: { ...values, low: signed(i18n, emotion.low), high: signed(i18n, emotion.high) },
  });
}

/** The reason that is felt worst among those with enough comments. */
export function codedFinding(i18n: I18n, reasons: readonly ReasonEmotion[]): string {
  const [worst] = reasons
    .filter(({ reasonId, emotion }) => reasonId !== null && emotion !== null && emotion.value !== null)
    .toSorted((a, b) => (a.emotion?.value ?? 0) - (b.emotion?.value ?? 0));
  if (!worst) {
    return reasons.length === 0
      ? i18n.t({ id: 'comments.finding.none', message: 'Nothing is coded yet' })
      : i18n.t({ id: 'comments.finding.few', message: 'No reason has ten comments with an emotion yet' });
  }
  const values = { reason: worst.reason, mean: emotionMean(i18n, worst) };
  return (worst.emotion?.high ?? 0) < 0
    ? i18n.t({ id: 'comments.finding.worst', message: '{reason} is felt worst: {mean}', values })
    : i18n.t({
        id: 'comments.finding.unclear',
        message: 'No reason is plainly felt badly; lowest is {reason}: {mean}',
        values,
      });
}

/** How each emotion is called. */
export const emotionWords = (i18n: I18n): Readonly<Record<Emotion, string>> => ({
  [-2]: i18n.t({ id: 'comments.emotion.veryBad', message: 'very bad' }),
  [-1]: i18n.t({ id: 'comments.emotion.bad', message: 'bad' }),
  0: i18n.t({ id: 'comments.emotion.neither', message: 'neither good nor bad' }),
  1: i18n.t({ id: 'comments.emotion.good', message: 'good' }),
  2: i18n.t({ id: 'comments.emotion.veryGood', message: 'very good' }),
});

/** "−1.2 (n 34)", or why there is none. */
export function emotionCell(i18n: I18n, told: ReasonEmotion | undefined): string {
  if (!told || told.n === 0) return i18n.t({ id: 'comments.cell.none', message: 'not measured' });
  const n = told.n;
  if (!told.emotion || told.emotion.value === null)
    return i18n.t({ id: 'comments.cell.few', message: 'n = {n}, too few', values: { n } });
  const values = { mean: signed(i18n, told.emotion.value), n };
  return i18n.t({ id: 'comments.cell.mean', message: '{mean} (n = {n})', values });
}
