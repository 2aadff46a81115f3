import { type EventEars, EVENTS_CHANNEL, type EventWire, type WireOptions } from './event-wire.ts';
import { Listener } from './listener.ts';

/** Events over LISTEN and NOTIFY: what a transaction notifies is heard when it commits, and never if it does not. */
export class PostgresWire implements EventWire {
  private listener: Listener | undefined;

  constructor(private readonly options: WireOptions) {}

  async open(ears: EventEars): Promise<void> {
    this.listener = new Listener({
      ...this.options,
      channel: EVENTS_CHANNEL,
      hear: (text) => ears.hear(text),
      onReconnect: () => ears.gap(),
    });
    await this.listener.open();
  }

  async send(text: string): Promise<void> {
    if (!this.listener) throw new Error('The event bus is not open.');
    await this.listener.notify(text);
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }
}
