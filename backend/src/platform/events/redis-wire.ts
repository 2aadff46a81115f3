import { Redis } from 'ioredis';
import { type EventEars, EVENTS_CHANNEL, type EventWire, type WireOptions } from './event-wire.ts';

/** Sent by the bridge when the database's events were not heard for a while. */
export const BRIDGE_GAP = 'gap';

/** Events over Redis, for more processes than the database should keep listening connections for. */
export class RedisWire implements EventWire {
  private readonly subscriber: Redis;
  private readonly publisher: Redis;

  constructor({ url, log }: WireOptions) {
    const connect = () => {
      const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: retryAfter });
      redis.on('error', (error) => log.warn({ err: error }, 'The connection for events was interrupted.'));
      return redis;
    };
    this.subscriber = connect();
    this.publisher = connect();
  }

  async open(ears: EventEars): Promise<void> {
    this.subscriber.on('message', (_channel: string, text: string) =>
      text === BRIDGE_GAP ? ears.gap() : ears.hear(text),
    );
    await Promise.all([this.subscriber.connect(), this.publisher.connect()]);
    await this.subscriber.subscribe(EVENTS_CHANNEL);
    // ioredis subscribes again by itself; "ready" comes after that, and what was sent in between is lost.
    this.subscriber.on('ready', () => ears.gap());
  }

  async send(text: string): Promise<void> {
    await this.publisher.publish(EVENTS_CHANNEL, text);
  }

  async close(): Promise<void> {
    this.subscriber.disconnect();
    this.publisher.disconnect();
  }
}

const retryAfter = (times: number) => Math.min(times * 50, 5_000);
