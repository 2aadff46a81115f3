import type { CaseDraft } from '@cxboard/domain/imports/case-row.rules';
import { LabelsMet } from '../contacts/index.ts';
import { copyInto, orNull } from '../platform/database/copying.ts';
import { idFrom } from '../platform/database/id-from.ts';
import { runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import * as sql from './cases.statements.ts';

/** What a file of cases brings to a source. */
export interface CasesLoad {
  readonly sourceId: string;
  readonly importId: string;
  /** Cases closed before it were erased and stay out; null when none were. */
  readonly keptSince: string | null;
}

/** Takes cases over in the work's transaction; how many rows told nothing new. A later file closes what an earlier one left open. */
export async function takeCases(
  work: Work,
  { sourceId, importId, keptSince }: CasesLoad,
  batches: AsyncIterable<Iterable<CaseDraft>>,
): Promise<{ duplicates: number; past?: number }> {
  const labels = new LabelsMet(work);
  const lineOf = ({ key, label, openedAt, closedAt }: CaseDraft) =>
    `${[idFrom(`${sourceId}\u0000case\u0000${key}`), labels.idOf(label), openedAt, orNull(closedAt)].join('\t')}\n`;
  await copyInto(work, { room: sql.waitingRoom, copy: sql.copyIn }, { batches, lineOf });
  const past = keptSince === null ? 0 : await runLong(work, sql.leavePastOut, [keptSince]);
  await labels.keep();
  const [waiting] = await work.query<{ count: string }>(sql.rowsWaiting, []);
  const added = await runLong(work, sql.addCases, [work.organizationId, sourceId, importId]);
  return { duplicates: Number(waiting?.count ?? 0) - added, ...(past > 0 && { past }) };
}

/** Cases that were closed before a day, whichever file told them; how many tellings that were. */
export const eraseCasesBefore = (work: Work, { sourceId, day }: { sourceId: string; day: string }): Promise<number> =>
  runLong(work, sql.eraseBefore, [sourceId, day]);

/** What it told of cases is as if it had never been told; what an earlier file told stands again. */
export async function removeCases(work: Work, importId: string): Promise<void> {
  await runLong(work, sql.removeCasesOf, [importId]);
}

/** The words for reasons that files of a source had so far. */
export async function caseLabelsKnown(work: Work, sourceId: string): Promise<ReadonlySet<string>> {
  const [row] = await work.query<{ labels: string[] }>(sql.labelsOfSource, [sourceId]);
  return new Set(row?.labels ?? []);
}
