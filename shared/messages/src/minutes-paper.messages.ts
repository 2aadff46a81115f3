import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';
import { meetingKind } from './meetings.messages.ts';
import { unprintedWords } from './unprinted.messages.ts';

export interface MinutesPaperFacts {
  readonly kind: MeetingKind;
  readonly number: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly timeZone: string;
  readonly digest: string;
}

/** The words of printed minutes, in the language of the board. */
export const minutesPaperWords = (i18n: I18n, facts: MinutesPaperFacts) => {
  const { timeZone } = facts;
  const kind = meetingKind(i18n, facts.kind);
  const title = i18n.t({
    id: 'minutesPaper.title',
    message: '{kind} {number}: minutes',
    values: { kind, number: facts.number },
  });
  return {
    title,
    when: heldWords(i18n, facts),
    approved: i18n.t({ id: 'minutesPaper.approvedHead', message: 'Confidential. Approved minutes' }),
    afterwards: i18n.t({ id: 'minutesPaper.afterwards', message: 'written down afterwards' }),
    page: (page: number, pages: number) =>
      i18n.t({
        id: 'minutesPaper.page',
        message: '{title}, seal {seal}…    {page} of {pages}',
        values: { title, seal: facts.digest.slice(0, 12), page, pages },
      }),
    minute: (at: string) => i18n.date(at, { dateStyle: 'long', timeStyle: 'short', timeZone }),
    ...partWords(i18n),
    ...sealWords(i18n),
    unprinted: unprintedWords(i18n),
  };
};

const partWords = (i18n: I18n) => ({
  attendance: i18n.t({ id: 'minutesPaper.attendance', message: 'Attendance' }),
  outcome: i18n.t({ id: 'minutesPaper.outcome', message: 'What came of it' }),
  nothing: i18n.t({
    id: 'minutesPaper.nothing',
    message: 'No decision was taken and nobody was given anything to do.',
  }),
  items: i18n.t({ id: 'minutesPaper.items', message: 'Item by item' }),
  owner: i18n.t({ id: 'minutesPaper.owner', message: 'Owner' }),
  until: i18n.t({ id: 'minutesPaper.until', message: 'Until' }),
  day: (on: string) => longDate(i18n, on),
  notBefore: (on: string) =>
    i18n.t({ id: 'minutesPaper.notBefore', message: 'not before {on}', values: { on: longDate(i18n, on) } }),
  guest: (name: string) => i18n.t({ id: 'minutesPaper.guest', message: 'Guest: {name}', values: { name } }),
  project: (number: number, title: string) =>
    i18n.t({ id: 'minutesPaper.project', message: 'Project {number}: {title}', values: { number, title } }),
});

const sealWords = (i18n: I18n) => ({
  approval: i18n.t({ id: 'minutesPaper.approval', message: 'Approval' }),
  seal: i18n.t({ id: 'minutesPaper.seal', message: 'Seal' }),
  sealMeans: i18n.t({
    id: 'minutesPaper.sealMeans',
    message: 'SHA-256 of what these minutes say. Who counts it again finds the same, or something was changed.',
  }),
  addenda: i18n.t({ id: 'minutesPaper.addenda', message: 'Addenda' }),
  addendum: (number: number, by: string, at: string) =>
    i18n.t({ id: 'minutesPaper.addendum', message: 'Addendum {number} by {by}, {at}', values: { number, by, at } }),
});

export type MinutesPaperWords = ReturnType<typeof minutesPaperWords>;

/** "Thursday, 3 December 2026 at 10:00 – 11:25", by the clock of the meeting. */
function heldWords(i18n: I18n, { startedAt, endedAt, timeZone }: MinutesPaperFacts): string {
  const locales = i18n.locales ?? i18n.locale;
  const shown = new Intl.DateTimeFormat(locales, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const at = new Date(startedAt);
  return endedAt ? shown.formatRange(at, new Date(endedAt)) : shown.format(at);
}
