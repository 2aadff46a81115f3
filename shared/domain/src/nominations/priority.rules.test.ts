/// <reference types="node" />
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  isBoardsCall,
  type Judgement,
  priorityOf,
  rankByPriority,
  ranksByPriority,
  type ToRank,
} from './priority.rules.ts';

interface Case {
  readonly id: string;
  readonly inputs: { readonly rows: readonly (readonly [string, number, number, number, number, number])[] };
  readonly expected: { readonly scores: Record<string, number>; readonly order: readonly string[] };
  readonly tol: number;
}
const file = new URL('../../testing/metrics-cases.json', import.meta.url);
const reference = (JSON.parse(readFileSync(file, 'utf8')) as Case[]).filter(({ id }) => id.startsWith('prio-'));
const gradeOf: Record<number, Judgement['confidence']> = { 1: 'A', 0.8: 'B', 0.5: 'C', 0.3: 'D' };

const judged = ([name, pain, reach, visionFit, confidence, effort]: Case['inputs']['rows'][number]): ToRank => ({
  id: name,
  name,
  judgement: { pain, reach, visionFit, confidence: gradeOf[confidence], effort } as Judgement,
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const plain: Judgement = { pain: 3, reach: 3, visionFit: 1, confidence: 'A', effort: 3 };
const named = (id: string, judgement: Partial<Judgement> = {}): ToRank => ({
  ...{ id, name: id, judgement: { ...plain, ...judgement } },
});

test('there is a reference case', () => expect(reference).not.toHaveLength(0));

test.each(reference)('the reference case $id has these scores and this order', ({ inputs, expected, tol }) => {
  const ranked = rankByPriority(inputs.rows.map(judged));
  expect(ids(ranked)).toEqual(expected.order);
  expect([...ranksByPriority(inputs.rows.map(judged))]).toEqual(ranked.map(({ id, rank }) => [id, rank]));
  for (const { id, score } of ranked) expect(Math.abs(score - (expected.scores[id] ?? NaN))).toBeLessThan(tol);
});

test('what does not serve the vision stands last and is not left out', () => {
  const ranked = rankByPriority([named('A loud wish', { visionFit: 0, pain: 8, reach: 8 }), named('Quiet')]);
  expect(ids(ranked)).toEqual(['Quiet', 'A loud wish']);
  expect(ranked[1]?.score).toBe(0);
});

test('equal scores go by name, and what is not judged in full has no rank', () => {
  const open = { ...named('Open'), judgement: { ...plain, effort: null } };
  expect(ids(rankByPriority([named('Beta'), open, named('Alpha')]))).toEqual(['Alpha', 'Beta']);
});

test('a rank is given with the ranks it could have, one judgement moved one step', () => {
  const far = [named('First', { pain: 8, reach: 8, effort: 1 }), named('Last', { pain: 1, reach: 1, effort: 8 })];
  expect(rankByPriority(far).map(({ best, worst }) => [best, worst])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(isBoardsCall(rankByPriority(far))).toBe(false);
  const near = rankByPriority([named('One', { pain: 5 }), named('Two'), named('Three', { pain: 2 })]);
  expect(near.map(({ best, worst }) => [best, worst])).toEqual([
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
  expect(isBoardsCall(near)).toBe(true);
});

/** The same said slowly: every single move of every judgement, ranked anew. */
function slowRanges(all: readonly ToRank[]) {
  const scales = {
    pain: [1, 2, 3, 5, 8],
    reach: [1, 2, 3, 5, 8],
    visionFit: [0, 0.5, 1],
    confidence: ['A', 'B', 'C', 'D'],
    effort: [1, 2, 3, 5, 8],
  };
  const ranks = new Map(all.map(({ id }) => [id, new Set<number>()]));
  const note = (list: readonly ToRank[]) => {
    const order = list.toSorted((a, b) => {
      const byScore = priorityOf(b.judgement as Judgement) - priorityOf(a.judgement as Judgement);
      return byScore || (a.name < b.name ? -1 : 1);
    });
    order.forEach(({ id }, index) => ranks.get(id)?.add(index + 1));
  };
  note(all);
  all.forEach((one, index) => {
    for (const [part, scale] of Object.entries(scales) as [keyof Judgement, (string | number)[]][]) {
      const at = scale.indexOf(one.judgement[part] as never);
      for (const other of [scale[at - 1], scale[at + 1]])
        if (other !== undefined) note(all.with(index, { ...one, judgement: { ...one.judgement, [part]: other } }));
    }
  });
  return Object.fromEntries([...ranks].map(([id, seen]) => [id, [Math.min(...seen), Math.max(...seen)]]));
}

test('the range is the one that trying every move gives', () => {
  let seed = 7;
  const draw = <T>(list: readonly T[]) => list[(seed = (seed * 48271) % 2147483647) % list.length] as T;
  for (let round = 0; round < 150; round += 1) {
    const all = Array.from({ length: 2 + (round % 7) }, (_, at) =>
      named(`n${at}`, {
        ...{ pain: draw([1, 2, 3, 5, 8] as const), reach: draw([1, 2, 3, 5, 8] as const) },
        ...{ visionFit: draw([0, 0.5, 1] as const), confidence: draw(['A', 'B', 'C', 'D'] as const) },
        effort: draw([1, 2, 3, 5, 8] as const),
      }),
    );
    const quick = Object.fromEntries(rankByPriority(all).map(({ id, best, worst }) => [id, [best, worst]]));
    expect(quick).toEqual(slowRanges(all));
  }
});
