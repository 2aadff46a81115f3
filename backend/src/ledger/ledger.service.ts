import { booksProblem, refuseClosing } from '@cxboard/domain/ledger/closing.rules';
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
import type { CloseBooksInput, SetValueModelInput } from './ledger.model.ts';
import { isEnding, newestModel, oneModelAtATime } from './ledger.statements.ts';

/** What the organization assumes about money, and what projects cost and whom they reached. */
@Injectable()
export class LedgerService {
  constructor(private readonly database: Database) {}

  /** A new model holds from today on; what was counted with an earlier one stays as it was. */
  setValueModel(viewer: Viewer, { boardId, ...input }: SetValueModelInput) {
    return this.database.work(viewer, async (work) => {
      await work.get(Board, boardId);
      foundOr404(may(viewer).seeLedger({ boardId }) || null);
      stopUnless(may(viewer).setValueModel());
      const { promoter, detractor, revenue, margin = null, costPerContact = null, costPerDay = null } = input;
      const money = { revenue, margin, costPerContact, costPerDay };
      const source = input.source.trim();
      const refusal = refuseValueModel({ promoter, detractor, ...money, source });
      if (refusal) return refusal;

      await work.query(oneModelAtATime, [work.organizationId]);
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

  /** Whoever saw no figures replaces none. */
  closeBooks(viewer: Viewer, input: CloseBooksInput) {
    return this.database.work(viewer, async (work) => {
      const project = await lockProject(work, viewer, input.projectId);
      stopUnless(may(viewer).closeBooks(project));
      const ends = await work.query(isEnding, [work.organizationId, project.id]);
      const refusal = refuseClosing(project.stage, ends.length > 0);
      if (refusal) return refusal;

      const said = { ...saidIn(input), notedById: viewer.personId, notedAt: work.now };
      const before = await work.first(ProjectClosing, { projectId: project.id });
      if (before) await work.change(before, said, input.expectedVersion ?? noVersion);
      else await work.add(ProjectClosing, { projectId: project.id, ...said });
      await tellProject(work, project);
      return { id: project.id };
    });
  }
}

/** Rows count from 1: what was read before there was one is stale. */
const noVersion = 0;

const nothingSaid = { cost: null, ownerDays: null, customers: null };
const noChurn = { churnDays: null, churnBefore: null, churnAfter: null };
const noneLost = { atStart: null, lost: null };

function saidIn(input: CloseBooksInput) {
  const churnSource = input.churnSource.trim();
  const { cost, ownerDays, customers, churnDays, churnBefore, churnAfter } = {
    ...nothingSaid,
    ...noChurn,
    ...input,
  };
  const problem = booksProblem({ cost, ownerDays, customers, churnDays, churnBefore, churnAfter, churnSource });
  if (problem) throw new BadInput(problem.message, { field: problem.field });
  const [was, is] = [churnBefore ?? noneLost, churnAfter ?? noneLost];
  return {
    ...{ cost, ownerDays, customers, churnDays, churnSource: churnDays === null ? '' : churnSource },
    ...{ churnBeforeAtStart: was.atStart, churnBeforeLost: was.lost },
    ...{ churnAfterAtStart: is.atStart, churnAfterLost: is.lost },
  };
}
