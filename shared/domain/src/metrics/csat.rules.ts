import { goodScores, type CountingRule } from './definition.rules.ts';
import type { Change, Figure } from './estimate.rules.ts';
import { countIn, type ScoreCount } from './histogram.rules.ts';
import type { Proportion } from './proportion.rules.ts';
import { percentage, percentageChange } from './share.rules.ts';

/** How many answers lie in the scores a definition calls good. */
export function goodAnswers(scores: readonly ScoreCount[], rule: CountingRule): Proportion {
  const good = goodScores(rule);
  const hits = countIn(scores.filter(({ score }) => good !== null && score >= good.min && score <= good.max));
  return { hits, n: countIn(scores) };
}

/**
 * Customer satisfaction: percent of answers in the top two boxes (or as many as the definition says), 0 to 100, with
 * the Wilson 95 % interval. Null when nobody answered.
 */
export const customerSatisfaction = (scores: readonly ScoreCount[], rule: CountingRule): Figure =>
  percentage(goodAnswers(scores, rule));

/** Change of customer satisfaction in percentage points: later minus earlier, by Newcombe's hybrid score. */
export const satisfactionChange = (
  later: readonly ScoreCount[],
  earlier: readonly ScoreCount[],
  rule: CountingRule,
): Change => percentageChange(goodAnswers(later, rule), goodAnswers(earlier, rule));
