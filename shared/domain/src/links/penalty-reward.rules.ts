import { leastSquares } from './least-squares.rules.ts';

/** How the overall score answers to a driver done badly and done well. */
export type DriverClass = 'DELIGHTER' | 'SATISFIER' | 'HYBRID' | 'DISSATISFIER' | 'FRUSTRATOR' | 'UNCLEAR';

/** Where the classes begin on the asymmetry from -1 to 1; papers differ, so they can be set. */
export interface ClassLimits {
  readonly clear: number;
  readonly strong: number;
}
const usualLimits: ClassLimits = { clear: 0.1, strong: 0.4 };
const fewestAtEachEnd = 30;
const rowsPerDummy = 10;

export interface Question {
  readonly overall: number;
  /** One score a driver, in the order of `drivers`. */
  readonly scores: readonly number[];
}

export interface PenaltyReward {
  readonly driver: string;
  /** Steps of the overall score lost when the driver is low, against the middle; below 0 when it hurts. */
  readonly penalty: number;
  readonly penaltyError: number;
  readonly reward: number;
  readonly rewardError: number;
  readonly range: number;
  /** (reward - penalty) / range in sizes: 1 = can only delight, -1 = can only hurt. */
  readonly asymmetry: number;
  readonly low: number;
  readonly high: number;
  readonly driverClass: DriverClass;
}

export interface PenaltyRewards {
  readonly n: number;
  readonly intercept: number;
  readonly explained: number;
  readonly drivers: readonly PenaltyReward[];
}

export interface PenaltyRewardRequest {
  readonly drivers: readonly string[];
  /** Complete answers only. */
  readonly answers: readonly Question[];
  /** Scores at most this are low, at least that are high. */
  readonly lowAt: number;
  readonly highAt: number;
  readonly limits?: ClassLimits;
}

type Sizes = Omit<PenaltyReward, 'driverClass'>;

const hasTheRightSigns = ({ penalty, reward, range }: Sizes): boolean => penalty <= 0 && reward >= 0 && range > 0;

const isSettled = (driver: Sizes, n: number, drivers: number): boolean =>
  Math.min(driver.low, driver.high) >= fewestAtEachEnd && n >= rowsPerDummy * 2 * drivers && hasTheRightSigns(driver);

function classOf(driver: Sizes, n: number, { limits = usualLimits, drivers }: PenaltyRewardRequest): DriverClass {
  if (!isSettled(driver, n, drivers.length)) return 'UNCLEAR';
  const size = Math.abs(driver.asymmetry);
  if (size <= limits.clear) return 'HYBRID';
  if (driver.asymmetry > 0) return size > limits.strong ? 'DELIGHTER' : 'SATISFIER';
  return size > limits.strong ? 'FRUSTRATOR' : 'DISSATISFIER';
}

/**
 * Penalty-reward contrasts (Brandt 1987; Mikulic & Prebezac): least squares of the overall score on "low" and "high" of
 * all drivers together. Asymmetry tells what only hurts when bad from what delights when good. A driver is unclear with
 * fewer than 30 low or high answers, or with a wrong sign. Null when the contrasts cannot be told apart.
 */
export function penaltyRewards(request: PenaltyRewardRequest): PenaltyRewards | null {
  const { drivers, answers, lowAt, highAt } = request;
  const dummies = answers.map(({ scores }) =>
    scores.flatMap((score) => [Number(score <= lowAt), Number(score >= highAt)]),
  );
  const fit = leastSquares(
    dummies,
    answers.map(({ overall }) => overall),
  );
  if (!fit) return null;
  const countAt = (column: number) => dummies.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const contrasts = drivers.map((driver, index): PenaltyReward => {
    const [penalty = 0, reward = 0] = fit.slopes.slice(2 * index, 2 * index + 2).map(({ value }) => value);
    const [penaltyError = 0, rewardError = 0] = fit.slopes.slice(2 * index, 2 * index + 2).map(({ error }) => error);
    const range = Math.abs(penalty) + Math.abs(reward);
    const asymmetry = range > 0 ? (Math.abs(reward) - Math.abs(penalty)) / range : 0;
    const [low, high] = [countAt(2 * index), countAt(2 * index + 1)];
    const sizes = { driver, penalty, penaltyError, reward, rewardError, range, asymmetry, low, high };
    return { ...sizes, driverClass: classOf(sizes, fit.n, request) };
  });
  return { n: fit.n, intercept: fit.intercept, explained: fit.explained, drivers: contrasts };
}
