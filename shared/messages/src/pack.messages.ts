import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';
import { daysWords, longDate } from './figures.ts';
import { meetingKind } from './meetings.messages.ts';
import { type RestatedFacts, restatedSentence } from './restated.messages.ts';
import { unprintedWords } from './unprinted.messages.ts';

export interface PackFacts {
  readonly kind: MeetingKind;
  readonly number: number;
  readonly version: number;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly publishedAt: string;
}

/** The words of a printed board pack, in the language of its board. */
export const packWords = (i18n: I18n, facts: PackFacts) => {
  const { kind, number, version, timeZone } = facts;
  const title = i18n.t({
    id: 'pack.title',
    message: '{kind} {number}',
    values: { kind: meetingKind(i18n, kind), number },
  });
  return {
    title,
    when: momentWords(i18n, facts.startsAt, timeZone),
    published: i18n.t({
      id: 'pack.published',
      message: 'Confidential. Version {version}, as published on {at}',
      values: { version, at: dayWords(i18n, facts.publishedAt, timeZone) },
    }),
    page: (page: number, pages: number) =>
      i18n.t({
        id: 'pack.page',
        message: '{title}, version {version}    {page} of {pages}',
        values: { title, version, page, pages },
      }),
    agenda: i18n.t({ id: 'pack.agenda', message: 'Agenda' }),
    timetable: i18n.t({ id: 'pack.timetable', message: 'Items and their times' }),
    time: i18n.t({ id: 'pack.time', message: 'Time' }),
    item: i18n.t({ id: 'pack.item', message: 'Item' }),
    presenter: i18n.t({ id: 'pack.presenter', message: 'Presenter' }),
    length: i18n.t({ id: 'pack.length', message: 'Length' }),
    sheet: i18n.t({ id: 'pack.sheet', message: 'Page' }),
    ownItems: i18n.t({ id: 'pack.ownItems', message: 'Your items of this agenda' }),
    late: (version: number) =>
      i18n.t({ id: 'pack.late', message: 'Version {version}, after the deadline', values: { version } }),
    minutes: (minutes: number) => i18n.t({ id: 'pack.minutes', message: '{minutes} min', values: { minutes } }),
    ...metricWords(i18n, timeZone),
    ...projectWords(i18n, timeZone),
    ...{ ...topicWords(i18n), ...diveWords(i18n) },
    ...commentaryWords(i18n, timeZone),
    ...askedWords(i18n, timeZone),
    unprinted: unprintedWords(i18n),
  };
};

/** Across every page of a copy for somebody outside. */
export const copyFor = (
  i18n: I18n,
  { recipient, company }: { readonly recipient: string; readonly company: string },
) =>
  company
    ? i18n.t({ id: 'pack.copyForOf', message: 'For {recipient}, {company}', values: { recipient, company } })
    : i18n.t({ id: 'pack.copyFor', message: 'For {recipient}', values: { recipient } });

/** The words under a frozen chart. */
export const metricWords = (i18n: I18n, timeZone: string) => ({
  answers: i18n.t({ id: 'pack.answers', message: 'answers' }),
  value: i18n.t({ id: 'pack.value', message: 'value' }),
  all: (value: string) => i18n.t({ id: 'pack.all', message: 'all {value}', values: { value } }),
  period: (period: { readonly from: string; readonly to: string }) => daysWords(i18n, period),
  frozen: (at: string) =>
    i18n.t({
      id: 'pack.frozen',
      message: 'Frozen as of {at}',
      values: { at: momentWords(i18n, at, timeZone) },
    }),
  withdrawn: i18n.t({
    id: 'pack.withdrawn',
    message: 'Data behind these numbers were withdrawn later; the numbers stay as they were shown.',
  }),
  restated: (facts: Omit<RestatedFacts, 'timeZone'>) =>
    i18n.t({
      id: 'pack.restated',
      message: 'Restated since: {said}.',
      values: { said: restatedSentence(i18n, { ...facts, timeZone }) },
    }),
});

export type MetricWords = ReturnType<typeof metricWords>;

const projectWords = (i18n: I18n, timeZone: string) => ({
  owner: i18n.t({ id: 'pack.owner', message: 'Owner' }),
  status: i18n.t({ id: 'pack.status', message: 'Status' }),
  reported: (at: string, by: string) =>
    i18n.t({
      id: 'pack.reported',
      message: 'reported on {at} by {by}',
      values: { at: dayWords(i18n, at, timeZone), by },
    }),
  notReported: i18n.t({ id: 'pack.notReported', message: 'Not reported' }),
  notReportedBy: (dueOn: string) =>
    i18n.t({
      id: 'pack.notReportedBy',
      message: 'Not reported by {dueOn}',
      values: { dueOn: longDate(i18n, dueOn) },
    }),
  awaited: (dueOn: string) =>
    i18n.t({
      id: 'pack.awaited',
      message: 'Not reported yet; due by {dueOn}',
      values: { dueOn: longDate(i18n, dueOn) },
    }),
  reportedLate: (dueOn: string) =>
    i18n.t({
      id: 'pack.reportedLate',
      message: 'Reported after the deadline of {dueOn}',
      values: { dueOn: longDate(i18n, dueOn) },
    }),
  done: i18n.t({ id: 'pack.done', message: 'Done' }),
  next: i18n.t({ id: 'pack.next', message: 'Next' }),
  needsDecision: i18n.t({ id: 'pack.needsDecision', message: 'Needs a decision' }),
  nothing: i18n.t({ id: 'pack.nothing', message: 'Nothing' }),
});

