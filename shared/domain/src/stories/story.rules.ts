import { daysBetween, type LocalDate } from '../local-time.ts';
import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';

/** How it came to us. A turn-off is something that puts customers off: what counts is how often it is told. */
export const storyKinds = ['CONVERSATION', 'CALL', 'EMAIL', 'TURN_OFF', 'MYSTERY_VISIT'] as const;
export type StoryKind = (typeof storyKinds)[number];

/** Who made the first step. */
export const initiators = ['CUSTOMER', 'COMPANY'] as const;
export type Initiator = (typeof initiators)[number];

/** By which right the words are kept: the customer agreed, or nothing in them says who it was. */
export const consents = ['GIVEN', 'ANONYMOUS'] as const;
export type Consent = (typeof consents)[number];

export interface StoryDraft {
  readonly happenedOn: LocalDate;
  readonly consent: Consent;
  /** How and when it was given; empty when nobody had to. */
  readonly consentNote: string;
  /** The last day its words are kept. */
  readonly expiresOn: LocalDate;
}

export interface StoryUnclear extends Refusal<'StoryUnclear'> {
  readonly field: 'happenedOn' | 'consentNote' | 'expiresOn';
}

const unclear = (field: StoryUnclear['field'], message: string): StoryUnclear => ({
  __typename: 'StoryUnclear',
  field,
  message,
});

/** Why a story cannot be kept as it is told; null when it can. */
export function refuseStory(draft: StoryDraft, today: LocalDate): StoryUnclear | null {
  const { happenedOn, consent, consentNote, expiresOn } = draft;
  if (happenedOn > today) return unclear('happenedOn', 'A story has happened; its day cannot lie ahead.');
  if (consent === 'GIVEN' && consentNote.trim() === '')
    return unclear('consentNote', 'Say how and when the customer agreed.');
  if (expiresOn <= today || daysBetween(today, expiresOn) > limits.stories.keptDays)
    return unclear('expiresOn', 'Its words are kept until a day that lies ahead, and for five years at most.');
  return null;
}

export interface KeptStory {
  readonly expiresOn: LocalDate;
  /** When its words were taken away, by its day or because somebody asked. */
  readonly forgottenAt: string | null;
}

/** Its words are gone, though it is still counted. Nobody waits for a nightly sweep to be forgotten. */
export const isForgotten = ({ expiresOn, forgottenAt }: KeptStory, today: LocalDate): boolean =>
  forgottenAt !== null || expiresOn < today;

export type StoryForgotten = Refusal<'StoryForgotten'>;

/** Nobody can tell a meeting what is no longer there. */
export const refuseChoice = (story: KeptStory, today: LocalDate): StoryForgotten | null =>
  isForgotten(story, today)
    ? { __typename: 'StoryForgotten', message: 'The words of this story are gone; choose another one.' }
    : null;

/** So many turn-offs at a touch point in the last twelve months and in the twelve before; no touch point: anywhere else. */
export interface TurnOffs {
  readonly touchPoint: string;
  readonly now: number;
  readonly before: number;
}

/** Where customers are put off most, first; what has no touch point stands at the end. */
export const rankedTurnOffs = (rows: readonly TurnOffs[]): TurnOffs[] =>
  rows
    .filter(({ now, before }) => now + before > 0)
    .toSorted(
      (a, b) =>
        Number(a.touchPoint === '') - Number(b.touchPoint === '') ||
        b.now - a.now ||
        b.before - a.before ||
        (a.touchPoint < b.touchPoint ? -1 : 1),
    );
