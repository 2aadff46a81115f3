import { createHash } from 'node:crypto';

/** An entry as the chain reads it; `facts` and `texts` are PostgreSQL's own canonical writing of them. */
export interface ChainedEntry {
  readonly id: string;
  readonly facts: string;
  readonly salt: Buffer | null;
  readonly texts: string | null;
}

export const NO_DIGEST = Buffer.alloc(32);

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What stands in the chain for words that may be erased later. The salt keeps them from being guessed from it. */
export const digestOfTexts = ({ salt, texts }: ChainedEntry): Buffer =>
  salt && texts !== null ? sha256(salt, texts) : NO_DIGEST;

/** Each digest holds the one before it, so no entry can be changed, removed or put in without breaking all later ones. */
export const digestOf = (entry: { seq: number; facts: string; previous: Buffer; textsDigest: Buffer }): Buffer =>
  sha256(entry.previous, `${entry.seq} ${entry.facts}`, entry.textsDigest);
