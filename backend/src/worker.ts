import { asInProduction } from './production.ts';
import { sweepEarly } from './sweep-early.ts';

sweepEarly();
asInProduction();
await import('./worker-process.ts');
