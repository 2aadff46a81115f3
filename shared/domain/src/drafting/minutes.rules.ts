import { limits } from '../limits.ts';
import type { AgendaItemKind } from '../agenda/agenda.rules.ts';

/** How many of the newest items of a kind an estimate looks back on, and how many it takes to trust them. */
export const lookedBackOn = 9;
export const enoughToLearnFrom = 3;

/** Minutes of an item before anything is known about such items, by the template of its meeting. */
export type UsualMinutes = Readonly<Record<AgendaItemKind, number>>;

export const usualMinutes: UsualMinutes = {
  METRIC_SNAPSHOT: 15,
  PROJECT: 15,
  NOMINATION: 15,
  PROPOSAL: 10,
  DEEP_DIVE: 30,
  STORY: 10,
  TOPIC: 10,
};

export interface Length {
  readonly minutes: number;
  /** How many earlier items it was learnt from; null when it was not. */
  readonly learntFrom: number | null;
}

/** The middle of how long such items took, the newest first; as the template says until three have been timed. */
export function lengthOf(took: readonly number[], usual: number): Length {
  const looked = took.slice(0, lookedBackOn).toSorted((a, b) => a - b);
  if (looked.length < enoughToLearnFrom) return { minutes: usual, learntFrom: null };
  const [low = usual, high = usual] = [looked[(looked.length - 1) >> 1], looked[looked.length >> 1]];
  const { min, max } = limits.meetings.itemMinutes;
  return { minutes: Math.min(Math.max(Math.round((low + high) / 2), min), max), learntFrom: looked.length };
}

/** An item may be cut to half of what such items take, not to less than a few minutes. */
export const shortestFor = (usual: number): number =>
  Math.min(usual, Math.max(limits.drafting.leastMinutes, Math.ceil(usual / 2)));
