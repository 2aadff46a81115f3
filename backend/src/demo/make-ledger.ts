import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { ProjectClosing, ValueModelRow } from '../ledger/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { Project } from '../projects/index.ts';
import type { PersonIds } from './make-people.ts';

interface Setting {
  readonly people: PersonIds;
  readonly monday: LocalDate;
}

/** What a promoter and a contact are worth to the bank, and what its first measured project cost and whom it reaches. */
export async function makeLedger(work: Work, { people, monday }: Setting): Promise<void> {
  if (await work.first(ValueModelRow, { number: 1 })) return;
  await work.add(ValueModelRow, {
    ...{ number: 1, setOn: addDays(monday, -140), setById: people.analyst },
    ...{ promoterShare: 0.42, promoterTimes: 2.6, promoterConversion: 0.06 },
    ...{ detractorShare: 0.31, detractorTimes: 4.1, detractorConversion: 0.05 },
    ...{ revenue: 210, margin: 95, costPerContact: 4.2, costPerDay: 520 },
    source: 'Survey of 1,850 customers in spring; prices by finance.',
  });
  const project = foundOr404(await work.first(Project, { title: 'Transfers that arrive when we say' }));
  await work.add(ProjectClosing, {
    ...{ projectId: project.id, cost: 38_000, ownerDays: 46, customers: 24_000 },
    ...{
      churnDays: null,
      churnBeforeAtStart: null,
      churnBeforeLost: null,
      churnAfterAtStart: null,
      churnAfterLost: null,
    },
    ...{ notedById: people.owner, notedAt: work.now },
  });
}
