import { type Client, createClient } from 'graphql-ws';
import { trusted } from './trusted.generated.ts';

export interface Change {
  readonly subject: string | null;
  readonly id: string | null;
  readonly refetch: boolean;
}

const slowest = 20_000;
const tellsToStayAway = [4400, 4401, 4403];

/** Doubles from half a second, with chance mixed in: a restarted server is not greeted by everyone at once. */
const waitBefore = (retries: number) => Math.min(slowest, 500 * 2 ** retries) * (0.75 + Math.random() / 2);

function socketOf(organization: string): Client {
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/api/${organization}/live`,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (reason) => !(reason instanceof CloseEvent && tellsToStayAway.includes(reason.code)),
    retryWait: (retries) => new Promise((done) => setTimeout(done, waitBefore(retries))),
  });
}

/** Every change of the organization this person may hear of; after a lost connection, that everything is to be read again. */
export function listen(organization: string, tell: (change: Change) => void): () => void {
  const socket = socketOf(organization);
  let wasOpen = false;
  socket.on('connected', () => {
    if (wasOpen) tell({ subject: null, id: null, refetch: true });
    wasOpen = true;
  });
  const stop = socket.subscribe<{ changed: Change }>(
    {
      query: '',
      operationName: 'Changes',
      extensions: { persistedQuery: { version: 1, sha256Hash: trusted['Changes'] } },
    },
    { next: ({ data }) => data && tell(data.changed), error: () => {}, complete: () => {} },
  );
  return () => {
    stop();
    void socket.dispose();
  };
}
