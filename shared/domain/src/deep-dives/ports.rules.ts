import type { MapFlow } from './process-map.rules.ts';
import type { Stop } from './tracks.rules.ts';

export interface WayOut {
  readonly flow: MapFlow;
  /** Null when it leads into another part of a folded map. */
  readonly to: Stop | null;
}

/**
 * Which port each way out of a box takes: the middle for the likeliest way that goes on in the same row,
 * those above it for what leads up, those below for the rest. No two share one.
 */
export function portsOf(from: Stop, ways: readonly WayOut[]): ReadonlyMap<MapFlow, number> {
  const goesOn = ({ to }: WayOut) => to !== null && to.row === from.row && to.column > from.column;
  const onward = ways
    .filter(goesOn)
    .toSorted((one, other) => nearest(from, one) - nearest(from, other) || other.flow.share - one.flow.share);
  const middle = onward[0] ?? (ways.length === 1 ? ways[0] : undefined);
  const rest = ways.filter((way) => way !== middle);
  const up = rest.filter(({ to }) => to !== null && to.row < from.row);
  const down = rest.filter((way) => !up.includes(way));
  return new Map([
    ...(middle ? [[middle.flow, 0] as const] : []),
    ...up.map(({ flow }, index) => [flow, -1 - index] as const),
    ...down.map(({ flow }, index) => [flow, 1 + index] as const),
  ]);
}

const nearest = (from: Stop, { to }: WayOut) => (to?.column ?? 0) - from.column;
