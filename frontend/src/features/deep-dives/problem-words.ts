import type { MapProblemKind } from '@cxboard/domain/deep-dives/map-problems.rules';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DiveMap, Step } from './dive-view.ts';

const sentences = {
  NO_STEPS: msg`The map has no steps yet.`,
  TOO_LARGE: msg`The map has more steps than anybody can read.`,
  NEGATIVE: msg`Minutes cannot be negative: {names}.`,
  NO_END: msg`No step ends the process, so nothing can be added up yet.`,
  DEAD_END: msg`Nothing follows on {names}. Say where cases go from there, or that the process ends.`,
  END_GOES_ON: msg`The process ends at {names}, and yet something follows.`,
  SHARES: msg`The ways on from {names} do not add up to 100 %.`,
  ENDLESS: msg`Whoever comes to {names} never leaves: this loop has no way out.`,
  ISLAND: msg`Nothing leads to {names}; the sums leave that out.`,
} as const satisfies Record<MapProblemKind, unknown>;

/** What is wrong with a map, naming at most three of the steps it is about. */
export function problemWords(
  i18n: I18n,
  { kind, stepIds }: DiveMap['problems'][number],
  steps: readonly Step[],
): string {
  const named = stepIds.slice(0, 3).flatMap((id) => steps.find((step) => step.id === id)?.name ?? []);
  const names = named.map((name) => `“${name}”`).join(', ') + (stepIds.length > 3 ? ' …' : '');
  return i18n._({ ...sentences[kind], values: { names } });
}
