import { adjustForMany, claimLevel } from '../metrics/benjamini-hochberg.rules.ts';
import { pairsForShowing, pairsForVerdict, rankCorrelation, type RankCorrelation } from './rank-correlation.rules.ts';

/** Values by period, in order; null where a period has none. */
export type Values = readonly (number | null)[];

export interface Lag {
  /** Periods by which y comes after x. */
  readonly lag: number;
  readonly levels: RankCorrelation;
  /** The same on changes from period to period: two trends always go together, their changes need not. */
  readonly changes: RankCorrelation;
  /** Of the changes, adjusted for all lags tried. */
  readonly adjustedPValue: number | null;
  readonly supported: boolean;
}

export type LinkVerdict = 'SUPPORTED' | 'NOT_SUPPORTED' | 'NOT_ENOUGH_DATA';

export interface LaggedLink {
  readonly lags: readonly Lag[];
  /** The supported lag whose changes go together most; null when none is supported. */
  readonly best: Lag | null;
  readonly verdict: LinkVerdict;
}

const changesOf = (values: Values): Values =>
  values.slice(1).map((value, index) => {
    const before = values[index] ?? null;
    return value === null || before === null ? null : value - before;
  });

function correlateAt(lag: number, x: Values, y: Values): RankCorrelation {
  const pairs = x.flatMap((value, index) => {
    const later = y[index + lag] ?? null;
    return value === null || later === null ? [] : [{ x: value, y: later }];
  });
  return rankCorrelation(pairs);
}

type Tried = Pick<Lag, 'lag' | 'levels' | 'changes'>;

const leavesOutZero = ({ low, high }: RankCorrelation): boolean => low !== null && high !== null && low * high > 0;

function supports({ levels, changes }: Tried, adjustedPValue: number | null): boolean {
  const sure = leavesOutZero(changes) && adjustedPValue !== null && adjustedPValue <= claimLevel;
  const sameWay = (levels.rho ?? 0) * (changes.rho ?? 0) > 0;
  return changes.n >= pairsForVerdict && sure && sameWay;
}

/** Every lag of 0 to min(6, n/4) periods, on levels and on changes. */
function tryLags({ x, y }: Together): Tried[] {
  const [dx, dy] = [changesOf(x), changesOf(y)];
  const most = Math.max(0, Math.min(6, Math.floor(Math.min(x.length, y.length) / 4)));
  return Array.from({ length: most + 1 }, (_, lag): Tried => ({
    lag,
    levels: correlateAt(lag, x, y),
    changes: correlateAt(lag, dx, dy),
  }));
}

const isTested = ({ changes }: Tried): boolean => changes.pValue !== null && changes.n >= pairsForShowing;

function settle(lags: readonly Lag[]): LaggedLink {
  const strength = ({ changes }: Lag) => Math.abs(changes.rho ?? 0);
  const [best = null] = lags
    .filter(({ supported }) => supported)
    .sort((a, b) => strength(b) - strength(a) || a.lag - b.lag);
  const enough = (lags[0]?.changes.n ?? 0) >= pairsForVerdict;
  if (best) return { lags, best, verdict: 'SUPPORTED' };
  return { lags, best, verdict: enough ? 'NOT_SUPPORTED' : 'NOT_ENOUGH_DATA' };
}

/** Two measures by the same periods. */
export interface Together {
  readonly x: Values;
  readonly y: Values;
}

/** Many pairs that are shown side by side: adjusted for all pairs and all lags tried. */
export function laggedLinks(pairs: readonly Together[]): LaggedLink[] {
  const tried = pairs.map(tryLags);
  const tested = tried.flat().filter(isTested);
  const adjusted = adjustForMany(tested.map(({ changes }) => changes.pValue ?? 1));
  const levelOf = new Map(tested.map((one, index) => [one, adjusted[index] ?? null]));
  return tried.map((lags) =>
    settle(
      lags.map((one): Lag => {
        const adjustedPValue = levelOf.get(one) ?? null;
        return { ...one, adjustedPValue, supported: supports(one, adjustedPValue) };
      }),
    ),
  );
}

/**
 * Whether y follows x by 0 to min(6, n/4) periods. Supported only when levels and changes have the same sign and the
 * changes' 95 % interval leaves out 0, adjusted for the lags tried. Twenty pairs for a verdict.
 */
export const laggedLink = (x: Values, y: Values): LaggedLink =>
  laggedLinks([{ x, y }])[0] ?? { lags: [], best: null, verdict: 'NOT_ENOUGH_DATA' };
