import { type LookupAddress, lookup, type LookupOptions } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest, type RequestOptions } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Everything that is not the public internet: this machine, its network, and what is set aside. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

export const isInside = (address: string): boolean => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An address that somebody typed leads into our own network. */
export class LeadsInside extends Error {
  constructor(host: string) {
    super(`${host} is inside the network of this server.`);
  }
}

const most = 1024 * 1024;

export interface Fetching {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches an address that a person typed: from the public internet or from a host the settings name, connected to the
 * very address that was looked up and judged, never redirected, at most one megabyte, and given up when told.
 */
export async function fetchOutside(
  address: string,
  { method, headers, body, signal }: Fetching,
  mayBeInside: (host: URL) => boolean,
): Promise<Response> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAllowed = mayBeInside(url);
  if (!isAllowed && isIP(host) !== 0 && isInside(host)) throw new LeadsInside(host);
  const options = { method, headers, signal, lookup: isAllowed ? undefined : outsideOnly } as RequestOptions;
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, options, (answer) => {
      answerOf(answer).then(resolve, (problem: Error) => {
        request.destroy();
        reject(problem);
      });
    });
    request.on('error', reject);
    request.end(bodyOf(body));
  });
}

const bodyOf = (body: unknown): string | undefined =>
  typeof body === 'string' || body instanceof URLSearchParams ? String(body) : undefined;

async function answerOf(answer: IncomingMessage): Promise<Response> {
  let length = 0;
  answer.on('data', (part: Buffer) => {
    length += part.length;
    if (length > most) answer.destroy(new Error('The answer is too long.'));
  });
  const status = answer.statusCode ?? 500;
  const told = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const bytes = await buffer(answer);
  return new Response([204, 205, 304].includes(status) ? null : new Uint8Array(bytes), { status, headers: told });
}

const outsideOnly: LookupFunction = (host: string, options: LookupOptions, done) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error || !first) return done(error ?? new Error(`${host} is not found.`), '', 0);
    if (found.some(({ address }) => isInside(address))) return done(new LeadsInside(host), '', 0);
    if (options.all) return done(null, found);
    done(null, first.address, first.family);
  });
};
