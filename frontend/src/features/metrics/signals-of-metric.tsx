import { signalSentence, signalStateWord } from '@cxboard/messages/signals.messages';
import { useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { MetricPageQuery } from './metric.generated.ts';

type Signal = NonNullable<MetricPageQuery['signals']>['nodes'][number];

const tones = {
  NEW: 'warn',
  ACKNOWLEDGED: 'accent',
  EXPLAINED: 'good',
  NOMINATED: 'decision',
  DISMISSED: 'neutral',
} as const;

/** What the rules found in this metric, for those who may say what it means. */
export function SignalsOfMetric({ signals }: { signals: readonly Signal[] }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { month } = useFormat();
  if (signals.length === 0) return null;
  return (
    <Sheet title={t`Signals`} titleOutside flush>
      <List label={t`Signals`}>
        {signals.map(({ id, state, periodFrom, facts }) => (
          <Row
            key={id}
            wraps
            title={signalSentence(i18n, facts)}
            meta={<span>{month(periodFrom)}</span>}
            href={`${to.signals}?only=all`}
            trailing={<StatusMark tone={tones[state]}>{signalStateWord(i18n, state)}</StatusMark>}
          />
        ))}
      </List>
    </Sheet>
  );
}
