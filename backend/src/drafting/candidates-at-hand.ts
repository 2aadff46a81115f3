import { kindsForItem } from '@cxboard/domain/agenda/agenda.rules';
import { type Candidate, candidate, type Reason } from '@cxboard/domain/drafting/candidate.rules';
import type { KeptItem, StateOfAgenda, TimedCandidate } from '@cxboard/domain/drafting/drafting.rules';
import { roomOf } from '@cxboard/domain/drafting/drafting.rules';
import { lengthOf, shortestFor, type UsualMinutes, usualMinutes } from '@cxboard/domain/drafting/minutes.rules';
import { localDateOf } from '@cxboard/domain/local-time';
import { isComing, type MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { usualStandingTitles } from '@cxboard/messages/drafting.messages';
import { wordsIn } from '@cxboard/messages/languages';
import type { AgendaState, Line, StoredTemplate, WaitingLine } from './agenda-state.ts';

/** The draft wrote it and nobody has touched it since: the next draft may say otherwise. */
export const isLoose = ({ isDrafted, isPlaced }: Pick<Line, 'isDrafted' | 'isPlaced'>): boolean =>
  isDrafted && !isPlaced;

const isFromBacklog = ({ id, origin }: Line): boolean => origin === `ITEM:${id}`;

/** The backlog as it would be without the draft: what the draft took stands in its old place again. */
export function wholeBacklog({ backlog, lines }: Pick<AgendaState, 'backlog' | 'lines'>): WaitingLine[] {
  const taken = lines.filter((line) => isLoose(line) && isFromBacklog(line));
  return taken
    .toSorted((a, b) => (a.waitedAt ?? 0) - (b.waitedAt ?? 0))
    .reduce<WaitingLine[]>((all, line) => all.toSpliced((line.waitedAt ?? all.length + 1) - 1, 0, line), [...backlog]);
}

/** An analysis task waits with its own reason, whether a draft has taken it or not. */
export const comesBack = (reason: Reason | null): reason is Extract<Reason, { name: 'ANALYSIS_DUE' }> =>
  reason?.name === 'ANALYSIS_DUE';

interface Frame {
  readonly template: StoredTemplate;
  readonly timeZone: string;
  readonly locale: string;
}

/** What the template and the backlog ask for, and one customer to be heard in a metrics session. */
export function candidatesAtHand(state: AgendaState, { template, timeZone, locale }: Frame): Candidate[] {
  return [
    ...standingCandidates(template),
    ...storyCandidate(state, { template, locale }),
    ...waitingCandidates(state, timeZone),
  ];
}

const storyKey = 'STORY';

/** Unless the template or somebody by hand has put a story on already. */
function storyCandidate(
  { meeting, lines }: AgendaState,
  { template, locale }: Pick<Frame, 'template' | 'locale'>,
): Candidate[] {
  const isOn = lines.some((line) => line.kind === 'STORY' && line.origin !== storyKey);
  if (meeting.kind !== 'METRICS' || isOn || template.items.some(({ kind }) => kind === 'STORY')) return [];
  const { story = '' } = usualStandingTitles(wordsIn(locale), 'METRICS');
  return [candidate({ key: storyKey, kind: 'STORY', title: story, reason: { name: 'CUSTOMER_STORY' } })];
}

function standingCandidates({ items }: StoredTemplate): Candidate[] {
  return items.flatMap(({ id, title, kind, minutes, isRecurring, isFinancial, isUsed, took }, index) => {
    if (!isRecurring && isUsed) return [];
    const reason: Reason = { name: 'STANDING', isRecurring };
    const length = lengthOf(took, minutes).minutes;
    return candidate({ key: `STANDING:${id}`, kind, title, reason, isFinancial, minutes: length, rank: index });
  });
}

function waitingCandidates(state: AgendaState, timeZone: string): Candidate[] {
  const { id, kind } = state.meeting;
  return wholeBacklog(state).flatMap((line, index) => {
    if (!asksFor(line, { id, kind })) return [];
    const { title, minutes, presenterId, isFinancial, projectId } = line;
    const reason = waitingReason(line, { meetingId: id, timeZone });
    return candidate({
      ...{ key: `ITEM:${line.id}`, kind: line.kind, title, reason, minutes, presenterId, isFinancial },
      ...{ itemId: line.id, projectId, rank: index },
    });
  });
}

/** Such a meeting looks at such items, and nobody proposed it for another one that is still to come. */
function asksFor(
  { kind, proposedForId, proposedForState }: WaitingLine,
  meeting: { readonly id: string; readonly kind: MeetingKind },
): boolean {
  const kinds: readonly MeetingKind[] = kindsForItem[kind];
  const isForAnother = proposedForId !== null && proposedForId !== meeting.id;
  return kinds.includes(meeting.kind) && !(isForAnother && proposedForState && isComing(proposedForState));
}

function waitingReason(line: WaitingLine, { meetingId, timeZone }: { meetingId: string; timeZone: string }): Reason {
  const { carriedFrom, carriedTimes, isProposed, proposedForId, reason } = line;
  if (comesBack(reason)) return reason;
  if (carriedFrom)
    return {
      ...{ name: 'CARRIED_OVER', times: carriedTimes },
      ...{ fromNumber: carriedFrom.number, fromOn: carriedFrom.heldOn },
    };
  const since = localDateOf(new Date(line.createdAt), timeZone);
  if (isProposed) return { name: 'PROPOSED', on: since, isForThisMeeting: proposedForId === meetingId };
  return { name: 'WAITING', since };
}

export interface LearntCandidate extends TimedCandidate {
  /** How many earlier items its minutes were learnt from; null when they were said. */
  readonly learntFrom: number | null;
}

/** Minutes for those whose source does not say any. */
export function timed({ took }: AgendaState, template: StoredTemplate) {
  const usual: UsualMinutes = {
    ...usualMinutes,
    METRIC_SNAPSHOT: template.metricMinutes,
    PROJECT: template.projectMinutes,
    TOPIC: template.topicMinutes,
  };
  return (one: Candidate): LearntCandidate =>
    one.minutes === null
      ? { ...one, ...learnt(took[one.kind] ?? [], usual[one.kind]) }
      : { ...one, minutes: one.minutes, shortest: one.minutes, learntFrom: null };
}

function learnt(took: readonly number[], usual: number) {
  const length = lengthOf(took, usual);
  return { ...length, shortest: shortestFor(length.minutes) };
}

/** The state in the words of the rule. */
export function stateForRule(
  { meeting, lines, dropped }: AgendaState,
  candidates: readonly TimedCandidate[],
): StateOfAgenda {
  const kept = lines.filter((line) => !isLoose(line));
  return {
    kind: meeting.kind,
    room: roomOf(meeting.kind, meeting.minutes),
    kept: kept.map(({ id, minutes, isFinancial, position, isPlaced }): KeptItem => ({
      ...{ id, minutes, isFinancial, position, isPlaced },
    })),
    candidates,
    present: kept.flatMap(({ keys }) => keys),
    dropped,
  };
}
