import type { SignalsQuery } from './signals.generated.ts';

export type Signal = SignalsQuery['signals']['nodes'][number];
export type ContextEvent = SignalsQuery['contextEvents']['nodes'][number];

/** What the page can show beside the signals that wait. */
export const signalsShown = ['settled', 'all'] as const;
