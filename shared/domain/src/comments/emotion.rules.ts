import type { Figure } from '../metrics/estimate.rules.ts';
import { showingFor, type Showing } from '../metrics/gates.rules.ts';
import { meanAnswer } from '../metrics/mean.rules.ts';
import { type Emotion, emotions } from './comment-code.rules.ts';

/** So many comments about a reason were heard with one emotion; no emotion: only its reason was coded. */
export interface CountedEmotion {
  readonly reasonId: string | null;
  readonly reason: string;
  readonly emotion: Emotion | null;
  readonly comments: number;
}

/** How people feel about a reason, as far as their comments say it. */
export interface ReasonEmotion {
  /** Null: comments that no reason was given yet. */
  readonly reasonId: string | null;
  readonly reason: string;
  /** Comments about it, with and without an emotion. */
  readonly comments: number;
  /** Comments of each emotion, from very bad to very good. */
  readonly counts: readonly number[];
  /** Comments with an emotion. */
  readonly n: number;
  readonly showing: Showing;
  /** Mean emotion, -2 to 2, with its 95 % interval; null while n allows counts only. */
  readonly emotion: Figure | null;
}

const scale = { min: -2, max: 2 } as const;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Each reason with its comments, the most first; what has no reason stands at the end. */
export function emotionsByReason(rows: readonly CountedEmotion[]): ReasonEmotion[] {
  return [...Map.groupBy(rows, ({ reasonId }) => reasonId)]
    .map(([reasonId, own]) => emotionOf(reasonId, own))
    .toSorted(
      (a, b) =>
        Number(a.reasonId === null) - Number(b.reasonId === null) ||
        b.comments - a.comments ||
        (`${a.reason} ${a.reasonId}` < `${b.reason} ${b.reasonId}` ? -1 : 1),
    );
}

function emotionOf(reasonId: string | null, own: readonly CountedEmotion[]): ReasonEmotion {
  const counts = emotions.map((emotion) =>
    sum(own.filter((row) => row.emotion === emotion).map(({ comments }) => comments)),
  );
  const n = sum(counts);
  const showing = showingFor(n, { aboutPeople: false });
  const scores = emotions.map((score, index) => ({ score, count: counts[index] ?? 0 }));
  const mayShow = showing === 'VALUE' || showing === 'VERDICT';
  return {
    ...{
      reasonId,
      reason: own[0]?.reason ?? '',
      comments: sum(own.map(({ comments }) => comments)),
      counts,
      n,
      showing,
    },
    emotion: mayShow ? meanAnswer(scores, scale) : null,
  };
}
