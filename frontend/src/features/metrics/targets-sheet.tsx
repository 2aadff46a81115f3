import { ofAll, newestTarget, standingTargets } from '@cxboard/domain/metrics/target.rules';
import { longDate } from '@cxboard/messages/figures';
import { valueWords } from '@cxboard/messages/metrics.messages';
import { targetScope } from '@cxboard/messages/target.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Metric } from './figures.ts';
import { SetTargetDialog, type Target } from './set-target-dialog.tsx';

interface TargetsSheetProps {
  metric: Metric;
  onChanged: () => unknown;
}

/** What the metric is to reach, as a whole and by label, since when, and what it was before. */
export function TargetsSheet({ metric, onChanged }: TargetsSheetProps) {
  const { t } = useLingui();
  const maySet = useMay().defineMetrics() && metric.retired === null;
  const [of, setOf] = useState<Target | 'NEW' | null>(null);
  if (metric.targets.length === 0 && !maySet) return null;
  const add = maySet && (
    <Button size="small" onClick={() => setOf('NEW')}>
      <Trans>Set a target</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Targets`} aside={add}>
      <Known metric={metric} onChange={maySet ? setOf : null} />
      {of && (
        <SetTargetDialog
          metric={metric}
          before={of === 'NEW' ? null : of}
          onSet={onChanged}
          onClose={() => setOf(null)}
        />
      )}
    </Sheet>
  );
}

interface KnownProps {
  metric: Metric;
  /** Null where nothing may be set. */
  onChange: ((target: Target) => void) | null;
}

function Known({ metric, onChange }: KnownProps) {
  if (metric.targets.length === 0)
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
      <Standing metric={metric} onChange={onChange} />
      <History metric={metric} />
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

function Standing({ metric, onChange }: KnownProps) {
  const { t, i18n } = useLingui();
  const unit = metric.figures.series.unit;
  const rows = inOrder(metric.targets);
  if (rows.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>There is no target any more.</Trans>
      </p>
    );
  const acts = {
    key: 'acts',
    head: <span className="sr-only">{t`What can be done`}</span>,
    cell: (row: Target) => <Change target={row} onChange={() => onChange?.(row)} />,
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
          cell: ({ value }) => (value === null ? '' : valueWords(i18n, { value, unit })),
        },
        { key: 'since', head: t`Since`, cell: ({ since }) => longDate(i18n, since) },
        { key: 'by', head: t`Set by`, hideOnPhone: true, cell: ({ setBy }) => setBy?.name ?? t`not known` },
        ...(onChange ? [acts] : []),
      ]}
    />
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

/** Everything that was set, the newest first: "was 75.0 %, now 80.0 %". */
function History({ metric: { targets, figures } }: { metric: Metric }) {
  return (
    <Disclosure
      summary={
        <Plural
          value={targets.length}
          one="# target was set, by whom and since when"
          other="# targets were set, by whom and since when"
        />
      }
    >
      <ul className="grid gap-1 text-control text-ink-2">
        {targets.map((target, at) => (
          <li key={target.id}>
            <WasSet {...{ target, unit: figures.series.unit }} before={newestTarget(targets.slice(at + 1), target)} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface WasSetProps {
  target: Target;
  /** What was set last before it for the same answers. */
  before: Target | null;
  unit: Metric['figures']['series']['unit'];
}

function WasSet({ target, before, unit }: WasSetProps) {
  const { t, i18n } = useLingui();
  const { dateTime } = useFormat();
  const inUnit = (value: number) => valueWords(i18n, { value, unit });
  const [of, since, day] = [targetScope(i18n, target), longDate(i18n, target.since), dateTime(target.setAt)];
  const who = target.setBy?.name ?? t`somebody whose name was not kept`;
  const was = before?.value ?? null;
  if (target.value === null)
    return (
      <Trans>
        {of}: no target from {since}, was {was === null ? '–' : inUnit(was)}; by {who}, {day}.
      </Trans>
    );
  const now = inUnit(target.value);
  return was === null ? (
    <Trans>
      {of}: {now} since {since}, set by {who}, {day}.
    </Trans>
  ) : (
    <Trans>
      {of}: was {inUnit(was)}, now {now} since {since}, set by {who}, {day}.
    </Trans>
  );
}
