import { smallestForValue } from '@cxboard/domain/metrics/gates.rules';
import { againstTarget, ofAll } from '@cxboard/domain/metrics/target.rules';
import { headline } from '@cxboard/messages/metrics.messages';
import { periodWords } from '@cxboard/messages/series.messages';
import { targetSentence } from '@cxboard/messages/target.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type RefObject, Suspense, useRef } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { Figure } from '../../ui/stat.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useFigureWords, useUnitWord } from './figure-words.ts';
import type { Review_wholeFragment } from './review.generated.ts';

export type Tile = Omit<Review_wholeFragment['kpis'][number], '__typename'>;

const Sparkline = lazy(async () => {
  const { Sparkline: Chart } = await import('@cxboard/charts/sparkline');
  return { default: Chart };
});

/** A metric at a glance: its value with all it needs to be believed, its last year, and what that says. */
export function MetricTile({ card }: { card: Tile }) {
  const to = useAddresses();
  const { i18n } = useLingui();
  const drawing = useRef<HTMLSpanElement>(null);
  return (
    <article className="grid min-w-0 content-start gap-1">
      <h3 className="flex items-baseline justify-between gap-3 text-control">
        <TextLink quiet href={to.metric(card.slug)} className="font-medium">
          {card.name}
        </TextLink>
        {card.state === 'DRAFT' ? (
          <StatusMark tone="neutral">
            <Trans>draft</Trans>
          </StatusMark>
        ) : (
          card.period && <span className="shrink-0 text-meta text-ink-2">{periodWords(i18n, card.period)}</span>
        )}
      </h3>
      <div className="flex items-end justify-between gap-4">
        <Value card={card} />
        <span ref={drawing} className="h-12 w-36 shrink-0">
          <Suspense fallback={null}>
            <Sparkline values={card.sparkline} finding={card.finding} width={144} height={48} />
          </Suspense>
        </span>
      </div>
      <div className="flex items-start justify-between gap-2">
        <p className="text-control">{card.finding}</p>
        <TakeAlong card={card} place={drawing} />
      </div>
      <Against card={card} />
    </article>
  );
}

/** Once there is something to see. */
function TakeAlong({ card, place }: { card: Tile; place: RefObject<HTMLElement | null> }) {
  const { i18n } = useLingui();
  const { name, slug, finding, period, headline: estimate, unit } = card;
  if (!estimate || !period) return null;
  const notes = [`${name}, ${periodWords(i18n, period)}: ${headline(i18n, { estimate, unit })}.`];
  return <PictureMenu {...{ notes, place }} title={name} finding={`${finding}.`} fileName={`${slug}-year`} />;
}

function Value({ card }: { card: Tile }) {
  const { headline: estimate, unit } = card;
  const { i18n } = useLingui();
  const { figure, whole } = useFigureWords();
  const unitWord = useUnitWord(unit);
  if (!estimate) return <Trans>No answers yet</Trans>;
  const { value, low, high, n, method } = estimate;
  if (value !== null && method === 'STATED') return <ByHand card={card} value={value} />;
  if (value === null || n < smallestForValue) return headline(i18n, { estimate, unit });
  return (
    <div className="min-w-0">
      <Figure value={figure(value)} unit={unitWord} />
      <p className="text-meta text-ink-2 tabular-nums">
        <Trans>
          {figure(low)} to {figure(high)}, n = {whole(n)}
        </Trans>
      </p>
    </div>
  );
}

/** Nothing was counted; somebody said it. */
function ByHand({ card: { headline: estimate, unit }, value }: { card: Tile; value: number }) {
  const { figure, whole } = useFigureWords();
  const unitWord = useUnitWord(unit);
  const { low = null, high = null, n = 0 } = estimate ?? {};
  return (
    <div className="min-w-0">
      <Figure value={figure(value)} unit={unitWord} />
      <p className="text-meta text-ink-2 tabular-nums">
        {low !== null && (
          <Trans>
            {figure(low)} to {figure(high)},
          </Trans>
        )}{' '}
        {n > 0 ? <Trans>by hand, n = {whole(n)}</Trans> : <Trans>by hand, n not known</Trans>}
      </p>
    </div>
  );
}

/** Where it stands against its target, in words; where the interval holds it, nobody can tell. */
function Against({ card: { target, headline: estimate, unit } }: { card: Tile }) {
  const { i18n } = useLingui();
  if (target === null || !estimate) return null;
  const against = againstTarget(target, estimate);
  const words = targetSentence(i18n, { target: { ...ofAll, value: target, standing: 'IN_FORCE' }, against, unit });
  return <p className="text-meta text-ink-2">{words}</p>;
}
