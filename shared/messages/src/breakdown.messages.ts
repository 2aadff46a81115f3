import type { BreakdownRow } from '@cxboard/domain/metrics/breakdown.rules';
import { smallestCell } from '@cxboard/domain/metrics/gates.rules';
import type { I18n } from '@lingui/core';
import { list } from './figures.ts';
import { tooFewForValue } from './metrics.messages.ts';

export type ShowingFacts = Pick<BreakdownRow, 'showing' | 'n'>;

/** Stands where a row has no value to show; empty when it has one. */
export function whyNoValue(i18n: I18n, { showing, n }: ShowingFacts): string {
  if (showing === 'NOTHING') return i18n.t({ id: 'breakdown.nothing', message: 'no answers' });
  if (showing === 'FEWER_THAN_FIVE')
    return i18n.t({
      id: 'breakdown.fewerThanFive',
      message: 'fewer than {least} answers',
      values: { least: smallestCell },
    });
  if (showing === 'HIDDEN')
    return i18n.t({ id: 'breakdown.hidden', message: 'kept back so that no small group can be worked out' });
  return showing === 'COUNTS' ? tooFewForValue(i18n, { n: n ?? 0 }) : '';
}

/** The name of a row: its own, or that the answers state none. */
export const segmentLabel = (i18n: I18n, label: string | null): string =>
  label ?? i18n.t({ id: 'breakdown.notStated', message: 'not stated' });

export interface BreakdownFacts {
  readonly rows: readonly {
    readonly label: string | null;
    readonly againstTheRest: Pick<NonNullable<BreakdownRow['againstTheRest']>, 'verdict' | 'worthALook'> | null;
  }[];
}

/** Which parts differ from all others together, or that none does, or that there is too little to tell. */
export function breakdownFinding(i18n: I18n, { rows }: BreakdownFacts): string {
  const labels = (verdict: 'BETTER' | 'WORSE') =>
    rows
      .filter(({ againstTheRest }) => againstTheRest?.verdict === verdict)
      .map(({ label }) => segmentLabel(i18n, label));
  const values = { worse: list(i18n, labels('WORSE')), better: list(i18n, labels('BETTER')) };
  if (values.worse && values.better)
    return i18n.t({
      id: 'breakdown.both',
      message: 'Worse than the rest: {worse}. Better: {better}',
      values,
    });
  if (values.worse) return i18n.t({ id: 'breakdown.worse', message: 'Worse than the rest: {worse}', values });
  if (values.better) return i18n.t({ id: 'breakdown.better', message: 'Better than the rest: {better}', values });
  return noneDiffers(i18n, { rows });
}

function noneDiffers(i18n: I18n, { rows }: BreakdownFacts): string {
  const compared = rows.flatMap(({ label, againstTheRest }) => (againstTheRest ? [{ label, ...againstTheRest }] : []));
  if (!compared.length)
    return i18n.t({ id: 'breakdown.tooFew', message: 'No part has enough answers to compare it with the rest' });
  const look = compared.filter(({ worthALook }) => worthALook).map(({ label }) => segmentLabel(i18n, label));
  if (!look.length) return i18n.t({ id: 'breakdown.none', message: 'No part differs clearly from the rest' });
  return i18n.t({
    id: 'breakdown.look',
    message: 'No part differs clearly from the rest; worth a look: {look}',
    values: { look: list(i18n, look) },
  });
}
