import { Injectable } from '@nestjs/common';
import { ClosingService } from '../sessions/index.ts';
import { MakeMetrics } from './make-metrics.ts';

/** The acts of the product that the demonstration is made by. */
@Injectable()
export class DemoSteps {
  constructor(
    readonly metrics: MakeMetrics,
    readonly closing: ClosingService,
  ) {}
}
