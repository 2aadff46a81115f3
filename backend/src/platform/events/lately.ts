import type { BoardEvent } from './event-stream.ts';

const remembered = 60_000;
const most = 10_000;

/** What was told in the last minute, for a page that began to read before its line was open. Bounded, whatever happens. */
export class Lately {
  private readonly told: { readonly at: number; readonly event: BoardEvent }[] = [];
  /** From then on nothing is missing here. */
  private wholeSince = performance.now();

  note(event: BoardEvent) {
    if (event.facts) return; // stored nowhere, so no page has read it
    if (this.told.length >= most) this.wholeSince = this.told.splice(0, most / 2).at(-1)?.at ?? this.wholeSince;
    this.told.push({ at: performance.now(), event });
  }

  /** Some may not have been heard. */
  doubt() {
    this.told.length = 0;
    this.wholeSince = performance.now();
  }

  /** All that an organization was told since so many milliseconds; null when that is not known. */
  of(organizationId: string, milliseconds: number): BoardEvent[] | null {
    const from = performance.now() - milliseconds;
    if (milliseconds > remembered || from <= this.wholeSince) return null;
    return this.told.flatMap(({ at, event }) => (at >= from && event.organizationId === organizationId ? [event] : []));
  }
}
