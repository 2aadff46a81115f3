import { windows, type MeetingKind } from '../meetings/meeting.rules.ts';
import { type Candidate, isHeldFor, urgencyOf } from './candidate.rules.ts';

/** A candidate with the minutes it would get. */
export interface TimedCandidate extends Candidate {
  readonly minutes: number;
  /** The least that still makes sense: what somebody asked for is never cut. */
  readonly shortest: number;
}

/** An item that a person put there, changed or moved: the draft works around it. */
export interface KeptItem {
  readonly id: string;
  readonly minutes: number;
  readonly isFinancial: boolean;
  /** Where it stands, counted from 1. */
  readonly position: number;
  /** Somebody gave it this place; else it may be shifted. */
  readonly isPlaced: boolean;
}

export interface StateOfAgenda {
  readonly kind: MeetingKind;
  /** The minutes there are: see roomOf. */
  readonly room: number;
  readonly kept: readonly KeptItem[];
  readonly candidates: readonly TimedCandidate[];
  /** Keys of what is on the agenda by hand already. */
  readonly present: readonly string[];
  /** Keys of what somebody dropped from this meeting. */
  readonly dropped: readonly string[];
}

export type WhyLeftOut =
  | { readonly name: 'NO_TIME_LEFT'; readonly minutesLeft: number }
  | { readonly name: 'LONGER_THAN_MEETING'; readonly room: number }
  | { readonly name: 'DROPPED' };

export interface LeftOut {
  readonly candidate: TimedCandidate;
  readonly because: WhyLeftOut;
}

export type Slot = { readonly id: string } | { readonly key: string };

export interface Draft {
  readonly chosen: readonly TimedCandidate[];
  readonly leftOut: readonly LeftOut[];
  /** The whole agenda in order: kept items by id, chosen candidates by key. */
  readonly order: readonly Slot[];
  readonly plannedMinutes: number;
}

/** The minutes a draft may fill: the window of the kind, or less when the meeting is shorter. */
export const roomOf = (kind: MeetingKind, meetingMinutes: number): number =>
  Math.min(windows[kind].upper, meetingMinutes);

/**
 * Packs candidates around what people did by hand: standing items first, customer topics before financial ones, what such
 * a meeting is held for before what any meeting could take, then the most urgent. What comes first has the minutes: it is
 * rather cut short than left out for something that matters less, which takes only minutes nothing before it can use.
 * What does not fit is listed with its reason. The same state gives the same draft, in whatever order candidates come.
 */
export function draftAgenda({ kind, room, kept, candidates, present, dropped }: StateOfAgenda): Draft {
  const asking = candidates.filter(({ key }) => !present.includes(key)).toSorted(byClaim(kind));
  let left = room - kept.reduce((sum, { minutes }) => sum + minutes, 0);
  const chosen: TimedCandidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of asking) {
    const because = whyNot(one, { left, room, dropped });
    if (because) leftOut.push({ candidate: one, because });
    else {
      const taken = cutTo(one, left);
      chosen.push(taken);
      left -= taken.minutes;
    }
  }
  return { chosen, leftOut, order: inOrder(kept, chosen), plannedMinutes: room - left };
}

export interface Judged {
  readonly candidate: TimedCandidate;
  /** Null when it fits. */
  readonly because: WhyLeftOut | null;
}

/** While nobody has drafted, each candidate is measured by itself against the minutes that the agenda leaves free. */
export function judgeAlone({ kind, room, kept, candidates, present, dropped }: StateOfAgenda): Judged[] {
  const left = room - kept.reduce((sum, { minutes }) => sum + minutes, 0);
  return candidates
    .filter(({ key }) => !present.includes(key))
    .toSorted(byClaim(kind))
    .map((candidate) => ({ candidate, because: whyNot(inFull(candidate), { left, room, dropped }) }));
}

/** The same for what a draft was made of: what it chose fits, the rest says why not. */
export const judgedByDraft = ({ chosen, leftOut }: Draft): Judged[] => [
  ...chosen.map((candidate) => ({ candidate, because: null })),
  ...leftOut,
];

interface Frame {
  readonly left: number;
  readonly room: number;
  readonly dropped: readonly string[];
}

function whyNot({ key, shortest }: TimedCandidate, { left, room, dropped }: Frame): WhyLeftOut | null {
  if (dropped.includes(key)) return { name: 'DROPPED' };
  if (shortest > room) return { name: 'LONGER_THAN_MEETING', room };
  return shortest > left ? { name: 'NO_TIME_LEFT', minutesLeft: Math.max(0, left) } : null;
}

/** Who puts something on by hand gives it all of its minutes. */
const inFull = (one: TimedCandidate): TimedCandidate => ({ ...one, shortest: one.minutes });

/** With the minutes that are left when it takes more, and what it usually takes as part of why it is there. */
const cutTo = (one: TimedCandidate, left: number): TimedCandidate =>
  one.minutes <= left ? one : { ...one, minutes: left, reason: { ...one.reason, usually: one.minutes } };

const isStanding = ({ reason }: Candidate): boolean => reason.name === 'STANDING';

/** Whose claim on the minutes comes first. */
const byClaim =
  (kind: MeetingKind) =>
  (a: Candidate, b: Candidate): number =>
    Number(isStanding(b)) - Number(isStanding(a)) ||
    Number(a.isFinancial) - Number(b.isFinancial) ||
    Number(isHeldFor(kind, b)) - Number(isHeldFor(kind, a)) ||
    urgencyOf(b.reason) - urgencyOf(a.reason) ||
    a.rank - b.rank ||
    (a.key < b.key ? -1 : Number(a.key > b.key));

/** Standing items, people's own, drafted ones, then what is financial; items that somebody placed stay where they are. */
function inOrder(kept: readonly KeptItem[], chosen: readonly TimedCandidate[]): Slot[] {
  const byPosition = kept.toSorted((a, b) => a.position - b.position);
  const free = byPosition.filter(({ isPlaced }) => !isPlaced);
  const flowing: Slot[] = [
    ...slotsOf(chosen.filter((one) => isStanding(one) && !one.isFinancial)),
    ...slotsOf(free.filter(({ isFinancial }) => !isFinancial)),
    ...slotsOf(chosen.filter((one) => !isStanding(one) && !one.isFinancial)),
    ...slotsOf(free.filter(({ isFinancial }) => isFinancial)),
    ...slotsOf(chosen.filter(({ isFinancial }) => isFinancial)),
  ];
  return byPosition
    .filter(({ isPlaced }) => isPlaced)
    .reduce((order, { id, position }) => order.toSpliced(position - 1, 0, { id }), flowing);
}

const slotsOf = (all: readonly ({ readonly id: string } | { readonly key: string })[]): Slot[] =>
  all.map((one) => ('id' in one ? { id: one.id } : { key: one.key }));
