import { restsOnEvidence } from '@cxboard/domain/deep-dives/causes.rules';
import type { TenantRow } from '../platform/database/rows.ts';
import type { Kind, Work } from '../platform/database/work.ts';
import { Cause, CauseEvidence } from './cause.entity.ts';
import { StepLink, StepWitness } from './step-facts.entity.ts';
import { ProcessStep } from './process-map.entity.ts';

/** Rows beside the map that an act can change. */
type KindName = 'Cause' | 'CauseEvidence' | 'StepWitness' | 'StepLink';
const kinds: Readonly<Record<KindName, Kind<TenantRow>>> = { Cause, CauseEvidence, StepWitness, StepLink };
type Facts = Readonly<Record<string, unknown>>;

/** A row that came, went or changed: what it said before, and after. */
export interface KeptRow {
  readonly kind: KindName;
  readonly id: string;
  readonly before: Facts | null;
  readonly after: Facts | null;
}

const ofWork = ['organizationId', 'id', 'version', 'createdAt'];

/** What a row says, without what whoever keeps it gives. */
export const saidBy = (row: TenantRow): Facts =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !ofWork.includes(name)));

export const cameOf = (kind: KindName, row: TenantRow): KeptRow => ({
  ...{ kind, id: row.id, before: null, after: saidBy(row) },
});
export const wentOf = (kind: KindName, row: TenantRow): KeptRow => ({
  ...{ kind, id: row.id, before: saidBy(row), after: null },
});

/** The rows as they were before the act; false when one of them, or what rests on it, has changed since. */
export async function restoreRows(work: Work, rows: readonly KeptRow[]): Promise<boolean> {
  // What went last comes back first: a cause before its evidence.
  for (const row of rows.toReversed()) if (!(await restoreRow(work, row))) return false;
  return true;
}

async function restoreRow(work: Work, { kind, id, before, after }: KeptRow): Promise<boolean> {
  const row = await work.first(kinds[kind], { id });
  if (after === null) return row === null && before !== null && (await bringBack(work, { kind, id, facts: before }));
  if (!row || !isAs(row, after) || !(await mayGoBack(work, { kind, row, before }))) return false;
  if (before) await work.change(row, before);
  else await work.remove(row);
  return true;
}

const isAs = (row: object, facts: Facts) =>
  Object.entries(facts).every(
    ([name, value]) => JSON.stringify((row as Record<string, unknown>)[name]) === JSON.stringify(value),
  );

interface Returning {
  readonly kind: KindName;
  readonly id: string;
  readonly facts: Facts;
}

/** Back under its own id, where what it belongs to is still there. */
async function bringBack(work: Work, { kind, id, facts }: Returning): Promise<boolean> {
  const isWelcome = kind === 'StepLink' ? await mayLinkReturn(work, facts) : await mayCauseReturn(work, facts);
  if (isWelcome) await work.add(kinds[kind], { id, ...sinceAsked(kind, facts), ...facts });
  return isWelcome;
}

/** What is asked of a row since acts were kept that do not say it. */
const sinceAsked = (kind: KindName, { otherStepId }: Facts): Facts =>
  kind === 'StepLink'
    ? { kind: otherStepId ? 'FEEDS' : null }
    : kind === 'CauseEvidence'
      ? { source: '', saidOn: null, personId: null, value: null, unit: '' }
      : {};

async function mayCauseReturn(work: Work, facts: Facts): Promise<boolean> {
  const { causeId, parentId } = facts as Readonly<Record<string, string | null | undefined>>;
  for (const cause of [causeId, parentId]) if (cause && !(await work.first(Cause, { id: cause }))) return false;
  return true;
}

async function mayLinkReturn(work: Work, facts: Facts): Promise<boolean> {
  const { stepId = '', otherStepId } = facts as Readonly<Record<string, string>>;
  for (const step of [stepId, otherStepId]) if (step && (await work.get(ProcessStep, step)).removedAt) return false;
  return !(await work.find(StepLink, { stepId })).some((link) => isAs(link, facts));
}

interface Going {
  readonly kind: KindName;
  readonly row: TenantRow;
  readonly before: Facts | null;
}

/** What rests on a row keeps it as it is. */
async function mayGoBack(work: Work, { kind, row, before }: Going): Promise<boolean> {
  if (kind === 'Cause') return mayCauseGoBack(work, row as Cause, before);
  if (kind !== 'CauseEvidence') return true;
  const { causeId } = row as CauseEvidence;
  const { length } = await work.find(CauseEvidence, { causeId });
  return length > 1 || !restsOnEvidence((await work.get(Cause, causeId)).state);
}

async function mayCauseGoBack(work: Work, cause: Cause, before: Facts | null): Promise<boolean> {
  const evidence = await work.find(CauseEvidence, { causeId: cause.id });
  if (before) {
    const { state = cause.state } = before as Partial<Pick<Cause, 'state'>>;
    return evidence.length > 0 || !restsOnEvidence(state);
  }
  const below = await work.find(Cause, { parentId: cause.id });
  return evidence.length === 0 && below.length === 0 && cause.nominationId === null;
}
