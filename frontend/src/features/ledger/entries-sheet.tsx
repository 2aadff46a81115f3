import { verdictWord } from '@cxboard/messages/effects.messages';
import {
  amountSentence,
  basisWord,
  lineKindWord,
  lineSource,
  money,
  moneyRange,
  moneyTogether,
  returnWords,
  whyUncounted,
} from '@cxboard/messages/ledger.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { csvOf, saveText } from '../../session/csv.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { CloseBooks } from './close-books.tsx';
import type { BoardLedger, Entry, Line } from './ledger-view.ts';

const tones = { IMPROVED: 'good', NO_DETECTABLE_CHANGE: 'neutral', WORSENED: 'bad', NOT_MEASURABLE: 'warn' } as const;

/** Each accepted effect with its lines: what moved, what it is worth, why something is not counted. */
export function EntriesSheet({ ledger }: { ledger: BoardLedger }) {
  const { t } = useLingui();
  const save = useLedgerCsv(ledger);
  return (
    <Sheet
      title={t`Accepted effects`}
      aside={
        <Button size="small" kind="quiet" icon={Download} onClick={save}>
          <Trans>CSV</Trans>
        </Button>
      }
    >
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {ledger.document.entries.map((entry) => (
          <OneEntry key={entry.project.id} entry={entry} ledger={ledger} />
        ))}
      </ul>
    </Sheet>
  );
}

function OneEntry({ entry, ledger }: { entry: Entry; ledger: BoardLedger }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  const to = useAddresses();
  const { project, metric, verdict, grade, acceptedOn } = entry;
  const on = date(acceptedOn);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-4 break-inside-avoid first:border-0 first:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-section font-semibold wrap-anywhere">
          <TextLink quiet href={to.project(ledger.board, project.number)}>
            {project.title}
          </TextLink>
        </h3>
        <StatusMark tone={tones[verdict]}>{verdictWord(i18n, verdict)}</StatusMark>
      </div>
      <p className="text-meta text-ink-2">
        <Trans>
          {metric.name}, grade {grade ?? '–'}, accepted on {on}
        </Trans>
      </p>
      <Lines entry={entry} currency={ledger.document.currency} />
      <Books entry={entry} ledger={ledger} />
    </li>
  );
}

function Lines({ entry, currency }: { entry: Entry; currency: string }) {
  const { i18n } = useLingui();
  const values = entry.lines.map((line) => line.money?.value ?? 0);
  const shown = moneyTogether(i18n, values, currency).parts;
  if (entry.lines.length === 0)
    return (
      <p className="text-control text-ink-2">
        <Trans>This metric has no price; contacts avoided or customers retained can be counted beside it.</Trans>
      </p>
    );
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {entry.lines.map((line, index) => (
        <OneLine key={line.kind} line={line} shown={shown[index] ?? ''} currency={currency} />
      ))}
    </dl>
  );
}

function OneLine({ line, shown, currency }: { line: Line; shown: string; currency: string }) {
  const { i18n } = useLingui();
  const amount = amountSentence(i18n, line);
  const why = whyUncounted(i18n, line);
  const source = lineSource(i18n, line);
  return (
    <div className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <dt className="flex flex-wrap items-baseline gap-2 text-body">
        {lineKindWord(i18n, line.kind)} <Badge framed>{basisWord(i18n, line.basis)}</Badge>
        <span className="w-full text-control wrap-anywhere text-ink-2">
          {[amount, source].filter(Boolean).join('. ')}
        </span>
      </dt>
      <dd className="text-body sm:text-right">
        {line.money ? (
          <>
            <span className="font-semibold tabular-nums">{shown}</span>
            <span className="block text-meta text-ink-2 tabular-nums">{moneyRange(i18n, line.money, currency)}</span>
          </>
        ) : (
          <span className="text-control text-ink-2">{why}</span>
        )}
      </dd>
    </div>
  );
}

/** What it cost and what came back for it. */
function Books({ entry, ledger }: { entry: Entry; ledger: BoardLedger }) {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { project } = entry;
  const { currency } = ledger.document;
  const relations = { boardId: ledger.boardId, ownerId: project.ownerId, coOwnerId: project.coOwnerId };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="text-control text-ink-2">
        <Spent entry={entry} currency={currency} />
      </p>
      {may.closeBooks(relations) && (
        <span className="print:hidden">
          <Button size="small" onClick={() => setOpen(true)}>
            <Trans>Cost and reach</Trans>
          </Button>
        </span>
      )}
      {isOpen && <CloseBooks project={project} currency={currency} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Spent({ entry, currency }: { entry: Entry; currency: string }) {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const { cost, ownerDays, modelNumber } = entry;
  const days = ownerDays === null ? '' : number(ownerDays);
  const said = [
    cost === null ? t`Cost not entered` : t`Cost ${money(i18n, cost, currency)}`,
    ...(days ? [t`${days} owner-days`] : []),
    ...(entry.return && entry.money ? [t`return ${returnWords(i18n, entry.return)}`] : []),
    ...(modelNumber === null || !entry.money ? [] : [t`value model ${modelNumber}`]),
  ];
  return said.join(', ');
}

function useLedgerCsv({ board, document }: BoardLedger) {
  const { t, i18n } = useLingui();
  const head = [
    ...[t`Project`, t`Title`, t`Verdict`, t`Grade`, t`Accepted`, t`Line`, t`Basis`, t`Amount`, t`Low (95 %)`],
    ...[t`High (95 %)`, t`Money a year`, t`Low (95 %)`, t`High (95 %)`, t`Currency`, t`Not counted because`, t`Cost`],
    t`Owner-days`,
  ];
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(Math.round(value));
  const lines = document.entries.flatMap((entry) => {
    const named = [String(entry.project.number), entry.project.title, verdictWord(i18n, entry.verdict)];
    const about = [...named, entry.grade ?? '', entry.acceptedOn];
    const books = [figure(entry.cost), figure(entry.ownerDays)];
    const blanks = ['', '', '', '', '', '', '', ''];
    if (entry.lines.length === 0)
      return [[...about, ...blanks, document.currency, t`This metric has no price`, ...books]];
    return entry.lines.map((line) => [
      ...[...about, lineKindWord(i18n, line.kind), basisWord(i18n, line.basis)],
      ...[figure(line.amount?.value), figure(line.amount?.low), figure(line.amount?.high)],
      ...[figure(line.money?.value), figure(line.money?.low), figure(line.money?.high), document.currency],
      ...[whyUncounted(i18n, line), ...books],
    ]);
  });
  return () => saveText(`${board}-ledger.csv`, csvOf([head, ...lines]));
}
