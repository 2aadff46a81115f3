import { type AddressInfo, createServer } from 'node:net';

/** The port asked for, or a free one when it is taken. */
export async function freePort(wanted: number) {
  return (await tried(wanted)) || tried(0);
}

const tried = (port: number) =>
  new Promise<number>((answer) => {
    const probe = createServer().once('error', () => answer(0));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: given } = probe.address() as AddressInfo;
      probe.close(() => answer(given));
    });
  });
