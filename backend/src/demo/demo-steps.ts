import { Injectable } from '@nestjs/common';
import { DemoActs } from './demo-acts.ts';
import { MakeContacts } from './make-contacts.ts';
import { MakeMetrics } from './make-metrics.ts';
import { MakeSignals } from './make-signals.ts';

/** The acts of the product that the demonstration is made by. */
@Injectable()
export class DemoSteps {
  constructor(
    readonly metrics: MakeMetrics,
    readonly contacts: MakeContacts,
    readonly signals: MakeSignals,
    readonly acts: DemoActs,
  ) {}
}
