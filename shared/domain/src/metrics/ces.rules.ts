import type { CountingRule } from './definition.rules.ts';
import type { Change, Figure } from './estimate.rules.ts';
import type { ScoreCount } from './histogram.rules.ts';
import { meanAnswer, meanChange } from './mean.rules.ts';

/**
 * Answers as ease from 0 (hardest) to 100 (easiest): (x - min) / (max - min) * 100.
 * CES 2.0 asks "made it easy" (high is easy); CES 1.0 asks for effort, so LOWER_IS_BETTER turns the scale round.
 */
function asEase(scores: readonly ScoreCount[], { scale, direction }: CountingRule): ScoreCount[] {
  const steps = scale.max - scale.min;
  return scores.map(({ score, count }) => ({
    score: (100 * (direction === 'HIGHER_IS_BETTER' ? score - scale.min : scale.max - score)) / steps,
    count,
  }));
}

/** Mean ease, 0 to 100, with a 95 % interval by Student's t. Null when nobody answered. */
export const customerEase = (scores: readonly ScoreCount[], rule: CountingRule): Figure =>
  meanAnswer(asEase(scores, rule), { min: 0, max: 100 });

/** Change of mean ease, -100 to 100: later minus earlier, by Welch's t. */
export const easeChange = (later: readonly ScoreCount[], earlier: readonly ScoreCount[], rule: CountingRule): Change =>
  meanChange(asEase(later, rule), asEase(earlier, rule));
