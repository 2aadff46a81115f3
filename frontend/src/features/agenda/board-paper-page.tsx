import { useSuspenseQuery } from '@apollo/client/react';
import { packWords, type PackWords } from '@cxboard/messages/pack.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BoardPaperDocument, type BoardPaperQuery } from './agenda.generated.ts';
import { PaperItem } from './paper-item.tsx';

type Paper = BoardPaperQuery['boardPaper'];

/** The board pack as one page: the same contents under the same rights, for eyes, ears and the printer of the house. */
export function BoardPaperPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { board = '', number } = useParams({ strict: false });
  const { data } = useSuspenseQuery(BoardPaperDocument, { variables: { board, number: Number(number) } });
  const { boardPaper: paper, settings } = data;
  const words = packWords(i18n, paper);
  return (
    <div className="max-w-[860px]">
      <Page
        title={words.title}
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
        actions={<Actions settings={settings} />}
      >
        <Timetable paper={paper} words={words} />
        <Commentary paper={paper} words={words} />
        {paper.items.map((item) => (
          <PaperItem key={item.id} item={item} words={words} />
        ))}
      </Page>
    </div>
  );
}

/** The logo as on paper, and the printer of the house. */
function Actions({ settings: { logoId, name } }: Pick<BoardPaperQuery, 'settings'>) {
  const to = useAddresses();
  return (
    <>
      {logoId && <img src={to.logo(logoId)} alt={name} className="max-h-10 max-w-40 object-contain" />}
      <Button icon={Printer} onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
    </>
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
          { key: 'item', head: words.item, cell: ({ title: name }) => name, isRowHead: true },
          { key: 'presenter', head: words.presenter, cell: ({ presenterName }) => presenterName, hideOnPhone: true },
          { key: 'minutes', head: words.length, cell: ({ minutes }) => words.minutes(minutes), isNumber: true },
        ]}
      />
    </Sheet>
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
