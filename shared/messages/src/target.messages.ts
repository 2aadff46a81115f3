import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import type { SnapshotContent } from '@cxboard/domain/metrics/snapshot.rules';
import {
  type AgainstTarget,
  againstTarget,
  type ShownTarget,
  targetOverTime,
  type TargetScope,
  targetShown,
} from '@cxboard/domain/metrics/target.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';
import { valueWords } from './metrics.messages.ts';

/** Where a value stands against its target, in a table that names both. */
export const againstTargetWord = (i18n: I18n, against: AgainstTarget): string =>
  ({
    ABOVE: i18n.t({ id: 'target.above', message: 'above' }),
    BELOW: i18n.t({ id: 'target.below', message: 'below' }),
    TOO_CLOSE: i18n.t({ id: 'target.tooClose', message: 'too close to tell' }),
    NOT_ENOUGH_DATA: i18n.t({ id: 'target.notEnough', message: 'not enough data to tell' }),
  })[against];

/** Whose target it is: "All answers", "Channel: Phone" */
export const targetScope = (i18n: I18n, { dimension, label }: TargetScope): string =>
  dimension === null || label === null
    ? i18n.t({ id: 'target.ofAllAnswers', message: 'All answers' })
    : i18n.t({ id: 'target.ofLabel', message: '{dimension}: {label}', values: { dimension, label } });

export interface TargetFacts {
  readonly target: ShownTarget;
  readonly against: AgainstTarget;
  readonly unit: Unit;
  /** The value is of some answers only. */
  readonly isOfPart?: boolean;
}

/** "Target 80.0 %: below it"; of a part: "Target of Phone 70.0 %: above it"; one that was not in force then is compared with nothing. */
export function targetSentence(i18n: I18n, { against, ...facts }: TargetFacts): string {
  const { standing, since } = facts.target;
  const values = { target: named(i18n, facts) };
  if (standing === 'OTHER_COUNTING')
    return i18n.t({ id: 'target.says.former', message: '{target}, set for another way of counting', values });
  if (standing === 'LATER')
    return i18n.t({
      id: 'target.says.later',
      message: '{target}, {from}',
      values: { ...values, from: from(i18n, since) },
    });
  if (against === 'ABOVE') return i18n.t({ id: 'target.says.above', message: '{target}: above it', values });
  if (against === 'BELOW') return i18n.t({ id: 'target.says.below', message: '{target}: below it', values });
  const stands = againstTargetWord(i18n, against);
  return i18n.t({ id: 'target.says.unsure', message: '{target}: {stands}', values: { ...values, stands } });
}

/** "only from Nov 23, 2026 on" */
const from = (i18n: I18n, since: string | undefined): string =>
  i18n.t({
    id: 'target.from',
    message: 'only from {day} on',
    values: { day: since === undefined ? '' : longDate(i18n, since) },
  });

/** Where a row stands against its target, or from when on it has one. */
export const rowAgainstWord = (i18n: I18n, { standing, since }: ShownTarget, against: AgainstTarget): string =>
  standing === 'LATER' ? from(i18n, since) : againstTargetWord(i18n, against);

function named(i18n: I18n, { target, unit, isOfPart = false }: Omit<TargetFacts, 'against'>): string {
  const { value, label } = target;
  const wanted = valueWords(i18n, { value, unit: target.unit ?? unit });
  if (!isOfPart) return i18n.t({ id: 'target.named', message: 'Target {wanted}', values: { wanted } });
  if (label === null)
    return i18n.t({ id: 'target.named.all', message: 'Target of all answers {wanted}', values: { wanted } });
  return i18n.t({ id: 'target.named.label', message: 'Target of {label} {wanted}', values: { label, wanted } });
}

/** At the line in the chart; a part without a target of its own stands below that of all. */
export const targetLineWord = (i18n: I18n, { target, isOfPart }: LineFacts): string =>
  isOfPart && target.label === null
    ? i18n.t({ id: 'target.line.all', message: 'target of all' })
    : i18n.t({ id: 'target.line', message: 'target' });

interface LineFacts {
  readonly target: TargetScope;
  readonly isOfPart: boolean;
}

/** Over the strokes of a breakdown, whose rows have targets of their own. */
export const targetStrokeWord = (i18n: I18n): string => i18n.t({ id: 'target.stroke', message: 'its target' });

type Frozen = Pick<SnapshotContent, 'targets' | 'filter' | 'series' | 'headline' | 'unit' | 'period' | 'definition'>;

/** The target as it was frozen: its line in the picture of the series, and its sentence under the value. */
export function frozenTarget(i18n: I18n, { targets = [], filter, series, headline, unit, ...about }: Frozen) {
  const judged = { to: about.period.to, version: about.definition.version };
  const [target, drawn] = [targetShown(targets, filter, judged), targetOverTime(targets, filter, series.points)];
  const isOfPart = filter.length > 0;
  const against = target && againstTarget(target.value, headline);
  return {
    drawn,
    line: drawn ? targetLineWord(i18n, { target: drawn, isOfPart }) : '',
    sentence: target && against ? targetSentence(i18n, { target, against, isOfPart, unit }) : null,
  };
}
