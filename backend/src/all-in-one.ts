import { asInProduction } from './production.ts';
import { sweepEarly } from './sweep-early.ts';

// Its files are imported beside its pages.
sweepEarly();
asInProduction();
await import('./all-in-one-process.ts');
