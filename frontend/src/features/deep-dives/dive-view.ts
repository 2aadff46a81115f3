import type { CauseBone, CauseState } from '@cxboard/domain/deep-dives/causes.rules';
import type { DiveState } from '@cxboard/domain/deep-dives/dive.rules';
import type { Changeability, LaneKind, MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import type { StepLinkKind } from '@cxboard/domain/deep-dives/step-links.rules';
import { spanWords } from '@cxboard/messages/deep-dives.messages';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useActing } from '../../session/acting.ts';
import type { Tone } from '../../ui/tone.ts';
import type { Dive_stepFragment, Dive_totalsFragment, DivePage_diveFragment } from './deep-dives.generated.ts';

type Flow = DivePage_diveFragment['flows'][number];

/** One version of the map with what it adds up to. */
export type DiveMap = DivePage_diveFragment['maps'][number] & {
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
};
export type Dive = Omit<DivePage_diveFragment, 'maps'> & { readonly maps: readonly DiveMap[] };

/** Steps and ways come in one list; each version of the map gets its own. */
export function withMaps(dive: DivePage_diveFragment): Dive {
  const mapOf = (map: DivePage_diveFragment['maps'][number]): DiveMap => {
    const steps = dive.steps.filter(({ map: version }) => version === map.version);
    const ids = new Set(steps.map(({ id }) => id));
    return { ...map, steps, flows: dive.flows.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)) };
  };
  return { ...dive, maps: dive.maps.map(mapOf) };
}
export type Step = Dive_stepFragment;
export type Totals = Dive_totalsFragment;
export type Lane = Dive['lanes'][number];
export type Cause = Dive['causes'][number];

/** One version of the map of a dive, and whether the one who looks may change it. */
export interface MapProps {
  readonly dive: Dive;
  readonly map: DiveMap;
  readonly mayDig: boolean;
}

/** Where a step that is being typed will stand. */
export interface NewStep {
  readonly afterId: string | null;
  readonly laneId: string;
}

const worded =
  <Word extends string>(all: Readonly<Record<Word, MessageDescriptor>>) =>
  (i18n: I18n, word: Word): string =>
    i18n._(all[word]);

export const stateWord = worded<DiveState>({
  SCOPED: msg`Scoped`,
  MAPPING: msg`Being mapped`,
  VALIDATING: msg`Waiting for the lanes`,
  VALIDATED: msg`Validated`,
  PRESENTED: msg`Presented`,
  CLOSED: msg`Closed`,
});
export const stateTones = {
  ...{
    SCOPED: 'neutral',
    MAPPING: 'accent',
    VALIDATING: 'warn',
    VALIDATED: 'good',
    PRESENTED: 'good',
    CLOSED: 'neutral',
  },
} as const satisfies Record<DiveState, Tone>;

export const versionWord = worded<MapVersion>({
  DOCUMENTED: msg`As documented`,
  PRACTISED: msg`As practised`,
  TO_BE: msg`As it should be`,
});
export const laneKindWord = worded<LaneKind>({
  CUSTOMER: msg`Customer`,
  DEPARTMENT: msg`Department`,
  EXTERNAL: msg`Outside`,
});
export const changeWord = worded<Changeability>({
  THIS_QUARTER: msg`We, this quarter`,
  LATER: msg`We, later`,
  OTHERS: msg`Others decide`,
  FIXED: msg`Fixed by law or contract`,
});
export const boneWord = worded<CauseBone>({
  PEOPLE: msg`People`,
  PROCESS: msg`Process`,
  SYSTEM: msg`System`,
  RULE: msg`Rule`,
  SUPPLIER: msg`Supplier`,
  SURROUNDINGS: msg`Surroundings`,
});
export const causeWord = worded<CauseState>({
  HYPOTHESIS: msg`Hypothesis`,
  SUPPORTED: msg`Supported`,
  REFUTED: msg`Refuted`,
  ADDRESSED: msg`Addressed`,
  RECURRED: msg`Came back`,
});
export const causeTones = {
  ...{ HYPOTHESIS: 'neutral', SUPPORTED: 'warn', REFUTED: 'neutral', ADDRESSED: 'good', RECURRED: 'bad' },
} as const satisfies Record<CauseState, Tone>;
/** What a step does to the step of another map. */
export const linkKindWord = worded<StepLinkKind>({
  FEEDS: msg`hands on to`,
  WAITS_FOR: msg`waits for`,
  REPEATS: msg`does the same as`,
});

const refusals = {
  DiveMoveRefused: msg`It has moved on meanwhile; look at it again.`,
  LanesUnanswered: msg`Each lane is signed or refused first.`,
  DiveWithoutMap: msg`There is no step yet that anybody could sign.`,
  DiveWithoutResult: msg`It ends in a nomination, or in an explanation of why nothing follows.`,
  NoFittingMeeting: msg`No coming meeting looks at deep dives; plan one first.`,
  AlreadyDug: msg`There is a deep dive for this question already.`,
  PersonInactive: msg`This person no longer works here; name somebody else.`,
  MapFrozen: msg`The lanes have answered for this map. Take it up again to change it.`,
  MapTooLarge: msg`The map would grow too large to be read; split the process in two.`,
  StepChangedMeanwhile: msg`Somebody changed this step meanwhile. What you typed is kept.`,
  ActOvertaken: msg`Somebody changed the same thing since; nothing was undone.`,
  LaneInUse: msg`Steps stand in this lane; move them first.`,
  MapTableRefused: msg`This table is no map.`,
  LaneChangedMeanwhile: msg`Somebody changed this lane while you were reading it; look at it again first.`,
  RefusalWithoutReason: msg`Say what is wrong with it.`,
  NotAskedToSign: msg`Lanes are signed once the map is out for validation.`,
  CauseMoveRefused: msg`It has moved on meanwhile; look at it again.`,
  CauseWithoutEvidence: msg`Without evidence a cause stays a hypothesis.`,
  CauseInUse: msg`Other causes or a nomination rest on this one.`,
  RationaleInUse: msg`Steps rest on this reason. Call it obsolete instead.`,
} as const;
type Refused = { readonly __typename: keyof typeof refusals };
const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(refusals, answer.__typename);

/** Does one thing with a dive and says in a note why not, when it was not done. */
export const useDiveActing = () =>
  useActing({ isRefused, because: (i18n, { __typename }) => i18n._(refusals[__typename]) });

/** Minutes as people say them: 45 min, 6.5 h, 3 days. */
export function useSpan(): (minutes: number) => string {
  const { i18n } = useLingui();
  return (minutes) => spanWords(i18n, minutes);
}
