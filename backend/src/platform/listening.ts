import type { AddressInfo } from 'node:net';
import { addressOf, type Config } from './config.ts';
import type { Log } from './log.ts';

interface Listener {
  listen(port: number, host: string): Promise<unknown>;
  getHttpServer(): { address(): AddressInfo | string | null };
}

/** Opens the port and says where, and how long it took from the start of the process. */
export async function listen(app: Listener, { role, host, port, workerPort, loopback, publicUrl }: Config, log: Log) {
  await app.listen(role === 'WORKER' ? workerPort : port, host);
  const address = app.getHttpServer().address() as AddressInfo;
  const here = addressOf(host, address.port);
  const seconds = (performance.now() / 1000).toFixed(1);
  if (role === 'WORKER')
    log.info(`The CX Board worker is ready after ${seconds} s; its health is at ${here}/health/ready.`);
  else log.info(`CX Board is at ${loopback ? here : publicUrl}/ (ready after ${seconds} s).`);
}
