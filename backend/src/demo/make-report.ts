import { quarterBefore, quarterOf } from '@cxboard/domain/board-health/quarter.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import { Board } from '../board/index.ts';
import type { Work } from '../platform/database/work.ts';
import { freezeReport, gatherReport, QuarterlyReport } from '../quarterly-reports/index.ts';
import type { PersonIds } from './make-people.ts';

interface Setting {
  readonly boardId: string;
  readonly people: PersonIds;
  readonly monday: LocalDate;
  readonly place: { readonly name: string; readonly locale: string; readonly currency: string };
}

/** What the board told the executive board about the last quarter that is over; once. */
export async function makeReport(work: Work, { boardId, people, monday, place }: Setting): Promise<void> {
  if (await work.first(QuarterlyReport, { boardId })) return;
  const { currency, name, locale } = place;
  const board = await work.get(Board, boardId);
  const gathered = await gatherReport(work, { board, quarter: quarterBefore(quarterOf(monday)), currency }, null);
  const worded = await work.change(gathered, {
    summary: 'Transfers keep their word now, and customers recommend us more for it. Limits in the app are late.',
    asks: 'Lend us a second developer from Payments until limits can be changed in the app.',
  });
  await freezeReport(work, worded, { personId: people.chair, name, locale });
}
