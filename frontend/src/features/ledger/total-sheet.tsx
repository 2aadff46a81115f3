import { ledgerFinding, lineKindWord, moneyRange, moneyTogether, returnWords } from '@cxboard/messages/ledger.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useRef } from 'react';
import { useFormat } from '../../ui/format.tsx';
import { PictureMenu } from '../../ui/picture-menu.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { Stat } from '../../ui/stat.tsx';
import { useWidth } from '../../ui/use-width.ts';
import type { BoardLedger, Entry } from './ledger-view.ts';

const BreakdownChart = lazy(async () => {
  const { BreakdownChart: Chart } = await import('@cxboard/charts/breakdown-chart');
  return { default: Chart };
});

/** The whole in one sentence, its parts, and a picture of each project with its interval. */
export function TotalSheet({ ledger: { document } }: { ledger: BoardLedger }) {
  const { t, i18n } = useLingui();
  const drawing = useRef<HTMLElement>(null);
  const { total, currency, entries } = document;
  const finding = ledgerFinding(i18n, total, currency);
  const priced = entries.filter((entry) => entry.money !== null);
  const notes = [t`A year, 95 % intervals; recommendation is modelled on the measured movement, the rest is measured.`];
  return (
    <Sheet
      title={t`Worth in a year`}
      aside={
        priced.length > 0 && (
          <PictureMenu
            place={drawing}
            title={t`Value ledger`}
            finding={`${finding}.`}
            notes={notes}
            fileName="ledger"
          />
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <div className="grid gap-1">
          <p className="text-read text-pretty">{finding}.</p>
          <Unpriced entries={entries} />
        </div>
        <Figures document={document} />
        {priced.length > 0 && (
          <figure ref={drawing} className="m-0 min-w-0">
            <figcaption className="sr-only">{finding}.</figcaption>
            <Picture entries={priced} currency={currency} finding={finding} />
          </figure>
        )}
      </div>
    </Sheet>
  );
}

/** Which of the accepted effects the sum leaves out. */
function Unpriced({ entries }: { entries: readonly Entry[] }) {
  const { list } = useFormat();
  const names = entries.filter((entry) => entry.money === null).map(({ project }) => project.title);
  if (names.length === 0 || names.length === entries.length) return null;
  const left = list(names);
  return (
    <p className="text-control text-ink-2 wrap-anywhere">
      <Trans>Without a value in money: {left}</Trans>
    </p>
  );
}

function Figures({ document: { total, currency } }: Pick<BoardLedger, 'document'>) {
  const { t, i18n } = useLingui();
  const { withCost } = total;
  const shown = moneyTogether(
    i18n,
    total.byKind.map(({ money }) => money.value),
    currency,
  ).parts;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-3">
      {total.byKind.map(({ kind, money: band }, index) => (
        <Stat
          key={kind}
          label={lineKindWord(i18n, kind)}
          value={shown[index] ?? ''}
          note={moneyRange(i18n, band, currency)}
        />
      ))}
      <Stat
        label={t`Return on experience`}
        value={total.return ? i18n.number(total.return.ratio.value, { maximumFractionDigits: 1 }) : '–'}
        unit={total.return ? t`for 1` : ''}
        note={
          <>
            {total.return && <span className="block">{returnWords(i18n, total.return)}</span>}
            <Trans>
              cost entered for {withCost} of <Plural value={total.projects} one="# project" other="# projects" />
            </Trans>
          </>
        }
      />
    </div>
  );
}

interface PictureProps {
  entries: readonly Entry[];
  currency: string;
  finding: string;
}

function Picture({ entries, currency, finding }: PictureProps) {
  const { t, i18n } = useLingui();
  const [place, width] = useWidth();
  const figures = moneyTogether(
    i18n,
    entries.map(({ money }) => money?.value ?? 0),
    currency,
  ).parts;
  const rows = entries.flatMap(({ project, money: band }, index) => {
    if (!band) return [];
    const shown = figures[index] ?? '';
    const tip = `${project.title}: ${shown}, ${moneyRange(i18n, band, currency)}`;
    return [{ label: project.title, ...band, shown, tip }];
  });
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const range = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
  return (
    <div ref={place} className="overflow-x-clip">
      <Suspense fallback={<SkeletonBox height={60 + rows.length * 28} />}>
        {width ? (
          <BreakdownChart rows={rows} finding={finding} range={range} shownHeading={t`a year`} width={width} />
        ) : (
          <SkeletonBox height={60 + rows.length * 28} />
        )}
      </Suspense>
    </div>
  );
}
