import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Log } from '../log.ts';
import { type BoardEvent, EventStream, gapOf } from './event-stream.ts';
import type { EventWire } from './event-wire.ts';
import { Lately } from './lately.ts';

/** Tells every process what has changed. `Work` speaks on it when a transaction commits; pages listen. */
export class EventBus implements OnModuleInit, OnApplicationShutdown {
  private readonly streams = new Map<string, Set<EventStream>>();
  private readonly hearers = new Set<(event: BoardEvent) => void>();
  private readonly recent = new Lately();

  constructor(
    private readonly wire: EventWire,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.wire.open({ hear: (text) => this.hear(text), gap: () => this.gap() });
    this.recent.doubt();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stream of this.everyStream()) stream.close();
    await this.wire.close();
  }

  /** For what no transaction says, such as presence. What a transaction changed is told by `work.tell`. */
  async publish({ organizationId: org, ...event }: BoardEvent): Promise<void> {
    await this.wire.send(JSON.stringify({ org, ...event }));
  }

  /** All events of one organization from now on, until the stream is closed. */
  subscribe(organizationId: string, limit = 100): EventStream {
    const stream = new EventStream(organizationId, limit, (closed) => this.forget(closed));
    const listening = this.streams.get(organizationId) ?? new Set();
    this.streams.set(organizationId, listening.add(stream));
    return stream;
  }

  /** All that this process heard of an organization since so many milliseconds; null when it cannot know. */
  lately(organizationId: string, milliseconds: number): readonly BoardEvent[] | null {
    return this.recent.of(organizationId, milliseconds);
  }

  /** For the process itself, which hears every organization. Returns how to stop. */
  onEvent(hearer: (event: BoardEvent) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  get listeners(): number {
    return this.everyStream().length;
  }

  private hear(text: string) {
    const event = eventOf(text);
    if (!event) {
      this.log.warn('An event could not be read.');
      return;
    }
    this.recent.note(event);
    for (const hearer of this.hearers) hearer(event);
    for (const stream of this.streams.get(event.organizationId) ?? []) stream.push(event);
  }

  private gap() {
    this.recent.doubt();
    for (const stream of this.everyStream()) stream.push(gapOf(stream.organizationId));
  }

  private forget(stream: EventStream) {
    const listening = this.streams.get(stream.organizationId);
    listening?.delete(stream);
    if (!listening?.size) this.streams.delete(stream.organizationId);
  }

  private everyStream() {
    return [...this.streams.values()].flatMap((streams) => [...streams]);
  }
}

function eventOf(text: string): BoardEvent | null {
  try {
    const { org, ...event } = JSON.parse(text) as Partial<BoardEvent> & { readonly org?: unknown };
    if (typeof org !== 'string' || typeof event.subject !== 'string' || typeof event.id !== 'string') return null;
    return { ...(event as BoardEvent), organizationId: org };
  } catch {
    return null;
  }
}
