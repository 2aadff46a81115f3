import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { masked } from '@cxboard/domain/comments/masking.rules';
import type { Ask } from '../platform/database/ask.ts';
import { quotedTexts } from './comments.statements.ts';

/** A comment that something shows, by its place and what was heard in it. */
export interface Quoted {
  readonly responseId: string;
  readonly on: string;
  readonly question: string;
  readonly reason: string | null;
  readonly emotion: Emotion | null;
}

/** With their texts as they stand now, masked: nothing where one was removed, or its file taken back. */
export async function withTexts(ask: Ask, quotes: readonly Quoted[]) {
  if (quotes.length === 0) return [];
  const columns = [quotes.map(({ on }) => on), quotes.map(({ responseId }) => responseId)];
  const found = await ask<{ responseId: string; question: string; text: string | null }>(quotedTexts, [
    ...columns,
    quotes.map(({ question }) => question),
  ]);
  const keyOf = ({ responseId, question }: { responseId: string; question: string }) => `${responseId} ${question}`;
  const texts = new Map(found.map((row) => [keyOf(row), row.text]));
  return quotes.map((quote) => {
    const text = texts.get(keyOf(quote)) ?? null;
    return { ...quote, text: text === null ? null : masked(text) };
  });
}
