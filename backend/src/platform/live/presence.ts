import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { EventBus } from '../events/event-bus.ts';
import { type BoardEvent, EventStream } from '../events/event-stream.ts';

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
}
export interface Whereabouts {
  readonly organizationId: string;
  readonly place: string;
}
interface Guest extends PresentPerson {
  readonly seenAt: number;
}

const PRESENCE = 'PRESENCE';
const GONE_AFTER_MILLISECONDS = 45_000;
const SAY_AGAIN_AFTER_MILLISECONDS = 15_000;
const LOOK_EVERY_MILLISECONDS = 5_000;

/**
 * Who is where just now. Nothing is stored: each process remembers what it heard, and forgets whoever is not heard of
 * for a while. A process that has just begun knows everyone within the time between two heartbeats.
 */
@Injectable()
export class Presence implements OnApplicationShutdown {
  private readonly guests = new Map<string, Map<string, Guest>>();
  private readonly watchers = new Map<string, Set<EventStream>>();
  private readonly stopHearing: () => void;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {
    this.stopHearing = events.onEvent((event) => this.hear(event));
    this.timer = setInterval(() => this.forgetTheGone(), LOOK_EVERY_MILLISECONDS).unref();
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
    this.stopHearing();
    for (const watching of this.watchers.values()) for (const stream of [...watching]) stream.close();
  }

  /** Says that a person is here; often said, it is passed on once in fifteen seconds. */
  async beHere({ organizationId, place }: Whereabouts, { id, name }: PresentPerson): Promise<void> {
    const before = this.guests.get(keyOf({ organizationId, place }))?.get(id);
    if (before && this.now() - before.seenAt < SAY_AGAIN_AFTER_MILLISECONDS) return;
    const event = { organizationId, subject: PRESENCE, id, facts: { place, name } };
    this.hear(event);
    await this.events.publish(event).catch(() => {}); // the next heartbeat says it again
  }

  at(where: Whereabouts): PresentPerson[] {
    const guests = [...(this.guests.get(keyOf(where))?.values() ?? [])];
    return guests.map(({ id, name }) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name));
  }

  /** An event now and whenever somebody comes or goes; it says no more than that. */
  watch(where: Whereabouts): EventStream {
    const key = keyOf(where);
    const stream = new EventStream(where.organizationId, 1, (closed) => this.unwatch(key, closed));
    this.watchers.set(key, (this.watchers.get(key) ?? new Set()).add(stream));
    stream.push(changeAt(where.organizationId));
    return stream;
  }

  forgetTheGone() {
    for (const [key, guests] of this.guests) {
      const gone = [...guests.values()].filter(({ seenAt }) => this.now() - seenAt >= GONE_AFTER_MILLISECONDS);
      for (const { id } of gone) guests.delete(id);
      if (!guests.size) this.guests.delete(key);
      if (gone.length) this.tell(key);
    }
  }

  private hear({ organizationId, subject, id, facts }: BoardEvent) {
    if (subject !== PRESENCE || !facts?.['place'] || !facts['name']) return;
    const key = keyOf({ organizationId, place: facts['place'] });
    const guests = this.guests.get(key) ?? new Map<string, Guest>();
    const isNew = !guests.has(id);
    this.guests.set(key, guests.set(id, { id, name: facts['name'], seenAt: this.now() }));
    if (isNew) this.tell(key);
  }

  private tell(key: string) {
    for (const stream of this.watchers.get(key) ?? []) stream.push(changeAt(stream.organizationId));
  }

  private unwatch(key: string, stream: EventStream) {
    const watching = this.watchers.get(key);
    watching?.delete(stream);
    if (!watching?.size) this.watchers.delete(key);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const changeAt = (organizationId: string): BoardEvent => ({ organizationId, subject: PRESENCE, id: '' });
const keyOf = ({ organizationId, place }: Whereabouts) => `${organizationId} ${place}`;
