import type { Log } from '../log.ts';

/** What carries events between processes. */
export interface EventWire {
  /** Resolves once events are heard. `gap` is called whenever some may have been missed. */
  open(ears: EventEars): Promise<void>;
  send(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface EventEars {
  hear(text: string): void;
  gap(): void;
}

export interface WireOptions {
  readonly url: string;
  readonly log: Log;
}

/** The channel that `Work` notifies inside its transactions. */
export const EVENTS_CHANNEL = 'cx_events';
