import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FileSpreadsheet, Table } from 'lucide-react';
import { type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { SkeletonBox } from '../ui/skeleton.tsx';
import { saveFile } from '../ui/save-file.ts';
import { csvOf, saveText } from './csv.ts';
import { PictureMenu } from '../ui/picture-menu.tsx';
import { useWidth } from '../ui/use-width.ts';

interface ChartFigureProps {
  title: string;
  /** The sentence of the rule; the picture says the same to who cannot see it. */
  finding: string;
  head: readonly string[];
  /** The first cell of a line names it. */
  lines: readonly (readonly string[])[];
  fileName: string;
  /** What it is a chart of, where its title does not say so. */
  about?: string;
  /** What a picture of it says below: how many answers, how it is counted, as of when. */
  notes: readonly string[];
  /** Room kept while the picture is on its way. */
  height: number;
  controls?: ReactNode;
  /** What else can be done with it. */
  tools?: ReactNode;
  /** What stands under the picture: what it leaves out, what it means. */
  foot?: ReactNode;
  children: (width: number) => ReactNode;
}

/** A chart with its sentence, and the same as a table to read or to take along. */
export function ChartFigure({ controls, tools, foot, height, children, ...figure }: ChartFigureProps) {
  const { title, finding, head, lines } = figure;
  const [isTable, setTable] = useState(false);
  const [place, width] = useWidth();
  const drawing = useRef<HTMLElement>(null);
  return (
    <Sheet title={title} aside={<Tools {...{ figure, isTable, setTable, drawing, tools }} />}>
      {controls && <div className="mb-3 print:hidden">{controls}</div>}
      <figure ref={drawing} className="m-0 min-w-0">
        <figcaption className="mb-3 text-control text-ink-2">{finding}.</figcaption>
        <div ref={place} className="overflow-x-clip">
          {isTable && <FigureTable {...{ title, head, lines }} />}
          {!isTable && width && <Suspense fallback={<SkeletonBox height={height} />}>{children(width)}</Suspense>}
        </div>
      </figure>
      {foot && <div className="mt-3 grid gap-1.5">{foot}</div>}
    </Sheet>
  );
}

interface ToolsProps {
  figure: Omit<ChartFigureProps, 'height' | 'children'>;
  isTable: boolean;
  setTable: (isTable: boolean) => void;
  drawing: RefObject<HTMLElement | null>;
  tools: ReactNode;
}

/** The same as a table, as a file, as a picture. */
function Tools({ figure, isTable, setTable, drawing, tools }: ToolsProps) {
  const { t, i18n } = useLingui();
  const { title, about, finding, notes, fileName, head, lines } = figure;
  const name = about ? `${about}: ${title}` : title;
  // What it is, how it is counted and of what goes along with the figures.
  const basis = [name, `${finding}.`, ...notes].map((text) => [text]);
  const saveWorkbook = async () => {
    const { workbookOf, workbookType } = await import('./xlsx.ts');
    const sheets = [
      { name: t`Figures`, rows: [head, ...lines] },
      { name: t`What they are`, rows: basis },
    ];
    saveFile(t`${fileName}.xlsx`, new Blob([workbookOf(sheets, i18n.locale)], { type: workbookType }));
  };
  return (
    <div className="flex flex-wrap gap-1">
      <Button size="small" kind="quiet" icon={Table} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
        {isTable ? <Trans>Show as chart</Trans> : <Trans>Show as table</Trans>}
      </Button>
      <Button
        size="small"
        kind="quiet"
        icon={Download}
        onClick={() => saveText(t`${fileName}.csv`, csvOf([head, ...lines, [], ...basis]))}
      >
        <Trans>CSV</Trans>
      </Button>
      <Button size="small" kind="quiet" icon={FileSpreadsheet} onClick={() => void saveWorkbook()}>
        <Trans>XLSX</Trans>
      </Button>
      {!isTable && <PictureMenu title={name} finding={`${finding}.`} {...{ notes, fileName, place: drawing }} />}
      {tools}
    </div>
  );
}

function FigureTable({ title, head, lines }: Pick<ChartFigureProps, 'title' | 'head' | 'lines'>) {
  const { t } = useLingui();
  return (
    <DataTable
      label={t`${title}: the figures`}
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
