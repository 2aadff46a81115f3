export interface Statement {
  readonly name: string;
  readonly text: string;
}

const known = new Map<string, string>();

/** A named statement: PostgreSQL plans it once per connection. One name, one text. */
export function statement(name: string, text: string): Statement {
  if (name.length > 63) throw new Error(`The statement name ${name} is longer than 63 bytes.`);
  if (known.has(name) && known.get(name) !== text) throw new Error(`Two statements are called ${name}.`);
  known.set(name, text);
  return { name, text };
}

/** Every named statement of the product, for tests that plan them all. */
export const knownStatements = (): readonly Statement[] => [...known].map(([name, text]) => ({ name, text }));
