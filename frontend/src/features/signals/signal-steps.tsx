import { signalStateWord } from '@cxboard/messages/signals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import type { Signal } from './signal-view.ts';

type Step = Signal['steps'][number];

/** Everything that happened to a signal, the newest first. */
export function SignalSteps({ steps }: { steps: readonly Step[] }) {
  const { dateTime } = useFormat();
  return (
    <ul className="grid gap-1 text-control text-ink-2">
      {steps.map((step) => (
        <li key={step.id} className="flex flex-wrap gap-x-2">
          <span>{dateTime(step.takenAt)}</span>
          <span className="text-ink">
            <What step={step} />
          </span>
          {step.person && <span>{step.person.name}</span>}
          {step.event && <span>{step.event.title}</span>}
          {step.because && <span>{step.because}</span>}
        </li>
      ))}
    </ul>
  );
}

function What({ step: { kind, periodFrom } }: { step: Step }) {
  const { i18n } = useLingui();
  const { month } = useFormat();
  const period = periodFrom ? month(periodFrom) : '';
  if (kind === 'FIRED') return <Trans>The rule fired for {period}</Trans>;
  if (kind === 'REOPENED') return <Trans>It fired again for {period} and is open again</Trans>;
  return signalStateWord(i18n, kind);
}
