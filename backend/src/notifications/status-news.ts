import { localDateOf } from '@cxboard/domain/local-time';
import { reportFacts, type ReportToTell } from '@cxboard/messages/reports.messages';
import { Injectable } from '@nestjs/common';
import { watchedMetrics } from '../metrics/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Sender } from './letters.ts';
import { Teller } from './telling.ts';

/** A report, with all that makes it understood without the page. $1 report · $2 today */
const reported = statement(
  'notices.report',
  `select jsonb_build_object(
     'boardSlug', b.slug, 'boardId', p.board_id, 'number', p.number, 'project', p.title, 'metricId', p.metric_id,
     'health', s.health, 'done', s.done, 'next', s.next, 'needsDecision', s.needs_decision, 'noChange', s.no_change,
     'authorId', s.author_id, 'author', a.name, 'dueOn', p.due_on, 'reviewOn', p.review_on,
     'firstDueOn', (select r.was from revisions r where r.organization_id = p.organization_id and r.project_id = p.id
       and r.kind = 'TIMING' and r.state = 'APPLIED' and r.was <> '' order by r.number limit 1),
     'milestones', coalesce((select jsonb_agg(m.card order by m.due_on, m.id) from milestone_cards m
       where m.organization_id = p.organization_id and m.project_id = p.id), '[]'),
     'readerIds', coalesce((select jsonb_agg(distinct c.person_id) from seat_cards c
       where c.organization_id = p.organization_id and c.board_id = p.board_id
         and c.role in ('MEMBER', 'CHAIR', 'SECRETARY')
         and c.from_on <= $2 and (c.until_on is null or c.until_on >= $2)), '[]')) as tree
   from status_reports s
     join projects p on p.organization_id = s.organization_id and p.id = s.project_id
     join board_cards b on b.organization_id = p.organization_id and b.id = p.board_id
     join person_cards a on a.organization_id = s.organization_id and a.id = s.author_id
   where s.organization_id = current_organization() and s.id = $1`,
);

type Tree = Omit<ReportToTell, 'metric'> & {
  readonly boardSlug: string;
  readonly number: number;
  readonly project: string;
  readonly metricId: string | null;
  readonly authorId: string;
  readonly readerIds: readonly string[];
};

/** So many months of the metric are drawn. */
const monthsDrawn = 12;

const eventOf = (reportId: string) => `status ${reportId}`;
/** A deputy's event says for whom, behind that. */
const reportIn = (event: string): string => event.split(' ')[1] ?? '';

/** The board hears what was reported on a project, in words that need no page: dates, slip, milestones, the metric. */
@Injectable()
export class StatusNews {
  constructor(private readonly teller: Teller) {}

  async reported(work: Work, reportId: string): Promise<void> {
    const tree = await reportTree(work, reportId);
    const { boardSlug, number, project, health, needsDecision } = tree;
    const place = { page: 'PROJECT', boardSlug, number, report: reportId } as const;
    const facts = await factsOf(work, tree);
    await this.teller.tell(
      work,
      { kind: 'STATUS_REPORTED', event: eventOf(reportId), facts: { place, project, health, needsDecision } },
      { personIds: tree.readerIds, but: tree.authorId, whole: (sender) => ({ facts: facts(sender) }) },
    );
  }
}

/** The same in the daily mails of a morning, by what a notice was told of: each report is read once, and all metrics once. */
export function reportsInDigests(work: Work) {
  const metrics = readOnce(work);
  const reports = new Map<string, ReturnType<typeof factsOf>>();
  return async (sender: Sender, event: string) => {
    const reportId = reportIn(event);
    const facts = reports.get(reportId) ?? reportTree(work, reportId).then((tree) => factsOf(work, tree, metrics));
    reports.set(reportId, facts);
    return (await facts)(sender);
  };
}

async function reportTree(work: Work, reportId: string): Promise<Tree> {
  // The day by which a seat is in force may be off by hours; nobody sits for hours.
  const today = work.now.toISOString().slice(0, 10);
  return foundOr404((await work.query<{ tree: Tree }>(reported, [reportId, today]))[0]).tree;
}

/** Every metric with its months: read when the first report is about one. */
function readOnce(work: Work) {
  const today = work.now.toISOString().slice(0, 10);
  let all: ReturnType<typeof watchedMetrics> | null = null;
  return () => (all ??= watchedMetrics((named, values) => work.query(named, values ?? []), today));
}

async function factsOf(work: Work, tree: Tree, metrics = readOnce(work)) {
  const metric = tree.metricId ? lineOf(await metrics(), tree.metricId) : null;
  return ({ i18n, timeZone }: Sender) => reportFacts(i18n, { ...tree, metric }, localDateOf(work.now, timeZone));
}

function lineOf(metrics: Awaited<ReturnType<typeof watchedMetrics>>, metricId: string): ReportToTell['metric'] {
  const found = metrics.find(({ id }) => id === metricId);
  if (!found) return null;
  const { points, unit } = found.series;
  const drawn = points.slice(-monthsDrawn).map(({ from, to, measurement }) => {
    const { leads, unweighted, weighted } = measurement;
    return { from, to, unit, estimate: leads === 'WEIGHTED' && weighted ? weighted : unweighted };
  });
  const last = drawn.findLast(({ estimate }) => estimate.value !== null) ?? null;
  return { name: found.name, values: drawn.map(({ estimate }) => estimate.value), last };
}
