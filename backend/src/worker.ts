import { setFlagsFromString } from 'node:v8';
import { asInProduction } from './production.ts';

// An import makes millions of things that live for a moment. Left alone, V8 lets them pile up to the size of the
// machine's memory; swept early, a worker stays under 300 MB. It must be said before anything else is loaded.
for (const flag of ['max-semi-space-size=8', 'semi-space-growth-factor=1', 'heap-growing-percent=40'])
  setFlagsFromString(`--${flag}`);
asInProduction();
await import('./worker-process.ts');
