import { guessTopics, type Topic } from '@cxboard/domain/proposals/matcher.rules';
import type { ProposalDraft } from './draft.ts';

export interface KindedTopic extends Topic {
  readonly kind: string;
}

export interface Chip {
  readonly topic: KindedTopic;
  readonly isPicked: boolean;
}

const shown = 3;
/** From here on the guess is taken as said, until somebody presses it off. */
const sure = 0.3;

/**
 * At most three topics to press: the likeliest contact reason, the likeliest touch point and the next best, with those
 * that were pressed on. One of a kind is picked.
 */
export function chipsFor({ text, picks }: Pick<ProposalDraft, 'text' | 'picks'>, topics: readonly KindedTopic[]) {
  const guesses = guessTopics(text, topics, topics.length);
  const best = ['CONTACT_REASON', 'TOUCH_POINT'].flatMap(
    (kind) => guesses.find(({ topic }) => topic.kind === kind) ?? [],
  );
  const pressed = topics.filter(({ id }) => picks[id]);
  const inOrder = [...pressed, ...best.map(({ topic }) => topic), ...guesses.map(({ topic }) => topic)];
  const chips = [...new Map(inOrder.map((topic) => [topic.id, topic])).values()].slice(0, shown);
  const isSure = (topic: KindedTopic) =>
    !pressed.some(({ kind }) => kind === topic.kind) &&
    best.some((guess) => guess.topic.id === topic.id && guess.score >= sure);
  return chips.map((topic): Chip => ({ topic, isPicked: picks[topic.id] ?? isSure(topic) }));
}

/** Pressing one on lets go of the other of its kind. */
export function press(chips: readonly Chip[], { topic, isPicked }: Chip): ProposalDraft['picks'] {
  const others = chips.filter((chip) => chip.topic.kind === topic.kind && chip.topic.id !== topic.id);
  const off = isPicked ? [] : others.map((chip) => [chip.topic.id, false] as const);
  return { ...Object.fromEntries(off), [topic.id]: !isPicked };
}

export const pickedOf = (chips: readonly Chip[], kind: string): string | null =>
  chips.find(({ topic, isPicked }) => isPicked && topic.kind === kind)?.topic.id ?? null;
