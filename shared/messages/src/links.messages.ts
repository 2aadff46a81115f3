import type { Measure, MetricLink } from '@cxboard/domain/links/metric-links.rules';
import type { RankCorrelation } from '@cxboard/domain/links/rank-correlation.rules';
import type { I18n } from '@lingui/core';

/** What is measured, as it is called in a sentence. */
export function measureName(i18n: I18n, { kind, name }: Pick<Measure, 'kind' | 'name'>): string {
  if (kind === 'ALL_CONTACTS') return i18n.t({ id: 'links.contacts', message: 'Contacts in all' });
  if (kind === 'KEI') return i18n.t({ id: 'links.kei', message: 'Customer experience index' });
  if (kind === 'CASE_HOURS') return i18n.t({ id: 'links.cases', message: 'Time to close a case' });
  return kind === 'CONTACTS'
    ? i18n.t({ id: 'links.contactsAbout', message: 'Contacts about {name}', values: { name } })
    : name;
}

const lagWords = (i18n: I18n, months: number): string => {
  if (months === 0) return i18n.t({ id: 'links.lag.same', message: 'in the same month' });
  return months === 1
    ? i18n.t({ id: 'links.lag.one', message: 'one month later' })
    : i18n.t({ id: 'links.lag.many', message: '{months} months later', values: { months } });
};

export const lagWord = lagWords;

const signed = (i18n: I18n, value: number): string =>
  i18n
    .number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
    .replace('-', '−');

/** "−0.62 (−0.81 to −0.31)" */
export function strengthWords(i18n: I18n, { rho, low, high }: RankCorrelation): string {
  if (rho === null) return i18n.t({ id: 'links.noVariation', message: 'no variation' });
  if (low === null || high === null) return signed(i18n, rho);
  return i18n.t({
    id: 'links.strength',
    message: '{rho} ({low} to {high})',
    values: { rho: signed(i18n, rho), low: signed(i18n, low), high: signed(i18n, high) },
  });
}

/** What a pair says, in a sentence that claims no cause. */
export function linkFinding(i18n: I18n, { from, to, shown, verdict }: MetricLink): string {
  const values = {
    from: measureName(i18n, from),
    to: measureName(i18n, to),
    when: lagWords(i18n, shown.lag),
    months: shown.changes.n,
  };
  if (verdict === 'NOT_ENOUGH_DATA')
    return i18n.t({
      id: 'links.few',
      message: 'There are too few months to say whether {from} and {to} go together: {months} changes, 20 are needed',
      values,
    });
  if (verdict === 'NOT_SUPPORTED')
    return i18n.t({
      id: 'links.none',
      message: '{from} and {to} do not clearly go together in {months} changes from month to month',
      values,
    });
  return (shown.changes.rho ?? 0) > 0
    ? i18n.t({ id: 'links.same', message: 'When {from} rises, {to} tends to rise {when}: they go together', values })
    : i18n.t({
        id: 'links.opposite',
        message: 'When {from} rises, {to} tends to fall {when}: they go together',
        values,
      });
}

export const verdictWord = (i18n: I18n, verdict: MetricLink['verdict']): string => {
  if (verdict === 'SUPPORTED') return i18n.t({ id: 'links.verdict.yes', message: 'go together' });
  return verdict === 'NOT_SUPPORTED'
    ? i18n.t({ id: 'links.verdict.no', message: 'not clearly' })
    : i18n.t({ id: 'links.verdict.few', message: 'too few months' });
};

/** What the whole list says first. */
export function linksFinding(i18n: I18n, links: readonly MetricLink[]): string {
  const sure = links.filter(({ verdict }) => verdict === 'SUPPORTED').length;
  const values = { sure, all: links.length };
  return sure === 0
    ? i18n.t({
        id: 'links.list.none',
        message: 'None of {all} pairs clearly goes together once chance is allowed for',
        values,
      })
    : i18n.t({
        id: 'links.list',
        message: '{sure} of {all} pairs go together beyond what chance would show among so many',
        values,
      });
}

/** "as a relation that can only fall would have it" */
export const stepsWord = (i18n: I18n, slope: MetricLink['slope']): string =>
  slope === 'RISING'
    ? i18n.t({ id: 'links.steps.rising', message: 'if it could only rise' })
    : i18n.t({ id: 'links.steps.falling', message: 'if it could only fall' });
