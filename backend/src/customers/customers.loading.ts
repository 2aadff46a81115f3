import type { CustomerDraft } from '@cxboard/domain/imports/customer-row.rules';
import { copyInto, escaped, orNull } from '../platform/database/copying.ts';
import { idFrom } from '../platform/database/id-from.ts';
import { runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import * as sql from './customers.statements.ts';

/** What a file of customers brings to a source. */
export interface CustomersLoad {
  readonly sourceId: string;
  readonly importId: string;
  /** Quarters that ended before it were erased and stay out; null when none were. */
  readonly keptSince: string | null;
  /** Names of the dimensions, in the order of the drafts' labels. */
  readonly dimensions: readonly string[];
}

/** The same key names the same customer here and in surveys. */
export const customerId = (organizationId: string, key: string): string => idFrom(`${organizationId}\u0000${key}`);

const firstMonths = ['01', '01', '01', '04', '04', '04', '07', '07', '07', '10', '10', '10'] as const;
const quarterOf = (day: string): string => `${day.slice(0, 4)}-${firstMonths[Number(day.slice(5, 7)) - 1] ?? '01'}-01`;

/** Takes customers over in the work's transaction, once a quarter each; how many were there already, and how many are erased. */
export async function takeCustomers(
  work: Work,
  { sourceId, importId, dimensions, keptSince }: CustomersLoad,
  batches: AsyncIterable<Iterable<CustomerDraft>>,
): Promise<{ duplicates: number; erased?: number; past?: number }> {
  const { organizationId } = work;
  const labelled = (labels: CustomerDraft['labels']) =>
    Object.fromEntries(dimensions.flatMap((name, nth) => (labels[nth] ? [[name, labels[nth]]] : [])));
  const lineOf = ({ day, customerKey, labels, ...draft }: CustomerDraft) =>
    [
      ...[quarterOf(day), customerId(organizationId, customerKey)],
      ...[orNull(draft.revenueInCents), orNull(draft.potentialInCents), orNull(draft.hasLeft)],
      escaped(JSON.stringify(labelled(labels))),
    ].join('\t') + '\n';
  await copyInto(work, { room: sql.waitingRoom, copy: sql.copyIn }, { batches, lineOf });
  const erased = await runLong(work, sql.leaveErasedOut, []);
  const past = keptSince === null ? 0 : await runLong(work, sql.leavePastOut, [keptSince]);
  const [waiting] = await work.query<{ count: string }>(sql.rowsWaiting, []);
  const added = await runLong(work, sql.addQuarters, [organizationId, sourceId, importId]);
  await runLong(work, sql.freezeThresholds, [organizationId, work.now]);
  const duplicates = Number(waiting?.count ?? 0) - added;
  return { duplicates, ...(erased > 0 && { erased }), ...(past > 0 && { past }) };
}

/** What customers brought in quarters that ended before a day; what was good revenue in them stays said. */
export const eraseQuartersBefore = (
  work: Work,
  { sourceId, day }: { sourceId: string; day: string },
): Promise<number> => runLong(work, sql.eraseBefore, [sourceId, day]);

/** What its customers set as good revenue goes with them; the file that told the quarter next sets it anew. */
export async function removeCustomers(work: Work, importId: string): Promise<void> {
  await runLong(work, sql.removeQuarters, [importId]);
  await runLong(work, sql.removeThresholds, [importId]);
  await runLong(work, sql.freezeThresholds, [work.organizationId, work.now]);
}

/** What files of a source told customers apart by so far, folded. */
export async function customerLabelsKnown(work: Work, sourceId: string): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await work.query<{ dimension: string; labels: string[] }>(sql.labelsOfSource, [sourceId]);
  return new Map(rows.map(({ dimension, labels }) => [dimension, new Set(labels)]));
}
