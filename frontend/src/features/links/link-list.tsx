import type { MetricLink } from '@cxboard/domain/links/metric-links.rules';
import { lagWord, measureName, strengthWords, verdictWord } from '@cxboard/messages/links.messages';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { pairOf } from './links-view.ts';

interface LinkListProps {
  links: readonly MetricLink[];
  open: MetricLink | undefined;
  onOpen: (link: MetricLink) => void;
}

const toneOf = { SUPPORTED: 'accent', NOT_SUPPORTED: 'neutral', NOT_ENOUGH_DATA: 'neutral' } as const;

/** Every pair that can be looked at, the surest first. */
export function LinkList(props: LinkListProps) {
  const { t } = useLingui();
  return (
    <Sheet title={t`All pairs`} flush>
      <DataTable label={t`Pairs of measures`} rows={props.links} rowKey={pairOf} columns={useColumns(props)} />
    </Sheet>
  );
}

function useColumns({ open, onOpen }: LinkListProps): Column<MetricLink>[] {
  const { t, i18n } = useLingui();
  return [
    {
      key: 'pair',
      head: t`Pair`,
      isRowHead: true,
      cell: (link) => <Pair link={link} isOpen={open === link} onOpen={onOpen} />,
      onPhone: (link) => <Underneath link={link} />,
    },
    {
      key: 'verdict',
      head: t`They go together`,
      hideOnPhone: true,
      cell: ({ verdict }) => <StatusMark tone={toneOf[verdict]}>{verdictWord(i18n, verdict)}</StatusMark>,
    },
    {
      key: 'when',
      head: t`When`,
      hideOnPhone: true,
      cell: ({ shown, verdict }) => (verdict === 'SUPPORTED' ? lagWord(i18n, shown.lag) : ''),
    },
    {
      key: 'strength',
      head: t`Strength of changes`,
      isNumber: true,
      hideOnPhone: true,
      cell: ({ shown }) => strengthWords(i18n, shown.changes),
    },
  ];
}

function Pair({ link, isOpen, onOpen }: { link: MetricLink; isOpen: boolean; onOpen: LinkListProps['onOpen'] }) {
  const { t, i18n } = useLingui();
  return (
    <Button
      kind="quiet"
      size="small"
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onOpen(link)}
      className="max-sm:-ml-2.5 max-sm:justify-start max-sm:text-left max-sm:whitespace-normal"
    >
      {t`${measureName(i18n, link.from)} and ${measureName(i18n, link.to)}`}
    </Button>
  );
}

/** What the other columns say, where there is no room for them. */
function Underneath({ link: { verdict, shown } }: { link: MetricLink }) {
  const { i18n } = useLingui();
  return (
    <>
      <StatusMark tone={toneOf[verdict]}>{verdictWord(i18n, verdict)}</StatusMark>
      <span className="text-meta text-ink-2">
        {verdict === 'SUPPORTED' && `${lagWord(i18n, shown.lag)} · `}
        {strengthWords(i18n, shown.changes)}
      </span>
    </>
  );
}
