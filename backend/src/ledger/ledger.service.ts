import { refuseClosing } from '@cxboard/domain/ledger/closing.rules';
import { refuseValueModel } from '@cxboard/domain/ledger/value-model.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Board } from '../board/index.ts';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, tellProject } from '../projects/index.ts';
import { ProjectClosing, ValueModelRow } from './ledger.entity.ts';
import type { ChurnInput, CloseBooksInput, SetValueModelInput } from './ledger.model.ts';
import { newestModel } from './ledger.statements.ts';

/** What the organization assumes about money, and what projects cost and whom they reached. */
@Injectable()
export class LedgerService {
  constructor(private readonly database: Database) {}

  /** A new model holds from today on; what was counted with an earlier one stays as it was. */
  setValueModel(viewer: Viewer, { boardId, ...input }: SetValueModelInput) {
    return this.database.work(viewer, async (work) => {
      await work.lock(Board, boardId);
      stopUnless(may(viewer).setValueModel());
      const { promoter, detractor, revenue, margin = null, costPerContact = null, costPerDay = null } = input;
      const money = { revenue, margin, costPerContact, costPerDay };
      const source = input.source.trim();
      const refusal = refuseValueModel({ promoter, detractor, ...money, source });
      if (refusal) return refusal;

      const [next] = await work.query<{ number: number }>(newestModel, [work.organizationId]);
      await work.add(ValueModelRow, {
        ...{ number: foundOr404(next).number, setOn: localDateOf(work.now, viewer.organization.timeZone) },
        ...{ setById: viewer.personId, ...money, source },
        ...{ promoterShare: promoter.shareWhoSpeak, promoterTimes: promoter.timesPerYear },
        ...{ promoterConversion: promoter.conversion, detractorConversion: detractor.conversion },
        ...{ detractorShare: detractor.shareWhoSpeak, detractorTimes: detractor.timesPerYear },
      });
      return { id: boardId };
    });
  }

  closeBooks(viewer: Viewer, input: CloseBooksInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockProject(work, viewer, input.projectId);
      stopUnless(may(viewer).closeBooks(project));
      const refusal = refuseClosing(project.stage);
      if (refusal) return refusal;

      const said = { ...saidIn(input), notedById: viewer.personId, notedAt: work.now };
      const before = await work.first(ProjectClosing, { projectId: project.id });
      if (before) await work.change(before, said);
      else await work.add(ProjectClosing, { projectId: project.id, ...said });
      await tellProject(work, project);
      return { id: project.id };
    });
  }
}

const nothingSaid = { cost: null, ownerDays: null, customers: null, reasonId: null };

function saidIn({ churnBefore = null, churnAfter = null, ...input }: CloseBooksInput) {
  const { cost, ownerDays, customers, reasonId } = { ...nothingSaid, ...input };
  refuseAmounts({ cost, ownerDays, customers });
  if ((churnBefore === null) !== (churnAfter === null))
    throw new BadInput('Customers lost are told for both spans or for none.', { field: 'churnAfter' });
  for (const churn of [churnBefore, churnAfter]) if (churn) refuseChurn(churn);
  return { cost, ownerDays, customers, reasonId, ...churnIn(churnBefore, churnAfter) };
}

const noChurn = { atStart: null, lost: null };

function churnIn(before: ChurnInput | null, after: ChurnInput | null) {
  const [was, is] = [before ?? noChurn, after ?? noChurn];
  return {
    ...{ churnBeforeAtStart: was.atStart, churnBeforeLost: was.lost },
    ...{ churnAfterAtStart: is.atStart, churnAfterLost: is.lost },
  };
}

function refuseChurn({ atStart, lost }: ChurnInput) {
  if (!(atStart > 0 && lost >= 0 && lost <= atStart))
    throw new BadInput('No more customers are lost than there were at the start.', { field: 'churnAfter' });
}

const most = { cost: 1_000_000_000_000, ownerDays: 100_000, customers: 2_000_000_000 } as const;

function refuseAmounts(said: Readonly<Record<keyof typeof most, number | null>>) {
  for (const field of ['cost', 'ownerDays', 'customers'] as const) {
    const amount = said[field];
    if (amount !== null && !(amount >= 0 && amount <= most[field]))
      throw new BadInput(`${field}: between 0 and ${most[field]}.`, { field });
  }
}
