import type { Estimate } from '@cxboard/domain/metrics/estimate.rules';
import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import { daysBetween, type LocalDate } from '@cxboard/domain/local-time';
import type { ReportedHealth } from '@cxboard/domain/projects/health.rules';
import { type Milestone, milestoneSlip, milestoneStanding } from '@cxboard/domain/projects/milestone.rules';
import type { I18n } from '@lingui/core';
import { daysWords, longDate } from './figures.ts';
import { headline } from './metrics.messages.ts';
import { healthWord } from './projects.messages.ts';
import { slipSentence } from './revisions.messages.ts';

/** A report with all that makes it understood by somebody who reads nothing else. */
export interface ReportToTell {
  readonly health: ReportedHealth;
  readonly done: string;
  readonly next: string;
  readonly needsDecision: string;
  readonly noChange: boolean;
  readonly author: string;
  readonly dueOn: LocalDate | null;
  readonly firstDueOn: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  readonly milestones: readonly (Milestone & { readonly title: string })[];
  readonly metric: MetricLine | null;
}

export interface MetricLine {
  readonly name: string;
  /** Month by month, null where nothing was measured. */
  readonly values: readonly (number | null)[];
  readonly last: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly estimate: Estimate;
    readonly unit: Unit;
  } | null;
}

export interface ToldFact {
  readonly label: string;
  readonly value: string;
}

const bars = '▁▂▃▄▅▆▇█';

/** The shape of a series in letters, where no picture can be shown; a gap stays a gap. */
export function sparkText(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const barOf = (value: number) =>
    bars[high === low ? 3 : Math.round(((value - low) / (high - low)) * (bars.length - 1))] ?? '';
  return values
    .map((value) => (value === null ? ' ' : barOf(value)))
    .join('')
    .trim();
}

/** Everything the report says and how the project stands beside it, a line each. */
export function reportFacts(i18n: I18n, report: ReportToTell, today: LocalDate): ToldFact[] {
  const said = [
    { label: i18n.t({ id: 'reports.health', message: 'Health' }), value: healthSaid(i18n, report) },
    { label: i18n.t({ id: 'reports.done', message: 'Done' }), value: report.done },
    { label: i18n.t({ id: 'reports.next', message: 'Next' }), value: report.next },
    { label: i18n.t({ id: 'reports.needsDecision', message: 'Needs a decision' }), value: report.needsDecision },
    { label: i18n.t({ id: 'reports.dates', message: 'Delivery' }), value: datesSaid(i18n, report) },
    { label: i18n.t({ id: 'reports.milestones', message: 'Milestones' }), value: stepsSaid(i18n, report, today) },
    { label: metricLabel(i18n, report.metric), value: metricSaid(i18n, report.metric) },
    { label: i18n.t({ id: 'reports.author', message: 'Reported by' }), value: report.author },
  ];
  return said.filter(({ value }) => value !== '');
}

function healthSaid(i18n: I18n, { health, noChange }: ReportToTell): string {
  const word = healthWord(i18n, health);
  return noChange
    ? i18n.t({ id: 'reports.noChange', message: '{word}; nothing has changed since the last report', values: { word } })
    : word;
}

function datesSaid(i18n: I18n, { dueOn, firstDueOn, reviewOn }: ReportToTell): string {
  const slip = dueOn && firstDueOn ? { firstDueOn, days: daysBetween(firstDueOn, dueOn) } : null;
  const review = reviewOn
    ? i18n.t({
        id: 'reports.review',
        message: 'What it changed is reviewed on {on}.',
        values: { on: longDate(i18n, reviewOn) },
      })
    : '';
  return [dueOn ? slipSentence(i18n, { dueOn, slip }) : '', review].filter(Boolean).join(' ');
}

/** What is late, and what comes next. */
function stepsSaid(i18n: I18n, { milestones }: ReportToTell, today: LocalDate): string {
  const open = milestones.filter(({ doneOn }) => doneOn === null);
  const late = open.filter((one) => milestoneStanding(one, today) === 'LATE');
  const next = open.find((one) => milestoneStanding(one, today) === 'AHEAD');
  return [...late, ...(next ? [next] : [])].map((one) => stepSaid(i18n, one, today)).join('; ');
}

function stepSaid(i18n: I18n, milestone: ReportToTell['milestones'][number], today: LocalDate): string {
  const { title, dueOn } = milestone;
  const days = milestoneSlip(milestone);
  const values = { title, on: longDate(i18n, dueOn), days };
  if (milestoneStanding(milestone, today) === 'LATE')
    return i18n.t({ id: 'reports.milestone.late', message: 'Late: {title}, due {on}', values });
  return days > 0
    ? i18n.t({
        id: 'reports.milestone.slipped',
        message: 'Next: {title}, due {on}, {days, plural, one {# day} other {# days}} later than first said',
        values,
      })
    : i18n.t({ id: 'reports.milestone.ahead', message: 'Next: {title}, due {on}', values });
}

const metricLabel = (i18n: I18n, metric: MetricLine | null): string =>
  i18n.t({
    id: 'reports.metric',
    message: '{name}, which it promises to change',
    values: { name: metric?.name ?? '' },
  });

function metricSaid(i18n: I18n, metric: MetricLine | null): string {
  if (!metric?.last) return '';
  const { from, to, estimate, unit } = metric.last;
  return i18n.t({
    id: 'reports.metric.months',
    message: '{line} month by month; {period}: {value}',
    values: {
      line: sparkText(metric.values),
      period: daysWords(i18n, { from, to }),
      value: headline(i18n, { estimate, unit }),
    },
  });
}
