import {
  isMeantFor,
  newestTarget,
  ofAll,
  settingsThatCount,
  standingTargets,
} from '@cxboard/domain/metrics/target.rules';
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
import { CorrectTargetDialog } from './correct-target-dialog.tsx';
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
      <History metric={metric} acts={acts} />
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

/** A value in the unit it was set in. */
function useInUnit({ figures }: Metric) {
  const { i18n } = useLingui();
  return ({ value, unit }: Pick<Target, 'value' | 'unit'>): string =>
    value === null ? '–' : valueWords(i18n, { value, unit: unit ?? figures.series.unit });
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

type Entry = Metric['targetHistory'][number];

/** Everything that was set, put right and withdrawn, the newest first: "was 75.0 %, now 80.0 %". */
function History({ metric, acts }: KnownProps) {
  const { targets, targetHistory: entries } = metric;
  return (
    <Disclosure
      summary={
        <Plural
          value={entries.length}
          one="# target was set, by whom and since when"
          other="# targets were set, by whom and since when"
        />
      }
    >
      <ul className="grid gap-1 text-control text-ink-2">
        {entries.map((entry, at) => {
          const counts = targets.find(({ id }) => id === entry.id);
          return (
            <li key={entry.id} className="flex flex-wrap items-baseline gap-x-2">
              <WasSet {...{ metric, entry }} before={beforeOf(entries, at)} />
              {acts && counts && <PutRight target={counts} onCorrect={() => acts.onCorrect(counts)} />}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** What an entry puts right or withdraws; of a new one what was set last before it for the same answers. */
function beforeOf(entries: readonly Entry[], at: number): Entry | null {
  const entry = entries[at];
  const earlier = entries.slice(at + 1);
  if (!entry) return null;
  if (entry.correctsId !== null) return earlier.find(({ id }) => id === entry.correctsId) ?? null;
  return newestTarget(settingsThatCount(earlier), entry);
}

function PutRight({ target, onCorrect }: { target: Target; onCorrect: () => void }) {
  const { t, i18n } = useLingui();
  const [of, since] = [targetScope(i18n, target), longDate(i18n, target.since)];
  return (
    <Button kind="quiet" size="small" aria-label={t`Put right the target of ${of} since ${since}`} onClick={onCorrect}>
      <Trans>Put right</Trans>
    </Button>
  );
}

interface WasSetProps {
  metric: Metric;
  entry: Entry;
  before: Entry | null;
}

function WasSet({ metric, entry, before }: WasSetProps) {
  const { t, i18n } = useLingui();
  const { dateTime } = useFormat();
  const inUnit = useInUnit(metric);
  const [of, since, day] = [targetScope(i18n, entry), longDate(i18n, entry.since), dateTime(entry.setAt)];
  const who = entry.setBy?.name ?? t`somebody whose name was not kept`;
  const was = before && before.value !== null ? inUnit(before) : null;
  const now = inUnit(entry);
  if (entry.isWithdrawn)
    return (
      <span>
        <Trans>
          {of}: {now} since {since} withdrawn by {who}, {day}; it should never have been set.
        </Trans>
      </span>
    );
  if (entry.correctsId !== null && before)
    return (
      <span>
        <Trans>
          {of}: put right by {who}, {day}: {now} since {since}, not {inUnit(before)} since{' '}
          {longDate(i18n, before.since)}.
        </Trans>
      </span>
    );
  if (entry.value === null)
    return (
      <span>
        <Trans>
          {of}: no target from {since}, was {was ?? '–'}; by {who}, {day}.
        </Trans>
      </span>
    );
  return (
    <span>
      {was === null ? (
        <Trans>
          {of}: {now} since {since}, set by {who}, {day}.
        </Trans>
      ) : (
        <Trans>
          {of}: was {was}, now {now} since {since}, set by {who}, {day}.
        </Trans>
      )}
    </span>
  );
}
