import { definitionSentence } from '@cxboard/messages/definition.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DefineMetricDialog } from './define-metric-dialog.tsx';
import { EditMetric } from './edit-metric-dialog.tsx';
import type { Metric } from './figures.ts';

interface CountingSheetProps {
  metric: Metric;
  onDefined: () => unknown;
}

/** How it is counted, in this period and in others, and the way to count it differently from a day on. */
export function CountingSheet({ metric, onDefined }: CountingSheetProps) {
  const { t, i18n } = useLingui();
  const { definition, definitions } = metric;
  const others = definitions.filter(({ version }) => version !== definition.version);
  return (
    <Sheet title={t`How it is counted`}>
      <p>{definitionSentence(i18n, definition)}</p>
      {others.length > 0 && (
        <Disclosure summary={<Trans>Other definitions ({others.length})</Trans>}>
          <ul className="grid gap-2">
            {others.map((other) => (
              <li key={other.version}>{definitionSentence(i18n, other)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Redefine metric={metric} onDefined={onDefined} />
    </Sheet>
  );
}

function Redefine({ metric, onDefined }: CountingSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const newest = metric.definitions.at(-1);
  if (!useMay().defineMetrics() || !newest || metric.retired) return null;
  return (
    <div data-screen-only className="mt-3 flex flex-wrap gap-2">
      <Button size="small" onClick={() => setOpen(true)}>
        <Trans>Count it differently</Trans>
      </Button>
      <EditMetric metric={metric} onSaved={onDefined} />
      {isOpen && <DefineMetricDialog {...{ metric, newest, onDefined }} onClose={() => setOpen(false)} />}
    </div>
  );
}
