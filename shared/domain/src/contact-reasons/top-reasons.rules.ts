/** Ties are settled by code point, so that the order is the same in every language. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A label as labels are grouped: compatibility forms made equal, trimmed, spaces collapsed, case folded. */
export const groupingOf = (label: string): string => label.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** More than this part of all contacts without a real reason must be said. */
const tooMuchResidual = 0.15;
const vitalPart = 0.8;

export interface RankedReason {
  readonly reason: string;
  readonly count: number;
  readonly rank: number;
  /** Percent of all contacts, those without a real reason included. */
  readonly share: number;
  readonly cumulativeShare: number;
  /** Rank in the period before; null when it was not there: the reason is new. */
  readonly previousRank: number | null;
}

export interface TopReasons {
  readonly total: number;
  readonly distinct: number;
  /** Every real reason, most contacts first. */
  readonly rows: readonly RankedReason[];
  /** "Other", "Unclassified": counted, never ranked. */
  readonly residual: { readonly count: number; readonly share: number; readonly tooMuch: boolean };
  /** Fewest reasons that make up 80 % of all contacts; null when the ranked ones cannot. */
  readonly vitalFew: number | null;
  /** Reasons among the first ten before and not now, with their rank now (null = no contact at all). */
  readonly left: readonly { readonly reason: string; readonly previousRank: number; readonly rank: number | null }[];
}

export interface TopReasonsRequest {
  readonly counts: ReadonlyMap<string, number>;
  readonly before?: ReadonlyMap<string, number>;
  readonly isResidual?: (reason: string) => boolean;
}

const ranked = (counts: ReadonlyMap<string, number>, isResidual: (reason: string) => boolean): [string, number][] =>
  [...counts]
    .filter(([reason, count]) => count > 0 && !isResidual(reason))
    .sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));

const percent = (count: number, total: number): number => (total > 0 ? (100 * count) / total : 0);

/** Contact reasons of a closed period by number of contacts, with rank changes against the period before. */
export function topReasons({ counts, before, isResidual = () => false }: TopReasonsRequest): TopReasons {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const previous = ranked(before ?? new Map(), isResidual).map(([reason]) => reason);
  const previousRank = new Map(previous.map((reason, index) => [reason, index + 1]));
  let running = 0;
  const rows = ranked(counts, isResidual).map(([reason, count], index): RankedReason => {
    running += count;
    const cumulativeShare = percent(running, total);
    const rank = index + 1;
    return {
      reason,
      count,
      rank,
      share: percent(count, total),
      cumulativeShare,
      previousRank: previousRank.get(reason) ?? null,
    };
  });
  const ranks = new Map(rows.map(({ reason, rank }) => [reason, rank]));
  const left = previous.slice(0, 10).flatMap((reason, index) => {
    const rank = ranks.get(reason) ?? null;
    return rank !== null && rank <= 10 ? [] : [{ reason, previousRank: index + 1, rank }];
  });
  const residual = total - running;
  return {
    total,
    distinct: [...counts.values()].filter((count) => count > 0).length,
    rows,
    residual: { count: residual, share: percent(residual, total), tooMuch: residual > tooMuchResidual * total },
    vitalFew: rows.find(({ cumulativeShare }) => cumulativeShare >= 100 * vitalPart)?.rank ?? null,
    left,
  };
}
