import type { LocalDate } from '../local-time.ts';
import type { Changeability, MapStep } from './process-map.rules.ts';

/** What a pass does at a step, as far as the views ask. */
export interface FoundStep extends MapStep {
  readonly emotion: number | null;
  readonly changeability: Changeability | null;
}

/** A step with what one case waits there, over all the times it comes by. */
export interface Waited<Step> {
  readonly step: Step;
  readonly waitMinutes: number;
}

type Visits = ReadonlyMap<string, number>;

/** A step nobody knows the visits of counts once: the map cannot be computed yet. */
const waited = <Step extends FoundStep>(step: Step, visits: Visits): Waited<Step> => ({
  step,
  waitMinutes: (step.waitMinutes ?? 0) * (visits.get(step.id) ?? 1),
});

const visibleWait = ({ step, waitMinutes }: Waited<FoundStep>) => (step.isCustomerVisible ? waitMinutes : 0);

/** What can be changed this quarter: where the customer waits longest first, then where the case lies longest. */
export const changeableNow = <Step extends FoundStep>(
  steps: readonly Step[],
  visits: Visits,
): readonly Waited<Step>[] =>
  steps
    .filter(({ changeability }) => changeability === 'THIS_QUARTER')
    .map((step) => waited(step, visits))
    .toSorted((a, b) => visibleWait(b) - visibleWait(a) || b.waitMinutes - a.waitMinutes);

/** A day the customer sees pass. */
const aDay = 1440;

/** Felt badly, or a wait of a day and more that the customer sees. */
export const hurts = ({ emotion, isCustomerVisible, waitMinutes }: Omit<FoundStep, 'changeability'>): boolean =>
  (emotion !== null && emotion < 0) || (isCustomerVisible && (waitMinutes ?? 0) >= aDay);

/** The hassle of the client: what feels worst first, then what is waited for longest. */
export const hassleOf = <Step extends FoundStep>(steps: readonly Step[], visits: Visits): readonly Waited<Step>[] =>
  steps
    .filter((step) => hurts(step))
    .map((step) => waited(step, visits))
    .toSorted((a, b) => (a.step.emotion ?? 0) - (b.step.emotion ?? 0) || b.waitMinutes - a.waitMinutes);

interface Reason {
  readonly id: string;
  readonly sinceOn: LocalDate | null;
}

interface Reasoned {
  readonly rationale: Reason | null;
}

export interface WhySo<Step extends Reasoned> {
  readonly rationale: NonNullable<Step['rationale']>;
  readonly steps: readonly Step[];
}

/** Why it became so, the oldest reason first; what nobody can date stands last. */
export function whySo<Step extends Reasoned>(steps: readonly Step[]): readonly WhySo<Step>[] {
  const byReason = Map.groupBy(steps, ({ rationale }) => rationale?.id);
  return [...byReason.values()]
    .flatMap((resting) => {
      const rationale = resting[0]?.rationale;
      return rationale ? [{ rationale, steps: resting }] : [];
    })
    .toSorted((a, b) => since(a.rationale) - since(b.rationale));
}

/** What nobody can date came last. */
const since = ({ sinceOn }: Reason): number => (sinceOn ? Date.parse(sinceOn) : Number.MAX_VALUE);

/** The strongest comes first: somebody drew it. */
const bonds = ['LINK', 'RATIONALE', 'SYSTEM'] as const;

interface Touched {
  readonly id: string;
  readonly diveNumber: number;
  readonly because: (typeof bonds)[number];
}

/** Steps of other maps that a change would reach, each once and for its strongest reason, by their maps; what is reached most first. */
export function reachedMaps<Touch extends Touched>(
  steps: readonly { readonly touches: readonly Touch[] }[],
): readonly (readonly Touch[])[] {
  const touches = steps
    .flatMap((step) => step.touches)
    .toSorted((one, other) => bonds.indexOf(one.because) - bonds.indexOf(other.because));
  const once = touches.filter(({ id }, at) => touches.findIndex((other) => other.id === id) === at);
  return [...Map.groupBy(once, ({ diveNumber }) => diveNumber).values()].toSorted((a, b) => b.length - a.length);
}
