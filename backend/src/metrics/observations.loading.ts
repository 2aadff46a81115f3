import type { ObservationDraft } from '@cxboard/domain/imports/observation-row.rules';
import { sumsOf } from '@cxboard/domain/metrics/observed-mean.rules';
import { copyInto } from '../platform/database/copying.ts';
import { runLong } from '../platform/database/long-statement.ts';
import type { Work } from '../platform/database/work.ts';
import { DimensionSets } from './dimension-sets.ts';
import * as sql from './observations.statements.ts';
import type { LoadOf } from './responses.loading.ts';

/** What a file of observations brings to a source. */
export type ObservationsLoad = Pick<LoadOf, 'sourceId' | 'importId' | 'questions' | 'dimensions'>;

const nothing = { sum: '\\N', squares: '\\N' };

/**
 * Takes observations over in the work's transaction; how many rows told nothing new. A day that an earlier file told
 * otherwise counts as this one tells it.
 */
export async function takeObservations(
  work: Work,
  load: ObservationsLoad,
  batches: AsyncIterable<Iterable<ObservationDraft>>,
): Promise<number> {
  const sets = new DimensionSets(work, load);
  const isMean = load.questions.map(({ asks }) => asks === 'MEANS');
  const lineOf = ({ day, labels, total, hits, observed }: ObservationDraft) => {
    const left = [...hits];
    const counted = isMean.map((mean) => (mean ? 0 : (left.shift() ?? 0)));
    const { sum, squares } = observed ? sumsOf(observed) : nothing;
    return `${day}\t${sets.idOf(labels)}\t${total}\t{${counted.join(',')}}\t${sum}\t${squares}\n`;
  };
  await copyInto(work, { room: sql.waitingRoom, copy: sql.copyIn }, { batches, lineOf });
  const questionIds = await sets.keep();
  await runLong(work, sql.addObservations, [work.organizationId, load.importId, questionIds, isMean]);
  const [row] = await work.query<{ count: string }>(sql.toldBefore, [load.importId]);
  await runLong(work, sql.clearDays, [load.importId]);
  await runLong(work, sql.countDays, [load.importId, true]);
  return Number(row?.count ?? 0);
}

/** What it told is as if it had never been told; what an earlier file told of those days stands again. */
export async function removeObservations(work: Work, importId: string): Promise<void> {
  await runLong(work, sql.clearDays, [importId]);
  await runLong(work, sql.countDays, [importId, false]);
  await runLong(work, sql.removeObservationsOf, [importId]);
}
