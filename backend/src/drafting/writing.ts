import { isDeepStrictEqual } from 'node:util';
import { aboutOf } from '@cxboard/domain/agenda/confidential.rules';
import type { TimedCandidate } from '@cxboard/domain/drafting/drafting.rules';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import { v7 as uuidv7 } from 'uuid';
import { type DraftedWords, layOut, type NewItem, openFor } from '../agenda/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { freezeSnapshot } from '../metrics/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { Line, WaitingLine } from './agenda-state.ts';
import { comesBack, isLoose, wholeBacklog } from './candidates-at-hand.ts';
import type { Desk } from './drafting-desk.ts';

export interface Writing {
  readonly work: Work;
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  readonly desk: Desk;
}

/** A candidate with the row it becomes: the one the last draft wrote, the waiting topic, or a new one. */
interface Chosen {
  readonly candidate: TimedCandidate;
  /** What the last draft made of it. */
  readonly drafted: Line | null;
  readonly line: WaitingLine | null;
  readonly id: string;
}

/** Makes the agenda what the draft says. */
export async function writeDraft(writing: Writing): Promise<void> {
  const { state, draft } = writing.desk;
  const rows = draft.chosen.map((candidate) => rowFor(candidate, writing.desk));
  const idOf = new Map(rows.map(({ candidate, id }) => [candidate.key, id]));
  const after = draft.order.flatMap((slot) => ('id' in slot ? slot.id : (idOf.get(slot.key) ?? [])));
  const gone = state.lines.filter((line) => isLoose(line) && !after.includes(line.id));
  await write(writing, { rows, gone, after, drafted: true });
}

/** Takes everything off again that the draft wrote and no person has touched. */
export async function emptyOfDraft(writing: Writing): Promise<void> {
  const [gone, stay] = [true, false].map((loose) => writing.desk.state.lines.filter((line) => isLoose(line) === loose));
  await write(writing, { rows: [], gone: gone ?? [], after: idsOf(stay ?? []), drafted: true });
}

/** Puts candidates on because a person wants them: at the end, before what is financial. */
export async function takeOver(writing: Writing, wanted: readonly TimedCandidate[]): Promise<void> {
  if (wanted.length === 0) return;
  const { lines } = writing.desk.state;
  const rows = wanted.map((candidate) => rowFor(candidate, writing.desk));
  const end = lines.findLastIndex(({ isFinancial }) => !isFinancial) + 1;
  const of = (financial: boolean) => rows.filter((row) => row.candidate.isFinancial === financial).map(({ id }) => id);
  const after = [...idsOf(lines.slice(0, end)), ...of(false), ...idsOf(lines.slice(end)), ...of(true)];
  await write(writing, { rows, gone: [], after, drafted: false });
}

/** The meeting says what it looks at. */
export async function bindPeriod(work: Work, meeting: Meeting, { period }: Desk): Promise<void> {
  if (!period || (meeting.reviewsFrom === period.from && meeting.reviewsTo === period.to)) return;
  const { grain, from, to } = period;
  await work.change(meeting, { reviewsGrain: grain, reviewsFrom: from, reviewsTo: to });
}

function rowFor(candidate: TimedCandidate, { state }: Desk): Chosen {
  const drafted = state.lines.find((line) => isLoose(line) && line.origin === candidate.key) ?? null;
  const line = drafted ?? state.backlog.find(({ id }) => id === candidate.itemId) ?? null;
  return { candidate, drafted, line, id: line?.id ?? uuidv7() };
}

interface ToWrite {
  readonly rows: readonly Chosen[];
  readonly gone: readonly Line[];
  readonly after: readonly string[];
  readonly drafted: boolean;
}

async function write({ work, viewer, meeting, desk }: Writing, { rows, gone, after, drafted }: ToWrite) {
  const { lines, backlog } = desk.state;
  const whole = idsOf(wholeBacklog(desk.state));
  const added: NewItem[] = [];
  const rewritten: DraftedWords[] = [];
  const changed = rows.filter((row) => !(row.drafted && isAsBefore(row, row.drafted, desk)));
  // All at once: what freezes numbers does not wait for one another.
  const said = await Promise.all(changed.map((row) => wordsFor({ work, viewer, desk }, row, { drafted, whole })));
  for (const [index, words] of said.entries()) {
    const { line, candidate } = changed[index] as Chosen;
    if (line) rewritten.push(words);
    else added.push({ ...aboutOf({ ...candidate, snapshotId: null }), ...words, kind: candidate.kind });
  }
  const [returned, withdrawn] = [true, false].map((waits) => gone.filter(({ id }) => whole.includes(id) === waits));
  const waiting = whole.filter((id) => !after.includes(id));
  await layOut(work, {
    ...{ boardId: meeting.boardId, meetingId: meeting.id, added, rewritten },
    returned: (returned ?? []).map(released),
    withdrawn: (withdrawn ?? []).map(released),
    agenda: { before: lines, after },
    backlog: { before: backlog, after: waiting },
  });
  work.note('DRAFTED', meeting, { added: idsOf(added), rewritten: idsOf(rewritten), gone: idsOf(gone) });
  if (after.length > 0) await openFor(work, meeting);
}

type Said = Pick<DraftedWords, 'title' | 'minutes' | 'presenterId' | 'isFinancial' | 'reason'>;
const saidBy = ({ title, minutes, presenterId, isFinancial, reason }: Said): Said => ({
  ...{ title, minutes, presenterId, isFinancial, reason },
});

/** Already on the agenda and saying the same: nothing is written, and no numbers are frozen again. */
const isAsBefore = ({ candidate }: Chosen, line: Line, desk: Desk): boolean =>
  isDeepStrictEqual(saidBy(candidate), saidBy(line)) && hasItsNumbers(candidate, line, desk);

function hasItsNumbers(candidate: TimedCandidate, { period }: Line, desk: Desk): boolean {
  const wanted = candidate.metricId ? numbersOf(candidate, desk) : null;
  return wanted === null || (period?.from === wanted.from && period.to === wanted.to);
}

/** What moved shows where it moved; everything else the period that the session looks at, as far as it is there. */
const numbersOf = ({ reason }: TimedCandidate, { atHand }: Pick<Desk, 'atHand'>): ReviewPeriod | null =>
  (reason.name === 'METRIC_MOVED' && reason.over) || atHand;

async function wordsFor(
  { work, viewer, desk }: Omit<Writing, 'meeting'>,
  { candidate, line, id }: Chosen,
  { drafted, whole }: { readonly drafted: boolean; readonly whole: readonly string[] },
): Promise<DraftedWords> {
  const { title, minutes, presenterId, isFinancial, reason, key, metricId } = candidate;
  const period = numbersOf(candidate, desk);
  const snapshotId =
    metricId && period ? await freezeSnapshot(work, viewer, { metricId, ...period }) : (line?.snapshotId ?? null);
  const place = whole.indexOf(id) + 1;
  return {
    ...{ id, title, minutes, presenterId, snapshotId, isFinancial, reason, drafted },
    ...{ origin: key, waitedAt: place > 0 ? place : null },
  };
}

/** As it was before the draft took it. */
const released = ({ id, title, minutes, presenterId, snapshotId, isFinancial, reason }: Line): DraftedWords => ({
  ...{ id, title, minutes, presenterId, snapshotId, isFinancial },
  ...{ origin: null, reason: comesBack(reason) ? reason : null, drafted: false, waitedAt: null },
});

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
