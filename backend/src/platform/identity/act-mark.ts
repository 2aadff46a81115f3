import { createHash } from 'node:crypto';
import type { Attempt } from '../database/idempotency.ts';

/**
 * What an act of an account leaves on the thing it makes, so that the same request sent again finds that thing instead
 * of making another. A digest of the client's key and of what was asked; passwords stay out of it, so whoever sends the
 * request again still has to prove who they are. Null when the client sent no key.
 */
export function markOf(attempt: Attempt | null, ...asked: readonly unknown[]): Buffer | null {
  if (!attempt) return null;
  return createHash('sha256')
    .update(JSON.stringify([attempt.key, ...asked]))
    .digest();
}
