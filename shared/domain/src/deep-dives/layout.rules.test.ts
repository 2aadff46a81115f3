import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Box, Line, MapLayout, Point } from './drawing.rules.ts';
import { layOutMap, layOutWithin } from './layout.rules.ts';
import { drawnWidth, wrapped } from './layout-text.rules.ts';
import type { MapToDraw } from './placing.rules.ts';

const words = { to: (step: number) => `to ${step}`, from: (steps: readonly number[]) => `from ${steps.join(', ')}` };

/** Any map at all: chains, branches, loops, islands, unfinished ones. */
const anyMap = fc
  .record({
    size: fc.integer({ min: 1, max: 24 }),
    lanes: fc.integer({ min: 1, max: 5 }),
    of: fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }),
    chain: fc.boolean(),
    more: fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.integer({ min: 1, max: 9 })), { maxLength: 20 }),
    notes: fc.array(fc.constantFrom('', 'why: legacy CRM, 2014', '4,980 contacts in October and many more'), {
      minLength: 24,
      maxLength: 24,
    }),
  })
  .map(({ size, lanes, of, chain, more, notes }): MapToDraw => {
    const ways = new Map<string, number>();
    if (chain) for (let index = 0; index < size - 1; index++) ways.set(`${index} ${index + 1}`, 5);
    for (const [from, to, weight] of more) if (from < size && to < size) ways.set(`${from} ${to}`, weight);
    return {
      lanes: Array.from({ length: lanes }, (_, index) => ({ id: `l${index}`, name: `Lane ${index}` })),
      steps: Array.from({ length: size }, (_, index) => ({
        ...{ id: String(index), laneId: `l${(of[index] ?? 0) % lanes}`, name: `Checks the invoice of case ${index}` },
        notes: [notes[index] ?? ''].filter(Boolean),
      })),
      flows: [...ways].map(([key, weight]) => {
        const [fromId = '', toId = ''] = key.split(' ');
        return { fromId, toId, share: weight / 10, label: weight > 5 ? 'in order' : '' };
      }),
    };
  });

interface Segment {
  readonly from: Point;
  readonly to: Point;
}
const segments = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((to, index) => ({ from: points[index] as Point, to }));
const span = (one: number, other: number) => [Math.min(one, other), Math.max(one, other)] as const;

/** A segment runs through the inside of a box; to touch its edge is no crossing. */
function crosses({ from, to }: Segment, { x, y, width, height }: Pick<Box, 'x' | 'y' | 'width' | 'height'>): boolean {
  const [left, right] = span(from.x, to.x);
  const [top, bottom] = span(from.y, to.y);
  return left < x + width && right > x && top < y + height && bottom > y;
}
type Rectangle = Pick<Box, 'x' | 'y' | 'width' | 'height'>;
const overlap = (one: Rectangle, other: Rectangle) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Two lines run on top of each other for a stretch; into the same box they may. */
function runsAlong(one: Line, other: Line): boolean {
  if (one.flow.toId === other.flow.toId) return false;
  return segments(one.points).some((a) =>
    segments(other.points).some((b) => {
      const isFlat = a.from.y === a.to.y && b.from.y === b.to.y && a.from.y === b.from.y;
      const isUpright = a.from.x === a.to.x && b.from.x === b.to.x && a.from.x === b.from.x;
      if (!isFlat && !isUpright) return false;
      const along = isFlat ? 'x' : 'y';
      const [[from, to], [start, end]] = [span(a.from[along], a.to[along]), span(b.from[along], b.to[along])];
      return Math.min(to, end) - Math.max(from, start) > 0.001;
    }),
  );
}

function expectReadable(map: MapToDraw, layout: MapLayout) {
  const { boxes, lines, jumps, lanes } = layout;
  expect(boxes.map(({ stepId }) => stepId).sort()).toEqual(map.steps.map(({ id }) => id).sort());
  const rectangles = [...boxes, ...[...lines, ...jumps].flatMap(({ label }) => label ?? [])];
  for (const [index, one] of rectangles.entries())
    for (const other of rectangles.slice(index + 1))
      if (overlap(one, other)) throw new Error(`Two things overlap: ${JSON.stringify([one, other])}`);
  const laneOf = new Map(map.steps.map(({ id, laneId }) => [id, laneId]));
  for (const box of boxes) {
    const inside = lanes.some(
      ({ laneId, top, height }) =>
        laneId === laneOf.get(box.stepId) && box.y >= top && box.y + box.height <= top + height,
    );
    expect(inside).toBe(true);
    expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
  }
  for (const line of [...lines, ...jumps])
    for (const segment of segments(line.points)) {
      expect(segment.from.x === segment.to.x || segment.from.y === segment.to.y).toBe(true);
      for (const box of boxes)
        if (crosses(segment, box)) throw new Error(`A line runs through “${box.stepId}”: ${JSON.stringify(line)}`);
    }
  for (const [index, line] of lines.entries())
    for (const other of lines.slice(index + 1))
      if (runsAlong(line, other)) throw new Error(`Two lines run as one: ${JSON.stringify([line, other])}`);
}

