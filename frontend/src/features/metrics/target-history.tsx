import { settingsThatCount } from '@cxboard/domain/metrics/target-entries.rules';
import { newestTarget } from '@cxboard/domain/metrics/target.rules';
import { longDate } from '@cxboard/messages/figures';
import { valueWords } from '@cxboard/messages/metrics.messages';
import { targetScope } from '@cxboard/messages/target.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useFormat } from '../../ui/format.tsx';
import type { Metric } from './figures.ts';
import type { Target } from './set-target-dialog.tsx';

/** A value in the unit it was set in. */
export function useInUnit({ figures }: Metric) {
  const { i18n } = useLingui();
  return ({ value, unit }: Pick<Target, 'value' | 'unit'>): string =>
    value === null ? '–' : valueWords(i18n, { value, unit: unit ?? figures.series.unit });
}

type Entry = Metric['targetHistory'][number];

interface TargetHistoryProps {
  metric: Metric;
  /** Null where nothing may be put right. */
  onCorrect: ((target: Target) => void) | null;
}

/** Everything that was set, put right and withdrawn, the newest first: "was 75.0 %, now 80.0 %". */
export function TargetHistory({ metric, onCorrect }: TargetHistoryProps) {
  const { targets, targetHistory: entries } = metric;
  return (
    <Disclosure
      summary={
        <Plural
          value={entries.filter(({ correctsId }) => correctsId === null).length}
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
              {onCorrect && counts && <PutRight target={counts} onCorrect={() => onCorrect(counts)} />}
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
  if (entry.isWithdrawn) return <Withdrawn {...{ metric, entry }} />;
  return entry.correctsId !== null && before ? (
    <Corrected {...{ metric, entry, before }} />
  ) : (
    <FirstSet {...{ metric, entry, before }} />
  );
}

/** What every line names: whose target, its value and first day, who wrote it down and when. */
function useNamed(metric: Metric, entry: Entry) {
  const { t, i18n } = useLingui();
  const { dateTime } = useFormat();
  const who = entry.setBy?.name ?? t`somebody whose name was not kept`;
  const [of, since, day] = [targetScope(i18n, entry), longDate(i18n, entry.since), dateTime(entry.setAt)];
  return { of, since, day, who, now: useInUnit(metric)(entry) };
}

function Withdrawn({ metric, entry }: Pick<WasSetProps, 'metric' | 'entry'>) {
  const { of, since, day, who, now } = useNamed(metric, entry);
  return (
    <span>
      <Trans>
        {of}: {now} since {since} withdrawn by {who}, {day}; it should never have been set.
      </Trans>
    </span>
  );
}

function Corrected({ metric, entry, before }: WasSetProps & { before: Entry }) {
  const { of, since, day, who, now } = useNamed(metric, entry);
  const wrong = useNamed(metric, before);
  return (
    <span>
      <Trans>
        {of}: put right by {who}, {day}: {now} since {since}, not {wrong.now} since {wrong.since}.
      </Trans>
    </span>
  );
}

function FirstSet({ metric, entry, before }: WasSetProps) {
  const { of, since, day, who, now } = useNamed(metric, entry);
  const inUnit = useInUnit(metric);
  const was = before && before.value !== null ? inUnit(before) : null;
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
