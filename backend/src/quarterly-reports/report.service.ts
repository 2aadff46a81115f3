import { createHash } from 'node:crypto';
import { daysOf } from '@cxboard/domain/board-health/quarter.rules';
import { isQuarter } from '@cxboard/domain/board-health/quarter-word.rules';
import { canonicalJson, type Json } from '@cxboard/domain/canonical-json';
import { totalOf } from '@cxboard/domain/ledger/ledger.rules';
import { type QuarterlyFacts, refuseFreezing, refuseReportChange } from '@cxboard/domain/ledger/quarterly-report.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Board, languageOf } from '../board/index.ts';
import { ledgerOf } from '../ledger/index.ts';
import { BadInput, foundOr404, NotFound, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { printFrozen } from './report-printing.service.ts';
import { QuarterlyReport } from './report.entity.ts';
import type {
  EditQuarterlyReportInput,
  FreezeQuarterlyReportInput,
  MakeQuarterlyReportInput,
  PrintQuarterlyReportInput,
} from './report.model.ts';
import { openAsks, quarterFacts } from './report.statements.ts';

type Gathered = Pick<QuarterlyFacts, 'decided' | 'delivered' | 'changed'>;

/** Two pages to the executive board: gathered in one act, worded by hand, frozen for good. */
@Injectable()
export class QuarterlyReports {
  constructor(private readonly database: Database) {}

  /** Gathers what the quarter brought. Made again it gathers anew and leaves the words as they are. */
  make(viewer: Viewer, { boardId, quarter }: MakeQuarterlyReportInput) {
    return this.database.work(viewer, async (work) => {
      const board = await work.lock(Board, boardId);
      foundOr404(may(viewer).seeQuarterlyReports({ boardId }) || null);
      stopUnless(may(viewer).writeQuarterlyReport({ boardId }));
      if (!isQuarter(quarter)) throw new BadInput('A quarter reads like 2026-Q3.', { field: 'quarter' });

      const made = await work.first(QuarterlyReport, { boardId, quarter });
      const refusal = made && refuseReportChange(made.frozenAt);
      if (refusal) return refusal;
      return gatherReport(work, { board, quarter, currency: viewer.organization.currency }, made);
    });
  }

  edit(viewer: Viewer, { reportId, expectedVersion, summary, asks }: EditQuarterlyReportInput) {
    return this.database.work(viewer, async (work) => {
      const report = await lockVisible(work, viewer, reportId);
      stopUnless(may(viewer).writeQuarterlyReport(report));
      const refusal = refuseReportChange(report.frozenAt);
      if (refusal) return refusal;
      return work.change(report, { summary: summary.trim(), asks: asks.trim() }, expectedVersion);
    });
  }

  freeze(viewer: Viewer, { reportId, expectedVersion }: FreezeQuarterlyReportInput) {
    return this.database.work(viewer, async (work) => {
      const report = await lockVisible(work, viewer, reportId);
      stopUnless(may(viewer).freezeQuarterlyReport(report));
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal = refuseReportChange(report.frozenAt) ?? refuseFreezing(report.facts.to, today);
      if (refusal) return refusal;

      const { name } = viewer.organization;
      const locale = await languageOf(work, report.boardId);
      return freezeReport(work, report, { personId: viewer.personId, name, locale, expectedVersion });
    });
  }

  /** What is frozen and lies there as no file yet, or could not be printed. */
  print(viewer: Viewer, { reportId }: PrintQuarterlyReportInput) {
    return this.database.work(viewer, async (work) => {
      const report = await lockVisible(work, viewer, reportId);
      if (report.frozenAt === null) throw new NotFound();
      const { name: organizationName, locale } = viewer.organization;
      await printFrozen(work, report, { organizationName, locale });
      return report;
    });
  }
}

/** Gathers what a quarter brought; made before, it keeps its words. */
export async function gatherReport(work: Work, gathering: Gathering, made: QuarterlyReport | null) {
  const facts = await factsOf(work, gathering);
  if (made) return work.change(made, { facts });
  const { id: boardId } = gathering.board;
  const words = { summary: '', asks: await asksOf(work, boardId) };
  const open = { digest: null, frozenAt: null, frozenById: null };
  return work.add(QuarterlyReport, { boardId, quarter: gathering.quarter, facts, ...words, ...open });
}

async function asksOf(work: Work, boardId: string): Promise<string> {
  const asked = await work.query<{ title: string; ask: string }>(openAsks, [boardId]);
  return asked
    .map(({ title, ask }) => `${title}: ${ask}`)
    .join('\n')
    .slice(0, limits.text.short);
}

interface Freezing {
  readonly personId: string;
  readonly name: string;
  readonly locale: string;
  readonly expectedVersion?: number;
}

/** For good, with a seal over all it says; its paper and slides are printed once. */
export async function freezeReport(work: Work, report: QuarterlyReport, by: Freezing): Promise<QuarterlyReport> {
  const seal = { digest: digestOf(report), frozenAt: work.now, frozenById: by.personId };
  const frozen = await work.change(report, seal, by.expectedVersion);
  await printFrozen(work, frozen, { organizationName: by.name, locale: by.locale });
  return frozen;
}

async function lockVisible(work: Work, viewer: Viewer, reportId: string): Promise<QuarterlyReport> {
  const report = await work.lock(QuarterlyReport, reportId);
  foundOr404(may(viewer).seeQuarterlyReports(report) || null);
  return report;
}

const digestOf = ({ boardId, quarter, facts, summary, asks }: QuarterlyReport): string =>
  createHash('sha256')
    .update(canonicalJson({ boardId, quarter, facts, summary, asks } as unknown as Json), 'utf8')
    .digest('hex');

export interface Gathering {
  readonly board: Board;
  readonly quarter: string;
  readonly currency: string;
}

async function factsOf(work: Work, { board, quarter, currency }: Gathering): Promise<QuarterlyFacts> {
  const { from, to } = daysOf(quarter);
  const gathered = foundOr404((await work.query<Gathered>(quarterFacts, [board.id, from, to]))[0]);
  const ledger = foundOr404(await ledgerOf((named, values) => work.query(named, values), board.slug, currency));
  // What the board accepted later counts in a later quarter; each thing is counted with what was accepted first.
  const until = ledger.document.entries.filter(({ acceptedOn }) => acceptedOn <= to);
  return { quarter, from, to, currency, ...gathered, total: totalOf(until) };
}
