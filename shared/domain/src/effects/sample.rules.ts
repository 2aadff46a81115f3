import {
  definitionInForce,
  goodScores,
  type CountingRule,
  type MetricDefinition,
} from '../metrics/definition.rules.ts';
import { keepCountable, type ScoreCell } from '../metrics/histogram.rules.ts';
import type { LocalDate } from '../local-time.ts';

/**
 * Answers as sums that can be added up. Every metric is the mean of what its answers contribute: NPS of -100, 0 and
 * 100, CSAT of 0 and 100, CES of ease from 0 to 100. Weights of 1 give plain counts.
 */
export interface Sample {
  readonly w: number;
  readonly w2: number;
  /** Sum of weight times contribution, and of its square. */
  readonly wx: number;
  readonly wxx: number;
}

export interface DaySample extends Sample {
  readonly day: LocalDate;
}

export const noAnswers: Sample = { w: 0, w2: 0, wx: 0, wxx: 0 };

export const addSamples = (a: Sample, b: Sample): Sample => ({
  w: a.w + b.w,
  w2: a.w2 + b.w2,
  wx: a.wx + b.wx,
  wxx: a.wxx + b.wxx,
});

export const pool = (samples: readonly Sample[]): Sample => samples.reduce(addSamples, noAnswers);

/** How many equal answers it stands on (Kish): n when all weigh alike, 0 when none weighs anything. */
export const sizeOfSample = ({ w, w2 }: Sample): number => (w2 > 0 ? (w * w) / w2 : 0);

/** In the unit of the metric. Only for a sample with answers. */
export const meanOf = ({ w, wx }: Sample): number => wx / w;

/** Variance of one answer's contribution, unit squared, with n and not n - 1 (as for NPS). */
export const varianceOf = (sample: Sample): number => Math.max(0, sample.wxx / sample.w - meanOf(sample) ** 2);

/** As many answers as expected, alike in mean and variance to those of a sample. */
export const expectedLike = (sample: Sample, size: number): Sample => ({
  ...{ w: size, w2: size },
  wx: size * meanOf(sample),
  wxx: (size * sample.wxx) / sample.w,
});

/** What one answer adds to the value of its metric, in the unit of that metric. */
function contributionOf(rule: CountingRule): (score: number) => number {
  if (rule.rule === 'NPS') return (score) => (score >= 9 ? 100 : score >= 7 ? 0 : -100);
  const { min, max } = rule.scale;
  if (rule.rule === 'CES') {
    const isUpright = rule.direction === 'HIGHER_IS_BETTER';
    return (score) => (100 * (isUpright ? score - min : max - score)) / (max - min);
  }
  const good = goodScores(rule);
  return (score) => (good && score >= good.min && score <= good.max ? 100 : 0);
}

/** A bar of a histogram as one sample, counted by a rule. */
export function sampleOf(rule: CountingRule, cells: readonly ScoreCell[]): Sample {
  const kept = keepCountable(cells, rule).cells;
  if (rule.rule === 'MEAN') return pool(kept.map(({ n, sumW, sumW2 }) => ({ w: n, w2: n, wx: sumW, wxx: sumW2 })));
  const contribution = contributionOf(rule);
  return pool(
    kept.map(({ score, n, sumW, sumW2 }) => {
      const [w, w2] = rule.leads === 'WEIGHTED' ? [sumW, sumW2] : [n, n];
      const x = contribution(score);
      return { w, w2, wx: w * x, wxx: w * x * x };
    }),
  );
}

export interface DayBar extends ScoreCell {
  readonly day: LocalDate;
}

export interface CountedDays {
  readonly days: readonly DaySample[];
  /** First days of other definitions: what lies beyond them is not counted, since it is another line. */
  readonly breaks: readonly LocalDate[];
}

/** The days counted by the definition in force on a day; days under another definition are left out. */
export function countDays(
  bars: readonly DayBar[],
  definitions: readonly MetricDefinition[],
  inForceOn: LocalDate,
): CountedDays {
  const chosen = definitionInForce(definitions, inForceOn);
  if (!chosen) return { days: [], breaks: [] };
  const ordered = definitions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const isFirst = ordered[0] === chosen;
  const ends = ordered[ordered.indexOf(chosen) + 1]?.validFrom ?? '9999-12-31';
  const counted = bars.filter(({ day }) => (isFirst || day >= chosen.validFrom) && day < ends);
  const byDay = Map.groupBy(counted, ({ day }) => day);
  const days = [...byDay].map(([day, cells]) => ({ day, ...sampleOf(chosen, cells) }));
  return {
    days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    breaks: ordered.slice(1).map(({ validFrom }) => validFrom),
  };
}
