import { addDays, type LocalDate } from '../local-time.ts';
import type { Refusal } from '../refusal.ts';

export const visionStates = ['DRAFT', 'ROUND_1', 'ROUND_2', 'RATIFIED', 'SUPERSEDED'] as const;
export type VisionState = (typeof visionStates)[number];

/** What a promise gives the customer: something done, felt, said about oneself, or shared with others. */
export const promiseKinds = ['FUNCTIONAL', 'EMOTIONAL', 'SELF_EXPRESSIVE', 'SOCIAL'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

export const stances = ['AGREE', 'RESERVATION', 'OBJECT'] as const;
export type Stance = (typeof stances)[number];

/** Every move of a vision. It is superseded by the next one that is ratified, never by hand. */
export const visionMoves = {
  DRAFT: ['ROUND_1'],
  ROUND_1: ['ROUND_2'],
  ROUND_2: ['RATIFIED'],
  RATIFIED: ['SUPERSEDED'],
  SUPERSEDED: [],
} as const satisfies Record<VisionState, readonly VisionState[]>;

export interface VisionMoveRefused extends Refusal<'VisionMoveRefused'> {
  readonly from: VisionState;
  readonly to: VisionState;
}
export interface PromisesUnmeasured extends Refusal<'PromisesUnmeasured'> {
  readonly unmeasured: number;
}
export interface RoundTooSoon extends Refusal<'RoundTooSoon'> {
  readonly earliestOn: LocalDate;
}
export interface VisionNotAgreed extends Refusal<'VisionNotAgreed'> {
  readonly waitingFor: number;
  readonly objections: number;
}
export type VisionFixed = Refusal<'VisionFixed'>;

/** Days between the rounds: time to sleep on it and to ask those who will live it. */
export const daysBetweenRounds = 7;

export interface VisionFacts {
  readonly state: VisionState;
  readonly roundOneOn: LocalDate | null;
  readonly promises: readonly { readonly metricId: string | null }[];
  /** Who has a vote now. */
  readonly memberIds: readonly string[];
  /** As given in the second round. */
  readonly answers: readonly { readonly personId: string; readonly stance: Stance }[];
}

export type VisionRefused = VisionMoveRefused | PromisesUnmeasured | RoundTooSoon | VisionNotAgreed;

/** Why it cannot go there today; null when it can. */
export function refuseVisionMove(vision: VisionFacts, to: VisionState, today: LocalDate): VisionRefused | null {
  const { state: from } = vision;
  const possible: readonly VisionState[] = visionMoves[from];
  if (!possible.includes(to) || to === 'SUPERSEDED')
    return { __typename: 'VisionMoveRefused', from, to, message: `A vision cannot go from ${from} to ${to}.` };
  if (to === 'ROUND_1') return refuseUnmeasured(vision);
  return to === 'ROUND_2' ? (refuseUnmeasured(vision) ?? refuseSoon(vision, today)) : refuseDisagreement(vision);
}

function refuseUnmeasured({ promises }: VisionFacts): PromisesUnmeasured | null {
  const unmeasured = promises.filter(({ metricId }) => metricId === null).length;
  if (promises.length > 0 && unmeasured === 0) return null;
  return {
    ...{ __typename: 'PromisesUnmeasured', unmeasured },
    message: 'A vision has at least one promise, and each promise names the metric that shows whether it is kept.',
  };
}

function refuseSoon({ roundOneOn }: VisionFacts, today: LocalDate): RoundTooSoon | null {
  const earliestOn = addDays(roundOneOn ?? today, daysBetweenRounds);
  if (today >= earliestOn) return null;
  return {
    ...{ __typename: 'RoundTooSoon', earliestOn },
    message: `The second round opens at least ${daysBetweenRounds} days after the first, from ${earliestOn} on.`,
  };
}

/** Every member answers, and nobody objects any more; a reservation is written down and does not stop it. */
function refuseDisagreement({ memberIds, answers }: VisionFacts): VisionNotAgreed | null {
  const ofMembers = answers.filter(({ personId }) => memberIds.includes(personId));
  const waitingFor = memberIds.filter((id) => !ofMembers.some(({ personId }) => personId === id)).length;
  const objections = ofMembers.filter(({ stance }) => stance === 'OBJECT').length;
  if (waitingFor === 0 && objections === 0) return null;
  return {
    ...{ __typename: 'VisionNotAgreed', waitingFor, objections },
    message: `Not agreed yet: ${waitingFor} of the board have not answered, ${objections} object.`,
  };
}

/** Its words can change as a draft and between the rounds; what the second round is asked about stays. */
export function refuseVisionEdit(state: VisionState): VisionFixed | null {
  if (state === 'DRAFT' || state === 'ROUND_1') return null;
  return { __typename: 'VisionFixed', message: 'These words are being agreed or are agreed; begin the next version.' };
}

export const roundOf = (state: VisionState): 1 | 2 | null => (state === 'ROUND_1' ? 1 : state === 'ROUND_2' ? 2 : null);

/** Whether a phrase is about words that are there; an empty one is about the whole. */
export const standsIn = (phrase: string, texts: readonly string[]): boolean =>
  texts.some((text) => plainly(text).includes(plainly(phrase)));

const plainly = (text: string): string => text.trim().replace(/\s+/g, ' ');

export interface TextPart {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

/** What changed from one text to the other, word by word, the way a reader would mark it. */
export function differenceOf(before: string, after: string): TextPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const kindAt = kindsOf(old, now);
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const kind = kindAt(i, j);
    addTo(parts, kind, (kind === 'ADDED' ? now[j] : old[i]) ?? '');
    if (kind !== 'ADDED') i += 1;
    if (kind !== 'REMOVED') j += 1;
  }
  return parts;
}

function addTo(parts: TextPart[], kind: TextPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

/** What becomes of the next word, when i words of the old text and j of the new one are read: as much as can stay, stays. */
function kindsOf(old: readonly string[], now: readonly string[]) {
  const common = commonLengths(old, now);
  return (i: number, j: number): TextPart['kind'] => {
    if (i === old.length) return 'ADDED';
    if (j === now.length) return 'REMOVED';
    if (old[i] === now[j]) return 'SAME';
    return kept(common, i + 1, j) >= kept(common, i, j + 1) ? 'REMOVED' : 'ADDED';
  };
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

const kept = (common: readonly (readonly number[])[], i: number, j: number): number => common[i]?.[j] ?? 0;

/** How many words the ends of both texts have in common, from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const rows: number[][] = [];
  let below: number[] = [];
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row: number[] = [];
    for (let j = now.length - 1; j >= 0; j -= 1)
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    rows[i] = row;
    below = row;
  }
  return rows;
}
