import { asInProduction } from './production.ts';

asInProduction();
await import('./all-in-one-process.ts');