describe('a map that is drawn', () => {
  test('keeps boxes and words apart, each in its lane, and leads no line through a box nor along another', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const layout = layOutMap(map, { words });
        expectReadable(map, layout);
        expect(layout.lines).toHaveLength(map.flows.length);
        for (const { flow, points } of layout.lines) {
          const [from, to] = [flow.fromId, flow.toId].map(
            (id) => layout.boxes.find(({ stepId }) => stepId === id) as Box,
          );
          expect(points[0]?.x).toBe((from as Box).x + (from as Box).width);
          expect(points.at(-1)?.x).toBe((to as Box).x);
          for (const [box, point] of [
            [from, points[0]],
            [to, points.at(-1)],
          ] as const) {
            expect(point?.y).toBeGreaterThan((box as Box).y);
            expect(point?.y).toBeLessThan((box as Box).y + (box as Box).height);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is folded like a text, and each way that leaves a band is told where it goes on', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 1, max: 5 }), (map, columnsPerBand) => {
        const layout = layOutMap(map, { words, columnsPerBand });
        expectReadable(map, layout);
        const leaving = layout.jumps.filter(({ label }) => label.text.includes('to ')).length;
        expect(layout.lines.length + leaving).toBe(map.flows.length);
      }),
      { numRuns: 100 },
    );
  });

  test('folded to a room it is no wider, each band takes what fits, and nothing is lost', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 700, max: 1_600 }), (map, room) => {
        const layout = layOutWithin(map, room, words);
        expectReadable(map, layout);
        const leaving = layout.jumps.filter(({ label }) => label.text.includes('to ')).length;
        expect(layout.lines.length + leaving).toBe(map.flows.length);
        const narrowest = layOutMap(map, { words, columnsPerBand: 1 }).width;
        expect(layout.width).toBeLessThanOrEqual(Math.max(room, narrowest));
      }),
      { numRuns: 100 },
    );
  });

  test('gives each branch of a lane its own row, the likeliest way going straight on', () => {
    const steps = ['a', 'b', 'c', 'd'].map((id) => ({ id, laneId: 'l', name: id, notes: [] }));
    const flows = [
      ...[
        { fromId: 'a', toId: 'b', share: 0.3, label: 'odd' },
        { fromId: 'a', toId: 'c', share: 0.7, label: '' },
      ],
      ...[
        { fromId: 'b', toId: 'd', share: 1, label: '' },
        { fromId: 'c', toId: 'd', share: 1, label: '' },
      ],
    ];
    const { boxes, lines } = layOutMap({ lanes: [{ id: 'l', name: 'Desk' }], steps, flows }, { words });
    const middle = (id: string) =>
      boxes.filter(({ stepId }) => stepId === id).map(({ y, height }) => y + height / 2)[0];
    expect(middle('c')).toBe(middle('a'));
    expect(middle('d')).toBe(middle('a'));
    expect(middle('b')).toBeGreaterThan(middle('a') ?? 0);
    expect(lines.map(({ label }) => label?.text ?? null)).toEqual(['30 % odd', '70 %', null, null]);
    expect(lines.find(({ flow }) => flow.toId === 'c')?.points).toHaveLength(2);
  });

  test('holds two hundred steps on the width of a sheet', () => {
    const steps = Array.from({ length: 200 }, (_, index) => ({
      id: String(index),
      laneId: `l${Math.floor(index / 3) % 5}`,
      name: `Step ${index}`,
      notes: [],
    }));
    const flows = steps.slice(1).map(({ id }, index) => ({ fromId: String(index), toId: id, share: 1, label: '' }));
    const lanes = Array.from({ length: 5 }, (_, index) => ({ id: `l${index}`, name: `Lane ${index}` }));
    const layout = layOutMap({ lanes, steps, flows }, { words, columnsPerBand: 6 });
    expect(layout.width).toBeLessThan(1_900);
    expectReadable({ lanes, steps, flows }, layout);
    for (const room of [600, 800, 1_100]) {
      const within = layOutWithin({ lanes, steps, flows }, room, words);
      expect(within.width).toBeLessThanOrEqual(room);
      expect(within.boxes).toHaveLength(200);
      expectReadable({ lanes, steps, flows }, within);
    }
  });

  test('words never run out of their box', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const line of wrapped(text, { size: 13, width: 134, most: 3 }))
          expect(drawnWidth(line, 13)).toBeLessThanOrEqual(134);
        expect(wrapped(text, { size: 13, width: 134, most: 3 }).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
