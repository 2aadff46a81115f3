import type { Chapter } from '../platform/chapter.ts';
import { DemoActs } from './demo-acts.ts';
import { DemoImports } from './demo-imports.ts';
import { DemoMaker } from './demo-maker.ts';
import { DemoSteps } from './demo-steps.ts';
import { Demonstration } from './demonstration.ts';
import { MakeContacts } from './make-contacts.ts';
import { MakeMetrics } from './make-metrics.ts';
import { MakeSignals } from './make-signals.ts';
import { MakeTopicOwners } from './make-topic-owners.ts';

export const demo: Chapter = {
  rows: [],
  resolvers: [],
  services: [
    ...[DemoImports, MakeMetrics, MakeSignals, MakeContacts, MakeTopicOwners],
    ...[DemoActs, DemoSteps, DemoMaker, Demonstration],
  ],
};
