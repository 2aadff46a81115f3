/** Whom alone an event is for: those who may see such things of this board, and people named. */
export interface Ears {
  readonly boardId: string;
  readonly personIds?: readonly string[];
}

/** Something changed in an organization: what kind of thing and which one, never its content. */
export interface BoardEvent {
  readonly organizationId: string;
  readonly subject: string;
  readonly id: string;
  /** Without it, for everyone who may hear of such things at all. */
  readonly only?: Ears;
  /** Small facts that are nowhere stored, such as the place of a present person. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** The subject of the event that says: some events were not heard, read everything again. */
export const GAP = 'GAP';
/** The subject of the event that says: from here on everything is told. */
export const OPEN = 'OPEN';
/** An account signed out, or was signed out elsewhere; of no organization, its id is the account's. */
export const SESSION_EVENT = 'SESSION';

export const gapOf = (organizationId: string): BoardEvent => ({ organizationId, subject: GAP, id: '' });

export const openOf = (organizationId: string): BoardEvent => ({ organizationId, subject: OPEN, id: '' });

type Next = IteratorResult<BoardEvent, undefined>;
const ended: Next = { value: undefined, done: true };

/**
 * What one listener has not read yet. Bounded: a listener slower than its events gets one gap instead of them all,
 * so memory stays flat whoever stops reading.
 */
export class EventStream implements AsyncIterableIterator<BoardEvent, undefined> {
  private readonly unread: BoardEvent[] = [];
  private readonly waiting: ((next: Next) => void)[] = [];
  private closed = false;

  constructor(
    readonly organizationId: string,
    private readonly limit: number,
    private readonly onClose: (stream: EventStream) => void,
  ) {}

  push(event: BoardEvent) {
    if (this.closed) return;
    const reader = this.waiting.shift();
    if (reader) {
      reader({ value: event, done: false });
      return;
    }
    if (this.unread.length >= this.limit) this.unread.splice(0, this.limit, gapOf(this.organizationId));
    else this.unread.push(event);
  }

  async next(): Promise<Next> {
    if (this.closed) return ended;
    const event = this.unread.shift();
    if (event) return { value: event, done: false };
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async return(): Promise<Next> {
    this.close();
    return ended;
  }

  async throw(error: unknown): Promise<Next> {
    this.close();
    throw error;
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.unread.length = 0;
    for (const reader of this.waiting.splice(0)) reader(ended);
    this.onClose(this);
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
