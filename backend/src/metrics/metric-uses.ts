import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';

export interface MetricUse {
  readonly number: number;
  readonly title: string;
}

type UsesOf = (work: Work, metricId: string) => Promise<readonly MetricUse[]>;

/** Where chapters above this one say which projects still need a metric. */
@Injectable()
export class MetricUses {
  private readonly asked: UsesOf[] = [];

  register(usesOf: UsesOf): void {
    this.asked.push(usesOf);
  }

  async of(work: Work, metricId: string): Promise<MetricUse[]> {
    const found: MetricUse[] = [];
    for (const usesOf of this.asked) found.push(...(await usesOf(work, metricId)));
    return found;
  }
}
