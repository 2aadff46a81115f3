import { useSuspenseQuery } from '@apollo/client/react';
import { whySentence } from '@cxboard/messages/drafting.messages';
import { packWords, type PackWords } from '@cxboard/messages/pack.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { WrittenAs } from '../../session/written-as.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type BoardPaper_itemFragment, BoardPaperDocument, type BoardPaperQuery } from './agenda.generated.ts';
import { PaperItem } from './paper-item.tsx';

type Paper = BoardPaperQuery['boardPaper'];

/**
 * The board pack as one page: the same contents under the same rights in the same language, for eyes, ears and the
 * printer of the house.
 */
export function BoardPaperPage() {
  const { board = '', number } = useParams({ strict: false });
  const { data } = useSuspenseQuery(BoardPaperDocument, { variables: { board, number: Number(number) } });
  return (
    <WrittenAs locale={data.boardPaper.locale}>
      <BoardPaper board={board} data={data} />
    </WrittenAs>
  );
}

function BoardPaper({ board, data: { boardPaper: paper, settings } }: { board: string; data: BoardPaperQuery }) {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const words = packWords(i18n, paper);
  return (
    <div className="max-w-[860px]">
      <Page
        title={<Letterhead settings={settings} title={words.title} />}
        tabTitle={words.title}
        breadcrumbs={[
          { label: t`Meetings`, href: to.meetings(board) },
          { label: words.title, href: to.meeting(board, paper.number) },
        ]}
        meta={
          <>
            <p>{[words.when, paper.place].filter(Boolean).join(', ')}</p>
            <p>
              {settings.name}, {paper.boardName}. {words.published}.
            </p>
          </>
        }
        actions={
          <Button icon={Printer} onClick={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
        }
      >
        <Timetable paper={paper} words={words} />
        <Commentary paper={paper} words={words} />
        {paper.items.map((item) => (
          <PaperItem key={item.id} item={item} publishedAt={paper.publishedAt} words={words} />
        ))}
      </Page>
    </div>
  );
}

/** The logo over the title, on the page as on paper; the house is named under it. */
function Letterhead({ settings: { logoId }, title }: Pick<BoardPaperQuery, 'settings'> & { title: string }) {
  const to = useAddresses();
  return (
    <span className="grid justify-items-start gap-3">
      {logoId && <img src={to.logo(logoId)} alt="" className="max-h-10 max-w-40 object-contain" />}
      <span>{title}</span>
    </span>
  );
}

interface PartProps {
  paper: Paper;
  words: PackWords;
}

function Timetable({ paper: { items, isWhole }, words }: PartProps) {
  return (
    <Sheet title={isWhole ? words.agenda : words.ownItems} titleOutside flush>
      <DataTable
        label={words.timetable}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'time', head: words.time, cell: ({ startsClock }) => startsClock, width: '72px' },
          { key: 'item', head: words.item, cell: (item) => <Listed item={item} />, isRowHead: true },
          { key: 'presenter', head: words.presenter, cell: ({ presenterName }) => presenterName, hideOnPhone: true },
          {
            key: 'minutes',
            head: words.length,
            cell: ({ minutes }) => <span className="whitespace-nowrap">{words.minutes(minutes)}</span>,
            isNumber: true,
          },
        ]}
      />
    </Sheet>
  );
}

/** An item, why it is there, and on a phone who presents it. */
function Listed({ item: { title, reason, presenterName } }: { item: BoardPaper_itemFragment }) {
  const { i18n } = useLingui();
  return (
    <>
      <span className="block">{title}</span>
      {presenterName && (
        <span className="block text-meta font-normal text-ink-2 sm:hidden print:hidden">{presenterName}</span>
      )}
      {reason && <span className="block text-meta font-normal text-ink-2">{whySentence(i18n, reason)}</span>}
    </>
  );
}

function Commentary({ paper: { commentary }, words }: PartProps) {
  if (commentary.length === 0) return null;
  return (
    <Sheet title={words.commentary}>
      <div className="grid gap-4">
        {commentary.map((one) => (
          <section key={one.block} className="grid gap-1 break-inside-avoid">
            <h3 className="text-body font-semibold">{words.block(one.block)}</h3>
            <p className="text-read wrap-anywhere whitespace-pre-line">{one.text}</p>
            <p className="text-meta text-ink-2">{words.written(one)}</p>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
