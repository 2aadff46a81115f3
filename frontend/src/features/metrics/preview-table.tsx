import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import type { ColumnMapping } from '@cxboard/domain/imports/mapping.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Asks } from './mapping-draft.ts';
import { useReasonWords, useRoleWords } from './column-words.tsx';

export interface ShownColumn {
  readonly mapping: ColumnMapping;
  readonly guess: ColumnGuess;
  /** Where it stands in the file, from 0. */
  readonly place: number;
  readonly asks: Asks;
  /** No file of the survey had it before, and nobody has looked at it yet. */
  readonly isNew: boolean;
}

interface PreviewTableProps {
  columns: readonly ShownColumn[];
  rows: readonly (readonly string[])[];
  current: string | undefined;
  onOpen: (header: string) => void;
}

/** The first rows as they were read; each head says what the column was taken for, and why. */
export function PreviewTable({ columns, rows, current, onOpen }: PreviewTableProps) {
  const { t } = useLingui();
  const numbered = rows.map((cells, index) => ({ cells, line: index + 1 }));
  return (
    <DataTable
      label={t`The first rows of the file`}
      isDense
      rows={numbered}
      rowKey={({ line }) => String(line)}
      columns={[
        {
          key: '#',
          head: <Trans>Row</Trans>,
          isRowHead: true,
          cell: ({ line }: (typeof numbered)[number]) => line,
        },
        ...columns.map((column) => ({
          key: column.mapping.header,
          head: <Head column={column} isCurrent={column.mapping.header === current} onOpen={onOpen} />,
          cell: ({ cells }: (typeof numbered)[number]) => <Cell column={column} text={cells[column.place] ?? ''} />,
        })),
      ]}
    />
  );
}

interface HeadProps {
  column: ShownColumn;
  isCurrent: boolean;
  onOpen: (header: string) => void;
}

function Head({ column: { mapping, guess, asks, isNew }, isCurrent, onOpen }: HeadProps) {
  const roles = useRoleWords();
  const reasons = useReasonWords();
  const isAsGuessed = mapping.role === guess.mapping.role;
  return (
    <div className="grid justify-items-start gap-0.5 py-1">
      <Button
        size="small"
        kind={isCurrent ? 'primary' : 'soft'}
        aria-pressed={isCurrent}
        onClick={() => onOpen(mapping.header)}
      >
        {mapping.header}
      </Button>
      <Badge tone={asks ? 'warn' : mapping.role === 'IGNORE' ? 'neutral' : 'accent'}>
        {roles[mapping.role]}
        {mapping.scale && ` ${mapping.scale.min}–${mapping.scale.max}`}
        <AskedFor asks={asks} isNew={isNew} />
      </Badge>
      <span className="text-meta font-normal">{isAsGuessed ? reasons[guess.reason] : <Trans>set by you</Trans>}</span>
    </div>
  );
}

function AskedFor({ asks, isNew }: Pick<ShownColumn, 'asks' | 'isNew'>) {
  if (!asks) return null;
  const odd = isNew ? <Trans>new in this file</Trans> : <Trans>odd values left out unless you say so</Trans>;
  return (
    <>
      {', '}
      {asks === 'ANSWER' ? <Trans>needs an answer</Trans> : odd}
    </>
  );
}

const longest = 60;

function Cell({ column: { mapping, guess }, text }: { column: ShownColumn; text: string }) {
  if (mapping.role === 'IGNORE' && guess.personal)
    return (
      <span className="text-ink-2">
        <Trans>not kept</Trans>
      </span>
    );
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return <span className={`whitespace-nowrap ${mapping.role === 'IGNORE' ? 'text-ink-2' : ''}`}>{shown}</span>;
}