const topicWords = (i18n: I18n) => ({
  topic: (number: number) => i18n.t({ id: 'pack.topic', message: 'Topic {number}', values: { number } }),
  finding: i18n.t({ id: 'pack.finding', message: 'Finding' }),
  conclusion: i18n.t({ id: 'pack.conclusion', message: 'Conclusion' }),
  forReaders: i18n.t({
    id: 'pack.forReaders',
    message: 'Confidential: for its named readers and for those who prepare the agenda.',
  }),
});

const diveWords = (i18n: I18n) => ({
  dive: (number: number) => i18n.t({ id: 'pack.dive', message: 'Deep dive {number}', values: { number } }),
  aCase: i18n.t({ id: 'pack.aCase', message: 'A case' }),
  causesThatHold: i18n.t({ id: 'pack.causesThatHold', message: 'Causes that hold' }),
  lanesThatRefused: i18n.t({ id: 'pack.lanesThatRefused', message: 'Refused by its lanes' }),
});

/** What a nomination asks the board, and what was asked about items. */
const askedWords = (i18n: I18n, timeZone: string) => ({
  nomination: (number: number) => i18n.t({ id: 'pack.nomination', message: 'Nomination {number}', values: { number } }),
  wouldOwn: i18n.t({ id: 'pack.wouldOwn', message: 'Would own it' }),
  vision: i18n.t({ id: 'pack.vision', message: 'Vision' }),
  noVision: i18n.t({
    id: 'pack.noVision',
    message: 'None is ratified yet: accepting this needs a reason, which is logged.',
  }),
  evidence: i18n.t({ id: 'pack.evidence', message: 'Evidence' }),
  proposal: (number: number, title: string) =>
    i18n.t({ id: 'pack.proposal', message: 'Proposal {number}: {title}', values: { number, title } }),
  story: (happenedOn: string, title: string) => {
    const values = { on: longDate(i18n, happenedOn), title };
    if (!title)
      return i18n.t({ id: 'pack.storyGone', message: 'A customer’s story of {on}; its words are gone.', values });
    return i18n.t({ id: 'pack.story', message: 'A customer’s story of {on}: {title}', values });
  },
  promise: i18n.t({ id: 'pack.promise', message: 'Promise it serves' }),
  questions: i18n.t({ id: 'pack.questions', message: 'Asked before this was published' }),
  questionsSince: i18n.t({ id: 'pack.questionsSince', message: 'Asked since this was published' }),
  askedSince: i18n.t({
    id: 'pack.askedSince',
    message: 'What was asked about the items since then, and answered, stands on the page of this pack.',
  }),
  saidBy: (by: string, at: string) =>
    i18n.t({ id: 'pack.saidBy', message: '{by}, {at}', values: { by, at: dayWords(i18n, at, timeZone) } }),
  unanswered: i18n.t({ id: 'pack.unanswered', message: 'Not answered yet' }),
});

const commentaryWords = (i18n: I18n, timeZone: string) => ({
  commentary: i18n.t({ id: 'pack.commentary', message: 'Commentary' }),
  block: (block: ReviewBlock) => blockName(i18n, block),
  written: ({ writtenAt, authorName }: { readonly writtenAt: string; readonly authorName: string | null }) => {
    const at = dayWords(i18n, writtenAt, timeZone);
    if (!authorName) return i18n.t({ id: 'pack.writtenOn', message: 'Written on {at}', values: { at } });
    return i18n.t({ id: 'pack.writtenBy', message: 'Written by {by} on {at}', values: { by: authorName, at } });
  },
});

/** A part of the review of a period. */
export type ReviewBlock = 'KPIS' | 'TOP_TEN' | 'RUN_UPS' | 'REASONS' | 'COMMENTS' | 'VOICE' | 'CHANGES';

/** What somebody wrote about a part of the review is a paragraph under this name. */
export const blockName = (i18n: I18n, block: ReviewBlock): string =>
  ({
    KPIS: i18n.t({ id: 'pack.block.kpis', message: 'Metrics' }),
    TOP_TEN: i18n.t({ id: 'pack.block.topTen', message: 'Top 10 contact reasons' }),
    RUN_UPS: i18n.t({ id: 'pack.block.runUps', message: 'What rises' }),
    REASONS: i18n.t({ id: 'pack.block.reasons', message: 'Volume, emotion, time and cost of the reasons' }),
    COMMENTS: i18n.t({ id: 'pack.block.comments', message: 'What customers wrote' }),
    VOICE: i18n.t({ id: 'pack.block.voice', message: 'The customer’s voice' }),
    CHANGES: i18n.t({ id: 'pack.block.changes', message: 'Since the last metrics session' }),
  })[block];

export type PackWords = ReturnType<typeof packWords>;

/** "Thursday 3 December 2026 at 10:00", by the clock of the meeting. */
const momentWords = (i18n: I18n, at: string, timeZone: string): string =>
  i18n.date(at, { dateStyle: 'full', timeStyle: 'short', timeZone });

const dayWords = (i18n: I18n, at: string, timeZone: string): string => i18n.date(at, { dateStyle: 'long', timeZone });
