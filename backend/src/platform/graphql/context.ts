import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Attempt } from '../database/idempotency.ts';
import type { Database } from '../database/database.ts';
import type { Reading } from '../database/reading.ts';
import { tokenIn } from '../identity/session-token.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Account, Viewer } from '../identity/viewer.ts';
import { slugOf } from './address.ts';

/** What a resolver may know of the request it answers. */
export interface OperationContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly account: Account | null;
  readonly viewer: Viewer | null;
  readonly organizationSlug: string | null;
  readonly reading: Reading | null;
  readonly attempt: Attempt | null;
}

interface Body {
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly query?: unknown;
  readonly extensions?: { readonly persistedQuery?: unknown };
}

/** The client's key, with what it asks for: text or hash, and variables. */
function attemptOf(request: FastifyRequest): Attempt | null {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 100) return null;
  const { operationName, variables, query, extensions } = (request.body ?? {}) as Body;
  const asked = JSON.stringify([query, extensions?.persistedQuery, variables]);
  const inputDigest = createHash('sha256').update(asked).digest('hex');
  return { key, operation: typeof operationName === 'string' ? operationName : '', inputDigest };
}

export async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { database, sessions }: { database: Database; sessions: Sessions },
): Promise<OperationContext> {
  const organizationSlug = slugOf(request);
  const attempt = attemptOf(request);
  const looking = await sessions.look(tokenIn(request.headers.cookie), organizationSlug, attempt);
  const asked = request.headers['x-cx-for'];
  const viewer = looking?.viewer ? await sessions.standingIn(looking.viewer, asked) : null;
  const reading = viewer && database.startReading(viewer);
  // The backstop: this event fires after the answer and after an abort alike.
  if (reading) reply.raw.once('close', () => void reading.leave());
  return { request, reply, account: looking?.account ?? null, viewer, organizationSlug, reading, attempt };
}
