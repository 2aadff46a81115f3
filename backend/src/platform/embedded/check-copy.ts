import { addressesOf } from './addresses.ts';
import { freePort } from './free-port.ts';
import { passwordsOf } from './passwords.ts';
import { connected, countRows, type RowCounts } from './row-counts.ts';
import { startServer, stopServer } from './server-process.ts';
import { runAs } from './user.ts';

/** Starts a copied cluster where nobody else looks, reads every row of it, and stops it again. */
export async function checkCopy(dataDir: string, database: string): Promise<RowCounts> {
  const as = runAs(dataDir);
  const { port } = await startServer({ dataDir, as, port: await freePort(0), settings: {} });
  try {
    return await connected(addressesOf(port, passwordsOf(dataDir), database).url, countRows);
  } finally {
    await stopServer(dataDir, as);
  }
}
