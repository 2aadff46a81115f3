import type { NeglectHole } from '@cxboard/domain/overview/neglect.rules';
import { oneOf } from '../../session/address-state.ts';
import type { LookedAfter_topicFragment } from './neglect.generated.ts';

export type Topic = LookedAfter_topicFragment;

export const shownWords = ['holes', 'reasons', 'places'] as const;

export interface NeglectView {
  readonly which?: (typeof shownWords)[number] | undefined;
}

export const neglectViewIn = ({ which }: Record<string, unknown>): NeglectView => {
  const known = oneOf(shownWords, which);
  return known ? { which: known } : {};
};

export const isShown = ({ which }: NeglectView, { kind, holes }: Topic): boolean =>
  which === undefined ||
  (which === 'holes' && holes.length > 0) ||
  (which === 'reasons' && kind === 'CONTACT_REASON') ||
  (which === 'places' && kind === 'TOUCH_POINT');

export const lacks = (topic: Topic, hole: NeglectHole): boolean => topic.holes.includes(hole);

/** How a feeling is told apart at a glance; the word and the figure stand beside it. */
export const toneOf = (feeling: number | null) => {
  if (feeling === null) return 'neutral';
  if (feeling < -0.5) return 'bad';
  return feeling < 0 ? 'warn' : 'good';
};
