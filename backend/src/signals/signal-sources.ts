import { firingsOf } from '@cxboard/domain/signals/firings.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { Firing } from '@cxboard/domain/signals/signal.rules';
import { Injectable } from '@nestjs/common';
import { watchedMetrics } from '../metrics/index.ts';
import type { Ask } from '../platform/database/ask.ts';

/** What a chapter finds in its closed periods, from the state of its own things. */
export interface SignalSource {
  firings(today: LocalDate, ask: Ask): Promise<readonly Firing[]>;
}

/** Every chapter that has something to signal; one that stands beside or above registers itself. */
@Injectable()
export class SignalSources {
  private readonly sources: SignalSource[] = [{ firings: ofMetrics }];

  register(source: SignalSource): void {
    this.sources.push(source);
  }

  async firings(today: LocalDate, ask: Ask): Promise<Firing[]> {
    const all: Firing[] = [];
    // One after the other: inside an act they share one connection.
    for (const source of this.sources) all.push(...(await source.firings(today, ask)));
    return all;
  }
}

async function ofMetrics(today: LocalDate, ask: Ask): Promise<Firing[]> {
  return (await watchedMetrics(ask, today)).flatMap(firingsOf);
}
