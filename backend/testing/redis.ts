import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis } from 'ioredis';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A Redis for tests: the one of REDIS_URL, else one of our own that keeps nothing, else none.
 * In CI there must be one, so that nothing is skipped unnoticed.
 */
export async function testRedis(): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => {} };
  if (spawnSync('redis-server', ['--version']).status === 0) return ownRedis();
  if (process.env['CI']) throw new Error('CI needs REDIS_URL or a redis-server on the PATH.');
  return null;
}

async function ownRedis(): Promise<TestRedis> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  const dieTogether = () => server.kill('SIGKILL');
  process.once('exit', dieTogether);
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  probe.on('error', () => {});
  await probe.ping();
  probe.disconnect();
  return {
    url,
    stop: async () => {
      process.removeListener('exit', dieTogether);
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
