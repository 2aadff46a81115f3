import type { FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { Barrier, NotAllowed, NotFound, NotSignedIn } from '../barriers.ts';
import { tokenIn } from '../identity/session-token.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Viewer } from '../identity/viewer.ts';
import { slugOf } from './address.ts';

const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, BAD_USER_INPUT: 400, CONFLICT: 409 } as const;

/** Who asks for a file, in the organization of the address, and for whom: a link cannot send a header, so it says so. */
export async function viewerAsking(sessions: Sessions, request: FastifyRequest): Promise<Viewer> {
  const looking = await sessions.look(tokenIn(request.headers.cookie), slugOf(request));
  if (!looking) throw new NotSignedIn();
  if (!looking.viewer) throw new NotFound();
  const { for: asked } = request.query as { readonly for?: unknown };
  return sessions.standingIn(looking.viewer, request.headers['x-cx-for'] ?? asked);
}

/** Who sends us a file. A page of another origin cannot set our header, so it cannot upload with our cookie. */
export async function viewerUploading(sessions: Sessions, request: FastifyRequest): Promise<Viewer> {
  if (!request.headers['x-cx-client']) throw new NotAllowed();
  return viewerAsking(sessions, request);
}

/** What was kept; what is left of a refused file is not read: the line is closed instead. */
export async function answerUpload(reply: FastifyReply, answer: () => Promise<object>): Promise<void> {
  await answeringBarriers(reply.header('connection', 'close'), async () => {
    const kept = await answer();
    const isRefused = '__typename' in kept;
    if (!isRefused) reply.removeHeader('connection');
    await reply.code(isRefused ? 422 : 201).send(kept);
  });
}

/** The id in an address; what cannot be one names nothing. */
export function idIn(said: unknown): string {
  if (!isUuid(said)) throw new NotFound();
  return said as string;
}

/** Answers, or says which barrier stood in the way; a fault goes on to whoever reports faults. */
export async function answeringBarriers(reply: FastifyReply, answer: () => Promise<unknown>): Promise<void> {
  try {
    await answer();
  } catch (problem) {
    if (!(problem instanceof Barrier) || !(problem.code in statusOf)) throw problem;
    const { code, message } = problem;
    await reply.code(statusOf[code as keyof typeof statusOf]).send({ code, message });
  }
}
