import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

export interface Whereabouts {
  /** Where people find the pages. */
  readonly publicUrl: string;
  /** Only this machine reaches the server: then its pages may also go by another local name or port. */
  readonly loopback: boolean;
}

const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const reading = ['GET', 'HEAD', 'OPTIONS'];

/** Whether this is the origin of our own pages. */
export function isOurOrigin(origin: string | undefined, host = '', { publicUrl, loopback }: Whereabouts): boolean {
  if (!origin) return false;
  return origin === new URL(publicUrl).origin || (loopback && local.test(host) && origin === `http://${host}`);
}

/**
 * A browser says which page sends a request; a page of anybody else changes nothing here, whatever cookies come along.
 * Programs that are no browser say neither, and have no cookies to be tricked out of.
 */
function comesFromElsewhere(headers: IncomingHttpHeaders, where: Whereabouts): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  return headers.origin !== undefined && !isOurOrigin(headers.origin, headers.host, where);
}

/** Turns away every request that would change something and was sent by a page of another origin. */
export function onlyOurPages(http: FastifyInstance, where: Whereabouts): void {
  http.addHook('onRequest', async (request, reply) => {
    if (reading.includes(request.method) || !comesFromElsewhere(request.headers, where)) return undefined;
    // What is left of the body is not read: the line is closed instead.
    reply.header('connection', 'close');
    return reply.code(403).send({ code: 'FORBIDDEN', message: 'Only the pages of this server may do this.' });
  });
}
