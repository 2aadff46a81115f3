import { isMeantFor, newestTarget, ofAll, standingTargets } from '@cxboard/domain/metrics/target.rules';
import { longDate } from '@cxboard/messages/figures';
import { targetScope } from '@cxboard/messages/target.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CorrectTargetDialog } from './correct-target-dialog.tsx';
import type { Metric } from './figures.ts';
import { SetTargetDialog, type Target } from './set-target-dialog.tsx';
import { TargetHistory, useInUnit } from './target-history.tsx';

interface TargetsSheetProps {
  metric: Metric;
  onChanged: () => unknown;
}

/** What the metric is to reach, as a whole and by label, since when, and what it was before. */
export function TargetsSheet({ metric, onChanged }: TargetsSheetProps) {
  const { t } = useLingui();
  const maySet = useMay().defineMetrics() && metric.retired === null;
  const [of, setOf] = useState<Target | 'NEW' | null>(null);
  const [wrong, setWrong] = useState<Target | null>(null);
  if (metric.targetHistory.length === 0 && !maySet) return null;
  const add = maySet && (
    <Button size="small" onClick={() => setOf('NEW')}>
      <Trans>Set a target</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Targets`} aside={add}>
      <Known metric={metric} acts={maySet ? { onChange: setOf, onCorrect: setWrong } : null} />
      {wrong && <CorrectTargetDialog {...{ metric, wrong }} onSet={onChanged} onClose={() => setWrong(null)} />}
      <Setting {...{ metric, of, onChanged }} onClose={() => setOf(null)} />
    </Sheet>
  );
}

interface SettingProps extends TargetsSheetProps {
  of: Target | 'NEW' | null;
  onClose: () => void;
}

function Setting({ metric, of, onChanged, onClose }: SettingProps) {
  if (of === null) return null;
  return <SetTargetDialog metric={metric} before={of === 'NEW' ? null : of} onSet={onChanged} onClose={onClose} />;
}

interface KnownProps {
  metric: Metric;
  /** Null where nothing may be set. */
  acts: { onChange: (target: Target) => void; onCorrect: (target: Target) => void } | null;
}

function Known({ metric, acts }: KnownProps) {
  if (metric.targetHistory.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>
          No target yet. There may be one for all answers, and one for each department, touch point or whatever else the
          answers are told apart by.
        </Trans>
      </p>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Standing metric={metric} acts={acts} />
      <TargetHistory metric={metric} onCorrect={acts && acts.onCorrect} />
    </div>
  );
}

/** That of all answers first, the others by dimension and label. */
function inOrder(targets: readonly Target[]): Target[] {
  const standing = standingTargets(targets);
  const whole = newestTarget(standing, ofAll);
  const parts = standing.filter((one) => one !== whole);
  const nameOf = ({ dimension, label }: Target) => `${dimension ?? ''}\u0000${label ?? ''}`;
  return [...(whole ? [whole] : []), ...parts.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))];
}

function Standing({ metric, acts }: KnownProps) {
  const { t, i18n } = useLingui();
  const inUnit = useInUnit(metric);
  const rows = inOrder(metric.targets);
  const newest = metric.definitions.at(-1);
  if (rows.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>There is no target any more.</Trans>
      </p>
    );
  const does = {
    key: 'acts',
    head: <span className="sr-only">{t`What can be done`}</span>,
    cell: (row: Target) => <Change target={row} onChange={() => acts?.onChange(row)} />,
  };
  return (
    <DataTable
      label={t`Targets that count`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'of', head: t`Of`, isRowHead: true, cell: (row) => targetScope(i18n, row) },
        {
          key: 'value',
          head: t`Target`,
          isNumber: true,
          cell: (row) => <Value words={inUnit(row)} isFormer={!isMeantFor(row, newest?.version)} />,
        },
        { key: 'since', head: t`Since`, cell: ({ since }) => longDate(i18n, since) },
        { key: 'by', head: t`Set by`, hideOnPhone: true, cell: ({ setBy }) => setBy?.name ?? t`not known` },
        ...(acts ? [does] : []),
      ]}
    />
  );
}

/** Of another scale or rule it is shown as it was set, and compared with nothing that is counted now. */
function Value({ words, isFormer }: { words: string; isFormer: boolean }) {
  if (!isFormer) return words;
  return (
    <span className="grid">
      <span>{words}</span>
      <span className="text-meta text-ink-2">
        <Trans>set for the former way of counting</Trans>
      </span>
    </span>
  );
}

function Change({ target, onChange }: { target: Target; onChange: () => void }) {
  const { t, i18n } = useLingui();
  const of = targetScope(i18n, target);
  return (
    <span className="flex justify-end">
      <Button kind="quiet" size="small" aria-label={t`Change the target of ${of}`} onClick={onChange}>
        <Trans>Change</Trans>
      </Button>
    </span>
  );
}
