import type { Chapter } from '../platform/chapter.ts';
import { DemoMaker } from './demo-maker.ts';
import { DemoSteps } from './demo-steps.ts';
import { Demonstration } from './demonstration.ts';
import { MakeMetrics } from './make-metrics.ts';

export const demo: Chapter = { rows: [], resolvers: [], services: [MakeMetrics, DemoSteps, DemoMaker, Demonstration] };
