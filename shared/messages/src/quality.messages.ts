import type { Quality } from '@cxboard/domain/metrics/quality.rules';
import type { SeriesPoint } from '@cxboard/domain/metrics/series.rules';
import type { I18n } from '@lingui/core';

const qualityWords: Readonly<Record<Quality, (i18n: I18n) => string>> = {
  FINAL: (i18n) => i18n.t({ id: 'quality.final', message: 'final' }),
  PROVISIONAL: (i18n) => i18n.t({ id: 'quality.provisional', message: 'provisional' }),
  ESTIMATE: (i18n) => i18n.t({ id: 'quality.estimate', message: 'estimate' }),
};
export const qualityWord = (i18n: I18n, quality: Quality): string => qualityWords[quality](i18n);

type Point = Pick<SeriesPoint, 'quality' | 'open' | 'measurement'>;

const isByHand = ({ measurement }: Point): boolean => measurement.unweighted.method === 'STATED';

/** How sure a value is; one that still grows says so, and one that was given by hand. */
export function standingWord(i18n: I18n, point: Point): string {
  const { quality = 'FINAL', open } = point;
  const sure =
    open && quality === 'FINAL' ? i18n.t({ id: 'quality.soFar', message: 'so far' }) : qualityWord(i18n, quality);
  return isByHand(point) ? i18n.t({ id: 'quality.byHand', message: '{sure}, by hand', values: { sure } }) : sure;
}

/** Whether a value is not for good, or was not counted. */
export const hasUnsure = (points: readonly Point[]): boolean =>
  points.some((point) => (point.quality ?? 'FINAL') !== 'FINAL' || isByHand(point));

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
    ...(points.some(isByHand)
      ? [i18n.t({ id: 'quality.legend.byHand', message: 'Some values were given by hand; the table says which.' })]
      : []),
  ].join(' ');
}
