import type { TypedDocumentNode } from '@apollo/client';
import { type Client, createClient } from 'graphql-ws';
import { Changes, type LiveConnection } from '../session/live.ts';
import { ChangesDocument } from './changes.generated.ts';
import { reach, readingSince } from './client.ts';
import { numberOf } from './number-of.ts';

const slowest = 20_000;
const tellsToStayAway = [4400, 4401, 4403];
/** As long as a line may be gone before it is worth a word. */
const patience = 4_000;

/** Doubles from half a second, with chance mixed in: a restarted server is not greeted by everyone at once. */
const waitBefore = (retries: number) => Math.min(slowest, 500 * 2 ** retries) * (0.75 + Math.random() / 2);

/** The open line to one organization: every change this person may hear of, and who else is on a page. */
export class OrganizationLine implements LiveConnection {
  readonly changes = new Changes();
  private socket: Client | null = null;
  private readonly watchers = new Set<() => void>();
  private gone: ReturnType<typeof setTimeout> | undefined;
  private down = false;

  constructor(private readonly organization: string) {}

  /**
   * Listens until the answer is called. The socket itself opens with the first subscription, whoever's it is. The first
   * time the server tells what changed since the pages began to read; each later time its first word is to read again,
   * since nobody knows what happened while it was gone.
   */
  open(): () => void {
    const { organization } = this;
    const variables = {
      // Looked at when it is sent, each time the line opens.
      get lookBack() {
        return readingSince(organization);
      },
    };
    this.subscribe(ChangesDocument, variables, ({ changed }) => this.changes.tell(changed));
    return () => {
      const { socket } = this;
      this.socket = null;
      this.found();
      void socket?.dispose();
    };
  }

  /** Nobody answers at the other end, whatever the browser thinks of its network. */
  readonly isDown = () => this.down || reach.isLost();

  readonly watch = (tell: () => void): (() => void) => {
    this.watchers.add(tell);
    const leave = reach.watch(tell);
    return () => {
      this.watchers.delete(tell);
      leave();
    };
  };

  subscribe<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    next: (data: Data) => void,
  ): () => void {
    this.socket ??= this.newSocket();
    return this.socket.subscribe<Data>(
      { query: '', variables, extensions: { persistedQuery: numberOf(document) } },
      { next: ({ data }) => data && next(data), error: () => {}, complete: () => {} },
    );
  }

  private connected() {
    reach.answered();
    this.found();
  }

  private lost() {
    if (this.socket) this.gone ??= setTimeout(() => this.becomes(true), patience);
  }

  private found() {
    clearTimeout(this.gone);
    this.gone = undefined;
    this.becomes(false);
  }

  private becomes(down: boolean) {
    if (this.down === down) return;
    this.down = down;
    for (const tell of this.watchers) tell();
  }

  private newSocket(): Client {
    return createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/api/${this.organization}/live`,
      keepAlive: 10_000,
      on: {
        connected: () => this.connected(),
        pong: (received) => received && reach.answered(),
        closed: () => this.lost(),
      },
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: (reason) => !(reason instanceof CloseEvent && tellsToStayAway.includes(reason.code)),
      retryWait: (retries) => new Promise((done) => setTimeout(done, waitBefore(retries))),
    });
  }
}
