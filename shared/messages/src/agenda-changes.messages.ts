import type { AgendaChange } from '@cxboard/domain/agenda/agenda-changes.rules';
import type { I18n } from '@lingui/core';

export interface AgendaChangeFacts {
  readonly change: AgendaChange;
  /** The zone of the meeting. */
  readonly timeZone: string;
  /** Names by person; whoever is not in it is a former member. */
  readonly names: Readonly<Record<string, string>>;
}

/** What a member who read the earlier version has to know, in one line. */
export function agendaChange(i18n: I18n, { change, timeZone, names }: AgendaChangeFacts): string {
  switch (change.name) {
    case 'MEETING_MOVED':
      return i18n.t({
        id: 'agendaChange.meetingMoved',
        message: 'The meeting moved from {from} to {to}',
        values: { from: moment(i18n, change.from, timeZone), to: moment(i18n, change.to, timeZone) },
      });
    case 'PRESENTER_CHANGED':
      return presenterChanged(i18n, change, names);
    case 'SNAPSHOT_CHANGED':
    case 'PROJECT_CHANGED':
      return subjectChanged(i18n, change);
    default:
      return itemChanged(i18n, change);
  }
}

type Named<Name extends AgendaChange['name']> = Extract<AgendaChange, { readonly name: Name }>;
type ItemChange = Named<
  'ITEM_ADDED' | 'ITEM_REMOVED' | 'ITEM_MOVED' | 'ITEM_RETITLED' | 'MINUTES_CHANGED' | 'REPORT_CHANGED'
>;

function itemChanged(i18n: I18n, change: ItemChange): string {
  const { title } = change;
  switch (change.name) {
    case 'ITEM_ADDED':
      return i18n.t({
        id: 'agendaChange.added',
        message: 'New at place {position}: “{title}”, {minutes, plural, one {# minute} other {# minutes}}',
        values: { title, position: change.position, minutes: change.minutes },
      });
    case 'ITEM_REMOVED':
      return i18n.t({ id: 'agendaChange.removed', message: '“{title}” is no longer on the agenda', values: { title } });
    case 'ITEM_MOVED':
      return i18n.t({
        id: 'agendaChange.moved',
        message: '“{title}” moved from place {from} to {to}',
        values: { title, from: change.from, to: change.to },
      });
    case 'ITEM_RETITLED':
      return i18n.t({
        id: 'agendaChange.retitled',
        message: '“{from}” is now called “{to}”',
        values: { from: change.from, to: change.to },
      });
    case 'REPORT_CHANGED':
      return i18n.t({ id: 'agendaChange.report', message: '“{title}” has a newer report', values: { title } });
    case 'MINUTES_CHANGED':
      return i18n.t({
        id: 'agendaChange.minutes',
        message: '“{title}” takes {to, plural, one {# minute} other {# minutes}} instead of {from}',
        values: { title, from: change.from, to: change.to },
      });
  }
}

function presenterChanged(
  i18n: I18n,
  { title, from, to }: Named<'PRESENTER_CHANGED'>,
  names: AgendaChangeFacts['names'],
): string {
  const nameOf = (id: string) => names[id] ?? i18n.t({ id: 'people.formerMember', message: 'former member' });
  if (to === null)
    return i18n.t({ id: 'agendaChange.noPresenter', message: '“{title}” has no presenter now', values: { title } });
  if (from === null)
    return i18n.t({
      id: 'agendaChange.presenterNamed',
      message: '{to} presents “{title}”',
      values: { title, to: nameOf(to) },
    });
  return i18n.t({
    id: 'agendaChange.presenter',
    message: '{to} presents “{title}” instead of {from}',
    values: { title, from: nameOf(from), to: nameOf(to) },
  });
}

function subjectChanged(i18n: I18n, change: Named<'SNAPSHOT_CHANGED' | 'PROJECT_CHANGED'>): string {
  const values = { title: change.title };
  if (change.name === 'SNAPSHOT_CHANGED')
    return change.to === null
      ? i18n.t({ id: 'agendaChange.noSnapshot', message: '“{title}” no longer shows frozen numbers', values })
      : i18n.t({ id: 'agendaChange.snapshot', message: '“{title}” shows newly frozen numbers', values });
  return change.to === null
    ? i18n.t({ id: 'agendaChange.noProject', message: '“{title}” is no longer about a project', values })
    : i18n.t({ id: 'agendaChange.project', message: '“{title}” is now about another project', values });
}

/** Thu 3 Dec 2026, 10:00, as clocks at the meeting show it. */
const moment = (i18n: I18n, at: string, timeZone: string): string =>
  i18n.date(at, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
  });
