import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fetchOutside, isInside, LeadsInside } from './fetching.ts';

let requests = 0;
const server = createServer((request, answer) => {
  requests += 1;
  if (request.url === '/long') return void answer.end(Buffer.alloc(2 * 1024 * 1024));
  if (request.url === '/silent') return undefined;
  if (request.url === '/away') return void answer.writeHead(302, { location: '/here' }).end();
  answer.setHeader('content-type', 'application/json').end(JSON.stringify({ method: request.method }));
  return undefined;
});
let base: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (address: string, isAllowed: boolean, signal?: AbortSignal) =>
  fetchOutside(address, { method: 'GET', headers: {}, signal }, () => isAllowed);

test('neither an address inside nor a name that leads there is connected to', async () => {
  const port = base.split(':')[1] ?? '';
  for (const host of [base, `localhost:${port}`, `[::1]:${port}`, `[::ffff:127.0.0.1]:${port}`, '169.254.169.254'])
    await expect(get(`http://${host}/`, false)).rejects.toThrow(LeadsInside);
  for (const address of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])
    expect([address, isInside(address)]).toEqual([address, true]);
  for (const address of ['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])
    expect([address, isInside(address)]).toEqual([address, false]);
  expect(requests).toBe(0);
});

test('a host that is allowed answers; a redirect is not followed, a long answer not read, a silent one given up', async () => {
  expect(await (await get(`http://${base}/`, true)).json()).toEqual({ method: 'GET' });
  expect((await get(`http://${base}/away`, true)).status).toBe(302);
  await expect(get(`http://${base}/long`, true)).rejects.toThrow();
  await expect(get(`http://${base}/silent`, true, AbortSignal.timeout(100))).rejects.toThrow();
});
