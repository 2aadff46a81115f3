import { causeBones, causeStates, evidenceKinds } from '@cxboard/domain/deep-dives/causes.rules';
import { diveStates, signatures } from '@cxboard/domain/deep-dives/dive.rules';
import { mapProblemKinds } from '@cxboard/domain/deep-dives/map-problems.rules';
import { actPlaces, changeabilities, laneKinds, mapVersions } from '@cxboard/domain/deep-dives/process-map.rules';
import { rationaleKinds, rationaleStandings } from '@cxboard/domain/deep-dives/rationale.rules';
import { stepLinkKinds } from '@cxboard/domain/deep-dives/step-links.rules';
import { words } from '../platform/graphql/words.ts';

export const diveStateWords = words('DeepDiveState', diveStates, 'How far a deep dive is.');
export const signatureWords = words('LaneSignature', signatures, 'How somebody answered for a lane.');
export const mapVersionWords = words('MapVersion', mapVersions, 'As documented, as practised, or as it should be.');
export const actPlaceWords = words('MapActPlace', actPlaces, 'A version of the map, its lanes, or the causes.');
export const laneKindWords = words('LaneKind', laneKinds, 'Who acts in a lane.');
export const changeabilityWords = words('Changeability', changeabilities, 'Who can change a step, and how soon.');
export const mapProblemWords = words('MapProblemKind', mapProblemKinds, 'What keeps a map from being computed.');
export const causeBoneWords = words('CauseBone', causeBones, 'The bone of the fish a cause hangs on.');
export const causeStateWords = words('CauseState', causeStates, 'Whether a cause holds.');
export const evidenceKindWords = words('CauseEvidenceKind', evidenceKinds, 'What speaks for a cause or against it.');
export const rationaleKindWords = words('RationaleKind', rationaleKinds, 'What kind of reason it is.');
export const rationaleStandingWords = words('RationaleStanding', rationaleStandings, 'Whether a reason still holds.');

export const stepLinkKindWords = words(
  'StepLinkKind',
  stepLinkKinds,
  'How a step hangs together with a step of another map: it hands on to it, waits for it, or does the same again.',
);

const touches = ['LINK', 'RATIONALE', 'SYSTEM'] as const;
export type Touch = (typeof touches)[number];
export const touchWords = words('StepTouch', touches, 'Why a change of one step reaches another.');
