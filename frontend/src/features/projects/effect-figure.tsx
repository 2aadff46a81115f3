import { reachOf } from '@cxboard/domain/metrics/benchmark.rules';
import type { EffectDocument } from '@cxboard/domain/effects/effect-document';
import type { EffectUnit, EffectVerdict } from '@cxboard/domain/effects/effect';
import { periodsBetween } from '@cxboard/domain/metrics/period.rules';
import { besideSentence } from '@cxboard/messages/effect-contacts.messages';
import { leftOutOfEffect } from '@cxboard/messages/effect-left-out.messages';
import { doubtSentences, flawWords } from '@cxboard/messages/effect-standing.messages';
import {
  againstSentence,
  effectSentence,
  methodSentence,
  sizesSentence,
  verdictWord,
} from '@cxboard/messages/effects.messages';
import { oneDigit, whole } from '@cxboard/messages/figures';
import { periodLabel } from '@cxboard/messages/series.messages';
import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type RefObject, Suspense, useRef } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useWidth } from '../../ui/use-width.ts';

const EffectChart = lazy(async () => {
  const { EffectChart: Chart } = await import('@cxboard/charts/effect-chart');
  return { default: Chart };
});

const tones = {
  IMPROVED: 'good',
  NO_DETECTABLE_CHANGE: 'neutral',
  WORSENED: 'bad',
  NOT_MEASURABLE: 'warn',
} as const satisfies Record<EffectVerdict, string>;

/** What the answers say: the sentence first, then the picture, then how sure that is. */
export function EffectFigure({ reading }: { reading: EffectDocument }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const drawing = useRef<HTMLElement>(null);
  const { verdict, grade, kind } = reading;
  const day = date(reading.asAt);
  const against = againstSentence(i18n, reading);
  return (
    <figure ref={drawing} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {kind === 'INTERIM' ? (
          <Badge framed>
            <Trans>Not yet a verdict</Trans>
          </Badge>
        ) : (
          <StatusMark tone={tones[verdict]}>{verdictWord(i18n, verdict)}</StatusMark>
        )}
        {grade && (
          <span className="text-control text-ink-2">
            <Trans>Grade {grade}</Trans>
          </span>
        )}
        <span className="text-control text-ink-2">
          {kind === 'INTERIM' ? <Trans>as of {day}</Trans> : <Trans>measured on {day}</Trans>}
        </span>
      </div>
      <figcaption className="flex items-start justify-between gap-3 text-read text-pretty">
        <span>
          {effectSentence(i18n, reading)}. {against} {besideOf(i18n, reading)} {doubtSentences(i18n, reading)}
        </span>
        <Taking reading={reading} place={drawing} />
      </figcaption>
      <Picture reading={reading} />
      <Basis reading={reading} />
    </figure>
  );
}

/** Of a reading of answers, what became of the contacts beside it. */
const besideOf = (i18n: I18n, { unit, contacts, plan }: EffectDocument): string =>
  unit === 'CONTACTS' ? '' : besideSentence(i18n, contacts, plan.goLiveOn);

/** How it was counted, how much the answers could show, and what speaks against it. */
function Basis({ reading }: { reading: EffectDocument }) {
  const { i18n } = useLingui();
  const { method, flaws } = reading;
  const leftOut = leftOutOfEffect(i18n, reading);
  return (
    <ul className="grid gap-1 text-meta text-ink-2">
      {method && <li>{methodSentence(i18n, method)}.</li>}
      <li>{sizesSentence(i18n, reading)}</li>
      {leftOut && <li>{leftOut}</li>}
      {flaws.map((flaw) => (
        <li key={flaw}>{flawWords(i18n, flaw, reading)}.</li>
      ))}
    </ul>
  );
}

/** The chart to take along, with what it rests on. */
function Taking({ reading, place }: { reading: EffectDocument; place: RefObject<HTMLElement | null> }) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const { method, asAt } = reading;
  return (
    <PictureMenu
      place={place}
      title={t`Effect`}
      finding={[
        `${effectSentence(i18n, reading)}.`,
        againstSentence(i18n, reading),
        besideOf(i18n, reading),
        doubtSentences(i18n, reading),
      ]
        .filter(Boolean)
        .join(' ')}
      notes={[
        `${sizesSentence(i18n, reading)} ${leftOutOfEffect(i18n, reading)}`.trim(),
        ...(method ? [`${methodSentence(i18n, method)}.`] : []),
      ]}
      asAt={date(asAt)}
      fileName="effect"
    />
  );
}

const ranges = {
  ...reachOf,
  CONTACTS: [0, Number.MAX_SAFE_INTEGER],
} as const satisfies Record<EffectUnit, readonly [number, number]>;

/** A period that the plan leaves out has its place on the axis, and no value. */
const leftOut = { value: null, expected: null };

function inTime(points: EffectDocument['points'], grain: EffectDocument['grain']) {
  const [first, last] = [points[0], points.at(-1)];
  const known = new Map(points.map((point) => [point.from, point]));
  const periods = first && last ? periodsBetween(first.from, last.from, grain) : [];
  return periods.map((period) => ({ period, point: known.get(period.from) }));
}

function Picture({ reading }: { reading: EffectDocument }) {
  const { t, i18n } = useLingui();
  const { shortDate } = useFormat();
  const [place, width] = useWidth();
  const { points, unit, grain, plan } = reading;
  const wentLive = shortDate(plan.goLiveOn);
  const figure = (value: number) => (unit === 'CONTACTS' ? t`${whole(i18n, value)} a week` : oneDigit(i18n, value));
  const drawn = inTime(points, grain).map(({ period, point }) => {
    const { from } = period;
    const label = grain === 'MONTH' ? periodLabel(i18n, period) : shortDate(from);
    const name = periodLabel(i18n, period);
    if (!point) return { ...leftOut, isAfter: period.to >= plan.goLiveOn, label, tip: t`${name}: not compared` };
    const { isAfter, value, expected, n } = point;
    const seen = value === null ? t`fewer than 10 answers` : figure(value);
    const count = i18n.number(n, { maximumFractionDigits: 0 });
    const without = expected && isAfter ? t`, without the project ${figure(expected.value)}` : '';
    return { label, value, isAfter, expected, tip: `${name}: ${seen}${without} (n = ${count})` };
  });
  return (
    <div ref={place} className="overflow-x-clip">
      <Suspense fallback={<SkeletonBox height={280} />}>
        {width ? (
          <EffectChart
            finding={effectSentence(i18n, reading)}
            points={drawn}
            goLiveLabel={t`Went live on ${wentLive}`}
            seenLabel={unit === 'CONTACTS' ? t`Contacts a week` : t`Seen`}
            expectedLabel={t`Expected without the project, with its 95 % range`}
            marksLabel={t`The values by period`}
            range={ranges[unit]}
            tick={(value) => i18n.number(value).replace('-', '−')}
            width={width}
          />
        ) : (
          <SkeletonBox height={280} />
        )}
      </Suspense>
    </div>
  );
}
