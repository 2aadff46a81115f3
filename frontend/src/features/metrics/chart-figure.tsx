import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Table } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SkeletonBox } from '../../ui/skeleton.tsx';
import { csvOf, saveText } from '../../session/csv.ts';
import { useWidth } from '../../ui/use-width.ts';

interface ChartFigureProps {
  title: string;
  /** The sentence of the rule; the picture says the same to who cannot see it. */
  finding: string;
  head: readonly string[];
  /** The first cell of a line names it. */
  lines: readonly (readonly string[])[];
  fileName: string;
  /** Room kept while the picture is on its way. */
  height: number;
  controls?: ReactNode;
  /** What stands under the picture: what it leaves out, what it means. */
  foot?: ReactNode;
  children: (width: number) => ReactNode;
}

/** A chart with its sentence, and the same as a table to read or to take along. */
export function ChartFigure({ title, finding, controls, foot, height, children, ...table }: ChartFigureProps) {
  const { t } = useLingui();
  const [isTable, setTable] = useState(false);
  const [place, width] = useWidth();
  return (
    <Sheet
      title={title}
      aside={
        <div className="flex flex-wrap gap-1">
          <Button size="small" kind="quiet" icon={Table} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {isTable ? <Trans>Show as chart</Trans> : <Trans>Show as table</Trans>}
          </Button>
          <Button
            size="small"
            kind="quiet"
            icon={Download}
            onClick={() => saveText(t`${table.fileName}.csv`, csvOf([table.head, ...table.lines]))}
          >
            <Trans>CSV</Trans>
          </Button>
        </div>
      }
    >
      {controls && <div className="mb-3 print:hidden">{controls}</div>}
      <figure className="m-0 min-w-0">
        <figcaption className="mb-3 text-control text-ink-2">{finding}.</figcaption>
        <div ref={place} className="overflow-x-clip">
          {isTable && <FigureTable title={title} {...table} />}
          {!isTable && width && <Suspense fallback={<SkeletonBox height={height} />}>{children(width)}</Suspense>}
        </div>
      </figure>
      {foot && <div className="mt-3 grid gap-1.5">{foot}</div>}
    </Sheet>
  );
}

function FigureTable({ title, head, lines }: Pick<ChartFigureProps, 'title' | 'head' | 'lines'>) {
  return (
    <DataTable
      label={title}
      isDense
      rows={lines}
      rowKey={(line) => line.join('\u0000')}
      columns={head.map((name, index) => ({
        key: name,
        head: name,
        isRowHead: index === 0,
        isNumber: index > 0 && lines.every((line) => /^[−+\d.,\s\u00a0%]*$/.test(line[index] ?? '')),
        cell: (line: readonly string[]) => line[index] ?? '',
      }))}
    />
  );
}
