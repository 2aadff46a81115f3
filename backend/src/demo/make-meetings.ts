import { IsNull } from 'typeorm';
import { reviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { addDays, type LocalDate, localDateOf, momentOf } from '@cxboard/domain/local-time';
import { AgendaItem, publish } from '../agenda/index.ts';
import { Cadence, followCadence, Meeting } from '../meetings/index.ts';
import { freezeSnapshot, Metric } from '../metrics/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Project } from '../projects/index.ts';
import type { Someone } from './cast.ts';
import type { DemoActs } from './demo-acts.ts';
import { backlog, type DemoItem, metricsSessions, projectReviews } from './agendas.ts';
import { type PersonIds, peopleOf } from './make-people.ts';
import { approvalsOf, approve } from './make-minutes.ts';
import { hold, keepPromises } from './make-sessions.ts';
import { makeQuestions } from './make-questions.ts';
import { makeResolutions } from './make-resolutions.ts';
import { makeTemplates } from './templates.ts';

interface Setting {
  readonly database: Database;
  readonly chair: Viewer;
  readonly boardId: string;
  readonly monday: LocalDate;
  readonly timeZone: string;
  readonly acts: DemoActs;
  readonly viewer: (someone: Someone) => Viewer;
}

const weeks = 104;
const hour = 3_600_000;
const day = 24 * hour;

/** Two years of meetings held, and a year to come: each made, prepared and published on its own day. */
export async function makeMeetings(setting: Setting): Promise<void> {
  const { database, chair, boardId, monday, timeZone, acts, viewer } = setting;
  const on = <T>(at: Date, act: (work: Work) => Promise<T>) =>
    database.workFor({ organizationId: chair.organizationId, reason: 'demo', at }, act);
  const now = momentOf(monday, '00:00', timeZone);
  const start = momentOf(addDays(monday, -7 * weeks), '08:00', timeZone);

  await on(start, async (work) => {
    await work.add(Cadence, cadenceOf(setting));
    await followCadence(work, boardId);
  });
  // A cadence looks a year ahead: asked again within each year, it leaves no date out.
  for (const days of [300, 600])
    await on(new Date(start.getTime() + days * day), (work) => followCadence(work, boardId));
  await on(now, (work) => followCadence(work, boardId));

  const meetings = await on(now, (work) => work.find(Meeting, { boardId }, { number: 'ASC' }));
  const held = meetings.filter(({ startsAt, state }) => startsAt < now && state !== 'CANCELLED');
  const between = (until: Date) => makeResolutions({ on, service: acts.resolutions, boardId, viewer, now }, until);
  for (const [index, meeting] of held.entries()) {
    await on(new Date(meeting.startsAt.getTime() - 3 * day), (work) =>
      prepare(work, meeting, { setting, turn: index >> 1 }),
    );
    await between(meeting.startsAt);
    await on(new Date(meeting.startsAt.getTime() + 2 * hour), async (work) =>
      hold(work, await work.get(Meeting, meeting.id), { closing: acts.closing, turn: index >> 1, now }),
    );
  }
  for (const approval of approvalsOf(held)) await on(approval.at, (work) => approve(work, approval));
  await between(now);
  await on(now, (work) => keepPromises(work, monday));
  await on(now, (work) =>
    makeComing(
      work,
      meetings.filter(({ startsAt }) => startsAt >= now),
      setting,
    ),
  );
  await on(new Date(now.getTime() - 12 * day), (work) => makeBacklog(work, held, setting));
}

const cadenceOf = ({ boardId, monday, timeZone }: Setting) => ({
  boardId,
  anchorDate: addDays(monday, -7 * weeks + 3),
  anchorTime: '10:00',
  timeZone,
  everyDays: 14 as const,
  firstKind: 'METRICS' as const,
  metricsMinutes: 90,
  projectReviewMinutes: 90,
  onHoliday: 'MOVE_NEXT_WORKING_DAY' as const,
  holidayCountry: 'NL',
  extraHolidays: [],
  closedRanges: [],
  opensDaysBefore: 10,
  place: 'Room Aurora',
  videoUrl: 'https://meet.example.org/cx-board',
});

interface Turn {
  readonly setting: Setting;
  readonly turn: number;
}

/** The agenda of one meeting, published three days before it. */
async function prepare(work: Work, meeting: Meeting, { setting, turn }: Turn) {
  const templates = meeting.kind === 'METRICS' ? metricsSessions : projectReviews;
  const items = templates[turn % templates.length] ?? [];
  await addItems(work, { boardId: setting.boardId, meetingId: meeting.id }, { items, setting });
  if (meeting.kind === 'METRICS') await bindPeriod(work, meeting.id, setting);
  await publish(work, await work.get(Meeting, meeting.id), setting.acts.publications);
}

/** What the session looks at: the newest month complete on its day that no session before it looked at. */
async function bindPeriod(work: Work, meetingId: string, { boardId, timeZone }: Setting) {
  const reviewed = await work.find(Meeting, { boardId, reviewsGrain: 'MONTH' });
  const reviewedMonths = reviewed.flatMap(({ reviewsFrom }) => reviewsFrom ?? []);
  const meeting = await work.get(Meeting, meetingId);
  const { grain, from, to } = reviewPeriod({ heldOn: localDateOf(meeting.startsAt, timeZone), reviewedMonths });
  await work.change(meeting, { reviewsGrain: grain, reviewsFrom: from, reviewsTo: to });
}

/** The next metrics session is empty and waits for its chair to draft it; the next project review is published already. */
async function makeComing(work: Work, coming: readonly Meeting[], setting: Setting) {
  const session = coming.find(({ kind }) => kind === 'METRICS');
  const review = coming.find(({ kind }) => kind === 'PROJECT_REVIEW');
  const { boardId } = setting;
  await makeTemplates(work, boardId);
  if (session) await work.change(await work.get(Meeting, session.id), { state: 'AGENDA_OPEN' });
  if (!review) return;
  await addItems(
    work,
    { boardId, meetingId: review.id },
    { items: [...(projectReviews[0] ?? []), ...(projectReviews[1]?.slice(1, 3) ?? [])], setting },
  );
  await publish(work, await work.get(Meeting, review.id), setting.acts.publications);
  await makeQuestions(work, review.id);
}

/** What waits: left over, proposed, or just written down. */
async function makeBacklog(work: Work, held: readonly Meeting[], { boardId }: Setting) {
  const people = await peopleOf(work);
  for (const [index, item] of backlog.entries()) {
    const { carried, proposer, isFinancial = false } = item;
    await work.add(AgendaItem, {
      ...{ boardId, meetingId: null, position: index + 1, kind: 'TOPIC', isFinancial, ...wordsOf(item, people) },
      proposerId: proposer ? people[proposer] : null,
      carriedFromId: held.findLast(({ kind }) => kind === carried?.from)?.id ?? null,
      carriedTimes: carried?.times ?? 0,
    });
  }
}

interface Listed {
  readonly items: readonly DemoItem[];
  readonly setting: Setting;
}

async function addItems(work: Work, list: { boardId: string; meetingId: string | null }, { items, setting }: Listed) {
  const people = await peopleOf(work);
  // What was carried over stands there already.
  const there = await work.find(AgendaItem, { listId: list.meetingId ?? list.boardId, removedAt: IsNull() });
  const missing = items.filter(({ title }) => !there.some((one) => one.title === title));
  for (const [index, item] of missing.entries())
    await work.add(AgendaItem, {
      ...list,
      position: there.length + index + 1,
      ...(await subjectOf(work, item, setting)),
      ...wordsOf(item, people),
    });
}

const wordsOf = ({ title, minutes, presenter }: DemoItem, people: PersonIds) => ({
  title,
  minutes,
  presenterId: people[presenter],
  proposerId: null,
  proposedForId: null,
  removedAt: null,
  removedFrom: null,
});

/** Projects that did not exist yet at that time are talked about without one. */
async function subjectOf(work: Work, { project, metric }: DemoItem, { chair }: Setting) {
  const nothing = { kind: 'TOPIC' as const, snapshotId: null, projectId: null };
  if (metric) {
    const found = await work.first(Metric, { slug: metric });
    if (!found) return nothing;
    const snapshotId = await freezeSnapshot(work, chair, { metricId: found.id, grain: 'MONTH', by: 'Channel' });
    return { ...nothing, kind: 'METRIC_SNAPSHOT' as const, snapshotId };
  }
  const found = project ? await work.first(Project, { title: project }) : null;
  const today = work.now.toISOString().slice(0, 10);
  return found && found.charteredOn <= today ? { ...nothing, kind: 'PROJECT' as const, projectId: found.id } : nothing;
}
