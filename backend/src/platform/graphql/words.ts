import { registerEnumType } from '@nestjs/graphql';

/** A union of words as a GraphQL enum: the same literals in the rule, the table, the API and the page. */
export function words<Word extends string>(
  name: string,
  list: readonly Word[],
  description: string,
): Readonly<Record<Word, Word>> {
  const all = Object.fromEntries(list.map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(all, { name, description });
  return all;
}
