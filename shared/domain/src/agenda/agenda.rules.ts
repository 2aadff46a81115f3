import type { Refusal } from '../refusal.ts';
import {
  isComing,
  refuseChange,
  type MeetingClosed,
  type MeetingKind,
  type MeetingState,
} from '../meetings/meeting.rules.ts';

export const agendaItemKinds = [
  'METRIC_SNAPSHOT',
  'PROJECT',
  'NOMINATION',
  'PROPOSAL',
  'DEEP_DIVE',
  'STORY',
  'TOPIC',
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** An item as it is written down: what it is about, for how long and who presents it. */
export interface ItemSubject {
  readonly kind: AgendaItemKind;
  readonly snapshotId: string | null;
  readonly projectId: string | null;
}

export interface SubjectMissing extends Refusal<'SubjectMissing'> {
  readonly kind: AgendaItemKind;
}

/** An item about a metric carries frozen numbers, one about a project names it. */
export function refuseSubject({ kind, snapshotId, projectId }: ItemSubject): SubjectMissing | null {
  if (kind === 'METRIC_SNAPSHOT' && !snapshotId)
    return { __typename: 'SubjectMissing', kind, message: 'An item about a metric needs a snapshot of its numbers.' };
  if (kind === 'PROJECT' && !projectId)
    return { __typename: 'SubjectMissing', kind, message: 'An item about a project needs to name the project.' };
  return null;
}

export interface AgendaNotOpen extends Refusal<'AgendaNotOpen'> {
  readonly state: MeetingState;
}

/** Analysts and members propose from the day the agenda opens; until then the backlog takes what they have. */
export function refuseProposedItem({ state }: { readonly state: MeetingState }): MeetingClosed | AgendaNotOpen | null {
  if (state !== 'PLANNED') return refuseChange({ state });
  return { __typename: 'AgendaNotOpen', state, message: 'This agenda is not open yet; put the topic in the backlog.' };
}

/** The first item opens a planned agenda. */
export const stateWithItem = (state: MeetingState): MeetingState => (state === 'PLANNED' ? 'AGENDA_OPEN' : state);

/** Which kinds of meeting look at such an item. */
export const kindsForItem = {
  METRIC_SNAPSHOT: ['METRICS'],
  PROJECT: ['PROJECT_REVIEW'],
  NOMINATION: ['METRICS', 'PROJECT_REVIEW'],
  PROPOSAL: ['METRICS', 'PROJECT_REVIEW'],
  DEEP_DIVE: ['METRICS', 'PROJECT_REVIEW'],
  STORY: ['METRICS'],
  TOPIC: ['METRICS', 'PROJECT_REVIEW'],
} as const satisfies Record<AgendaItemKind, readonly MeetingKind[]>;

export interface ComingMeeting {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly startsAt: Date;
}

/** The first coming meeting that looks at such an item; null when the item has to wait in the backlog. */
export function nextFittingMeeting<M extends ComingMeeting>(
  meetings: readonly M[],
  item: AgendaItemKind,
  now: Date,
): M | null {
  const kinds: readonly MeetingKind[] = kindsForItem[item];
  const fitting = meetings.filter(
    ({ kind, state, startsAt }) => kinds.includes(kind) && isComing(state) && startsAt > now,
  );
  return fitting.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null;
}

export interface NoFittingMeeting extends Refusal<'NoFittingMeeting'> {
  readonly kind: AgendaItemKind;
}

export const noFittingMeeting = (kind: AgendaItemKind): NoFittingMeeting => ({
  __typename: 'NoFittingMeeting',
  kind,
  message: 'No coming meeting looks at such an item; keep it in the backlog.',
});
