import { join } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Config } from './config.ts';

const self = ["'self'"];
const none = ["'none'"];
const policy = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  fontSrc: self,
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: self,
  manifestSrc: self,
  objectSrc: none,
  frameAncestors: none,
  baseUri: none,
  formAction: self,
  requireTrustedTypesFor: ["'script'"],
};

/** Headers, compression and the id of each request. */
export async function protections(http: FastifyInstance, { publicUrl }: Config): Promise<void> {
  const isHttps = publicUrl.startsWith('https://');
  // Made once: Fastify's own plugin for it would make the same headers again for every request.
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  http.addHook('onRequest', ({ raw }, reply, next) =>
    protect(raw, reply.raw, (error) => next(error as Error | undefined)),
  );
  await http.register(
    compress as never,
    {
      threshold: 1024,
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    } as never,
  );
  let isClosing = false;
  http.addHook('preClose', async () => void (isClosing = true));
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // A line that is kept open after its last answer would keep the whole server from stopping.
    if (isClosing) reply.header('connection', 'close');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/**
 * Files come as bare bytes and are read by whoever wants them, part by part. Mail programs that unsubscribe may post
 * a form of parts; nobody reads it, since the address says everything.
 */
export function acceptFiles(http: FastifyInstance): void {
  http.addContentTypeParser('multipart/form-data', (_request, content, done) => {
    content.resume();
    done(null);
  });
  http.addContentTypeParser('application/octet-stream', (_request, _content, done) => done(null));
}

/** The built pages: files with a hash in their name for ever, everything else is the one page. */
export async function pages(http: FastifyInstance, root: string): Promise<void> {
  await http.register(
    fastifyStatic as never,
    {
      root: join(root, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
      wildcard: false,
    } as never,
  );
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/')) return reply.code(404).send({ message: 'There is nothing here.' });
    const name = /^\/[a-z0-9-]+\.(?:svg|png|ico|webmanifest|txt)(?=$|\?)/.exec(request.url)?.[0];
    reply.header('cache-control', 'no-cache');
    return (reply as unknown as { sendFile(name: string, root: string): unknown }).sendFile(
      name?.slice(1) ?? 'index.html',
      root,
    );
  };
  http.get('/*', page);
}

/** A worker answers those who watch over it, and nobody else. */
export function onlyHealth(http: FastifyInstance): void {
  http.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/health/')) await reply.code(404).send();
  });
}
