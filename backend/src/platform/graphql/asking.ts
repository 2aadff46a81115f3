import type { FastifyReply, FastifyRequest } from 'fastify';
import { Barrier, NotFound, NotSignedIn } from '../barriers.ts';
import { tokenIn } from '../identity/session-token.ts';
import type { Sessions } from '../identity/sessions.ts';
import type { Viewer } from '../identity/viewer.ts';
import { slugOf } from './context.ts';

const statusOf = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as const;

/** Who asks for a file, in the organization of the address. */
export async function viewerAsking(sessions: Sessions, request: FastifyRequest): Promise<Viewer> {
  const looking = await sessions.look(tokenIn(request.headers.cookie), slugOf(request));
  if (!looking) throw new NotSignedIn();
  if (!looking.viewer) throw new NotFound();
  return looking.viewer;
}

/** Answers, or says which barrier stood in the way; a fault goes on to whoever reports faults. */
export async function answeringBarriers(reply: FastifyReply, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (problem) {
    if (!(problem instanceof Barrier) || !(problem.code in statusOf)) throw problem;
    const { code, message } = problem;
    await reply.code(statusOf[code as keyof typeof statusOf]).send({ code, message });
  }
}
