import { guessTopics, isSure, type Topic } from '@cxboard/domain/proposals/matcher.rules';
import type { ProposalDraft } from './draft.ts';

export interface KindedTopic extends Topic {
  readonly kind: string;
}

export interface Chip {
  readonly topic: KindedTopic;
  readonly isPicked: boolean;
}

const shown = 3;
const kinds = ['CONTACT_REASON', 'TOUCH_POINT'] as const;

/**
 * At most three topics to press: the likeliest contact reason, the likeliest touch point and the next best, with those
 * that were pressed on. One of a kind is picked: the one pressed on, else a guess that leaves no doubt.
 */
export function chipsFor({ text, picks }: Pick<ProposalDraft, 'text' | 'picks'>, topics: readonly KindedTopic[]) {
  const guesses = guessTopics(text, topics, topics.length);
  const byKind = kinds.map((kind) => guesses.filter(({ topic }) => topic.kind === kind));
  const best = byKind.flatMap(([first]) => first ?? []);
  const certain = byKind.flatMap(([first, second]) => (first && isSure(first, second) ? [first.topic.id] : []));
  const pressed = topics.filter(({ id }) => picks[id]);
  const inOrder = [...pressed, ...best.map(({ topic }) => topic), ...guesses.map(({ topic }) => topic)];
  const chips = [...new Map(inOrder.map((topic) => [topic.id, topic])).values()].slice(0, shown);
  const isTaken = ({ id, kind }: KindedTopic) => certain.includes(id) && !pressed.some((other) => other.kind === kind);
  return chips.map((topic): Chip => ({ topic, isPicked: picks[topic.id] ?? isTaken(topic) }));
}

/** Pressing one on lets go of the other of its kind. */
export function press(chips: readonly Chip[], { topic, isPicked }: Chip): ProposalDraft['picks'] {
  const others = chips.filter((chip) => chip.topic.kind === topic.kind && chip.topic.id !== topic.id);
  const off = isPicked ? [] : others.map((chip) => [chip.topic.id, false] as const);
  return { ...Object.fromEntries(off), [topic.id]: !isPicked };
}

export const pickedOf = (chips: readonly Chip[], kind: string): string | null =>
  chips.find(({ topic, isPicked }) => isPicked && topic.kind === kind)?.topic.id ?? null;
