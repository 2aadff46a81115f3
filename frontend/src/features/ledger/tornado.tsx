import type { Assumption, Swing } from '@cxboard/domain/customers/word-of-mouth.rules';
import { money } from '@cxboard/messages/ledger.messages';
import { assumptionWords, tornadoFinding } from '@cxboard/messages/value-model.messages';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { useWidth } from '../../ui/use-width.ts';
import type { Model } from './ledger-view.ts';

const TornadoChart = lazy(async () => {
  const { TornadoChart: Chart } = await import('@cxboard/charts/tornado-chart');
  return { default: Chart };
});

interface TornadoProps {
  title: string;
  base: number;
  swings: readonly Swing[];
  model: Model;
  currency: string;
}

/** Each assumption a fifth lower and higher, the widest swing first. */
export function Tornado({ title, base, swings, currency }: TornadoProps) {
  const { i18n, t } = useLingui();
  const [place, width] = useWidth();
  const words: Readonly<Record<Assumption, string>> = assumptionWords(i18n);
  const shown = (value: number) => money(i18n, value, currency);
  const finding = tornadoFinding(i18n, { swings, currency });
  const bars = swings.map(({ assumption, low, high }) => {
    const [lowShown, highShown] = [shown(low), shown(high)];
    const label = words[assumption];
    return { label, low, high, lowShown, highShown, tip: t`${label}: ${lowShown} to ${highShown}` };
  });
  return (
    <Sheet title={title}>
      <figure className="m-0 min-w-0">
        <figcaption className="mb-3 text-control text-ink-2">{finding}.</figcaption>
        <div ref={place} className="overflow-x-clip">
          {width && (
            <Suspense fallback={<SkeletonBox height={170} />}>
              <TornadoChart {...{ width, finding, base, bars }} baseShown={shown(base)} />
            </Suspense>
          )}
        </div>
      </figure>
    </Sheet>
  );
}
