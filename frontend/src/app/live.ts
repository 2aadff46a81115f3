import { type Client, createClient } from 'graphql-ws';
import { Changes, type Heard, type LiveConnection } from '../session/live.ts';
import { trusted } from './trusted.generated.ts';

const slowest = 20_000;
const tellsToStayAway = [4400, 4401, 4403];

/** Doubles from half a second, with chance mixed in: a restarted server is not greeted by everyone at once. */
const waitBefore = (retries: number) => Math.min(slowest, 500 * 2 ** retries) * (0.75 + Math.random() / 2);

/** The open line to one organization: every change this person may hear of, and who else is on a page. */
export class OrganizationLine implements LiveConnection {
  readonly changes = new Changes();
  private socket: Client | null = null;

  constructor(private readonly organization: string) {}

  /**
   * Listens until the answer is called. The socket itself opens with the first subscription, whoever's it is. Each
   * time it opens the server's first word is to read again, since nobody knows what happened while it was not.
   */
  open(): () => void {
    this.subscribe<{ changed: Heard }>('Changes', {}, ({ changed }) => this.changes.tell(changed));
    return () => {
      void this.socket?.dispose();
      this.socket = null;
    };
  }

  subscribe<Data>(operationName: string, variables: Record<string, unknown>, next: (data: Data) => void): () => void {
    const persistedQuery = { version: 1, sha256Hash: trusted[operationName] };
    this.socket ??= this.newSocket();
    return this.socket.subscribe<Data>(
      { query: '', operationName, variables, extensions: { persistedQuery } },
      { next: ({ data }) => data && next(data), error: () => {}, complete: () => {} },
    );
  }

  private newSocket(): Client {
    return createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/api/${this.organization}/live`,
      keepAlive: 10_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: (reason) => !(reason instanceof CloseEvent && tellsToStayAway.includes(reason.code)),
      retryWait: (retries) => new Promise((done) => setTimeout(done, waitBefore(retries))),
    });
  }
}
