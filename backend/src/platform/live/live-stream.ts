import type { BoardEvent, EventStream } from '../events/event-stream.ts';
import type { LiveConnection } from './live-connection.ts';

/** Events told to one listener, each only while the listener is still admitted. */
export class LiveStream<Told> implements AsyncIterableIterator<Told, undefined> {
  constructor(
    private readonly events: EventStream,
    private readonly connection: LiveConnection,
    /** What an event says to this listener; null when it is not for these ears. */
    private readonly tell: (event: BoardEvent) => Told | null,
  ) {}

  async next(): Promise<IteratorResult<Told, undefined>> {
    for (;;) {
      const { value: event } = await this.events.next();
      if (!event || !(await this.isAdmitted())) return this.return();
      const told = this.tell(event);
      if (told !== null) return { value: told, done: false };
    }
  }

  async return(): Promise<IteratorResult<Told, undefined>> {
    this.events.close();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<Told, undefined>> {
    this.events.close();
    throw error;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  /** When the database cannot say, nothing is told. */
  private isAdmitted(): Promise<boolean> {
    return this.connection.isAdmitted().catch(() => {
      this.connection.shut();
      return false;
    });
  }
}
