import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import type { I18n } from '@lingui/core';

const qualityWords: Readonly<Record<Quality, (i18n: I18n) => string>> = {
  FINAL: (i18n) => i18n.t({ id: 'quality.final', message: 'final' }),
  PROVISIONAL: (i18n) => i18n.t({ id: 'quality.provisional', message: 'provisional' }),
  ESTIMATE: (i18n) => i18n.t({ id: 'quality.estimate', message: 'estimate' }),
};
export const qualityWord = (i18n: I18n, quality: Quality): string => qualityWords[quality](i18n);

type Point = Pick<SeriesPoint, 'quality' | 'open'>;

/** How sure a value is; one that still grows says so. */
export const standingWord = (i18n: I18n, { quality = 'FINAL', open }: Point): string =>
  open && quality === 'FINAL' ? i18n.t({ id: 'quality.soFar', message: 'so far' }) : qualityWord(i18n, quality);

export const hasUnsure = (points: readonly Point[]): boolean =>
  points.some(({ quality = 'FINAL' }) => quality !== 'FINAL');

/** What the hollow marks of a picture mean; empty when it has none. */
export function unsureLegend(i18n: I18n, points: readonly Point[]): string {
  const holds = (quality: Quality) => points.some((point) => point.quality === quality);
  return [
    ...(holds('PROVISIONAL')
      ? [
          i18n.t({
            id: 'quality.legend.provisional',
            message: 'Hollow dots, dashed: provisional, more answers are expected.',
          }),
        ]
      : []),
    ...(holds('ESTIMATE')
      ? [i18n.t({ id: 'quality.legend.estimate', message: 'Hollow squares, dotted: estimated.' })]
      : []),
  ].join(' ');
}
