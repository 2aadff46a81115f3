import type { Changeability, LaneKind } from '@cxboard/domain/deep-dives/process-map.rules';
import type { RationaleKind, RationaleStanding } from '@cxboard/domain/deep-dives/rationale.rules';
import type { Someone } from './cast.ts';

export interface DemoRationale {
  readonly title: string;
  readonly kind: RationaleKind;
  readonly standing: RationaleStanding;
  /** The first of January of that year. */
  readonly since: number;
  readonly source: string;
  readonly holder: Someone;
  /** In how many weeks it is asked again. */
  readonly askedIn: number;
}

/** Why things are as they are at Meridian Bank. */
export const rationales = {
  friday: {
    ...{ title: 'Claims leave on Fridays only', kind: 'SYSTEM', standing: 'OBSOLETE', since: 2011 },
    source: 'Batch plan 2011, page 3. The cut-off it served was removed in 2021.',
    ...{ holder: 'owner', askedIn: -2 },
  },
  signatures: {
    ...{ title: 'Two signatures on every dispute', kind: 'POLICY', standing: 'DOUBTED', since: 2009 },
    ...{ source: 'Rule book of Retail banking, chapter 4', holder: 'retail', askedIn: 3 },
  },
  form: {
    ...{ title: 'Forms go from Phone to Cards by mail', kind: 'HABIT', standing: 'UNKNOWN', since: 2014 },
    ...{ source: 'Nobody has written it down', holder: 'member', askedIn: 6 },
  },
  scheme: {
    ...{ title: 'The card scheme has seven days to answer', kind: 'CONTRACT', standing: 'VALID', since: 2019 },
    ...{ source: 'Scheme rules, section 11', holder: 'cards', askedIn: 40 },
  },
} as const satisfies Record<string, DemoRationale>;
export type Why = keyof typeof rationales;

export interface DemoLane {
  readonly name: string;
  readonly kind: LaneKind;
  readonly department?: string;
  readonly perHour?: number;
  readonly signer?: Someone;
  /** How it was answered; a text is a refusal. */
  readonly answer?: 'SIGNED' | { readonly refusedBecause: string };
}

export interface DemoStep {
  readonly key: string;
  readonly lane: string;
  readonly name: string;
  readonly touch?: number;
  readonly wait?: number;
  readonly waitP90?: number;
  readonly volume?: number;
  readonly isSeen?: boolean;
  readonly emotion?: number;
  readonly documented?: string;
  readonly practised?: string;
  readonly systems?: readonly string[];
  readonly why?: Why;
  readonly changeability?: Changeability;
  readonly holder?: Someone;
  readonly isEnd?: boolean;
  /** Name of a contact reason it causes; slug of a metric that feels it. */
  readonly reason?: string;
  readonly metric?: string;
  /** A step of an earlier dive it waits for. */
  readonly waitsFor?: string;
  readonly witness?: { readonly who: Someone; readonly showed: string; readonly weeksAgo: number };
}

/** From a step to a step; the rest of the line says how many cases go that way and why. */
export type DemoWay = readonly [from: string, to: string, share?: number, label?: string];

export interface DemoMap {
  readonly steps: readonly DemoStep[];
  readonly ways: readonly DemoWay[];
}

export const disputeLanes: readonly DemoLane[] = [
  { name: 'Customer', kind: 'CUSTOMER' },
  {
    ...{ name: 'Phone', kind: 'DEPARTMENT', department: 'Phone', perHour: 38, signer: 'employee' },
    answer: { refusedBecause: 'After a long weekend the mailbox takes four days, not sixteen hours.' },
  },
  {
    ...{ name: 'Cards', kind: 'DEPARTMENT', department: 'Cards and limits', perHour: 46, signer: 'cards' },
    answer: 'SIGNED',
  },
  {
    ...{ name: 'Payments', kind: 'DEPARTMENT', department: 'Payments', perHour: 52, signer: 'owner' },
    answer: 'SIGNED',
  },
  { name: 'Card scheme', kind: 'EXTERNAL', signer: 'cards', answer: 'SIGNED' },
];

const written: readonly DemoStep[] = [
  { key: 'calls', lane: 'Customer', name: 'Reports the payment', touch: 4, isSeen: true },
  { key: 'logs', lane: 'Phone', name: 'Writes the case down', touch: 8, documented: 'Form D-14, sections A to D' },
  { key: 'checks', lane: 'Cards', name: 'Checks the form', touch: 10, wait: 240 },
  { key: 'opens', lane: 'Cards', name: 'Opens the claim', touch: 15 },
  { key: 'batch', lane: 'Payments', name: 'Sends the claim', touch: 2, wait: 1440 },
  { key: 'answer', lane: 'Card scheme', name: 'Answers the claim', wait: 10_080, isSeen: true, why: 'scheme' },
  { key: 'pays', lane: 'Payments', name: 'Pays the money back', touch: 4, wait: 60 },
  { key: 'arrives', lane: 'Customer', name: 'Money arrives', isSeen: true, emotion: 1, isEnd: true },
];

const wanted: readonly DemoStep[] = [
  { key: 'calls', lane: 'Customer', name: 'Reports it in the app', touch: 3, isSeen: true, emotion: 0 },
  { key: 'checks', lane: 'Cards', name: 'Checks the case the same day', touch: 8, wait: 180 },
  { key: 'opens', lane: 'Cards', name: 'Opens the claim', touch: 10 },
  { key: 'batch', lane: 'Payments', name: 'Sends the claim the same day', touch: 1, wait: 120 },
  {
    ...{ key: 'told', lane: 'Customer', name: 'Is told the day of the answer', touch: 1, isSeen: true, emotion: 1 },
  },
  { key: 'answer', lane: 'Card scheme', name: 'Answers the claim', wait: 10_080, isSeen: true, why: 'scheme' },
  { key: 'pays', lane: 'Payments', name: 'Pays the money back', touch: 4, wait: 60 },
  { key: 'arrives', lane: 'Customer', name: 'Money arrives', isSeen: true, emotion: 2, isEnd: true },
];

const straight = (steps: readonly DemoStep[]): DemoMap => ({
  steps,
  ways: steps.slice(1).map(({ key }, index): DemoWay => [steps[index]?.key ?? '', key]),
});

export const disputeAsDocumented = straight(written);
export const disputeAsItShouldBe = straight(wanted);
