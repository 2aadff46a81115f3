import { BreakdownRowPicture, TargetStroke } from './breakdown-row.tsx';
import { hasTargets, layOutBreakdown, type BreakdownLayout } from './breakdown-layout.ts';
import { Marks } from './marks.tsx';
import { paint } from './paint.ts';
import { Picture, Word } from './picture.tsx';
import { fit, textWidth } from './text.ts';
import type { BreakdownChartProps } from './breakdown.ts';

export type { BreakdownChartProps, BreakdownRow } from './breakdown.ts';

/** One measure for each part of the whole, beside the whole. */
export function BreakdownChart(props: BreakdownChartProps) {
  const { width = 760, rows, form = 'DOTS', onSelect } = props;
  const layout = layOutBreakdown({ ...props, width });
  const marks = rows.map(({ tip, label, shown, note }, index) => ({
    ...{ x: 0, y: layout.top + index * layout.rowHeight, width, height: layout.rowHeight },
    label: tip ?? (onSelect ? `${label}: ${shown || (note ?? '')}` : ''),
  }));
  const targets = <Marks marks={marks} label={props.marksLabel ?? ''} first={0} onSelect={onSelect} />;
  return (
    <Picture
      finding={props.finding}
      size={{ width, height: layout.height }}
      marks={targets}
      takesPresses={onSelect !== undefined}
    >
      <Headings layout={layout} shown={props.shownHeading} count={props.countHeading} />
      {props.targetHeading && hasTargets(props) && <TargetKey layout={layout} text={props.targetHeading} />}
      {props.overall && <Overall layout={layout} overall={props.overall} />}
      {rows.map((row, index) => (
        <BreakdownRowPicture
          key={index}
          row={row}
          form={form}
          overall={props.overall?.value}
          layout={layout}
          top={layout.top + index * layout.rowHeight}
        />
      ))}
    </Picture>
  );
}

interface Laid {
  readonly layout: BreakdownLayout;
}

function Headings({ layout: { shownEnd, countEnd, size }, shown, count }: Laid & { shown?: string; count?: string }) {
  const heading = { y: 9, size, fill: paint.quiet, anchor: 'end' } as const;
  return (
    <>
      {shown && (
        <Word x={shownEnd} {...heading}>
          {shown}
        </Word>
      )}
      {count && (
        <Word x={countEnd} {...heading}>
          {count}
        </Word>
      )}
    </>
  );
}

/** At the left of the headings, where no figure stands under it. */
function TargetKey({ layout: { plot, size, shownEnd }, text }: Laid & { text: string }) {
  return (
    <>
      <TargetStroke x={plot.left + 2} y={10} />
      <Word x={plot.left + 10} y={9} size={size} fill={paint.quiet}>
        {fit(text, size, shownEnd - plot.left - 60)}
      </Word>
    </>
  );
}

function Overall({ layout, overall }: Laid & { overall: { value: number; label: string } }) {
  const { plot, top, size } = layout;
  const text = fit(overall.label, size, plot.right - plot.left);
  const half = textWidth(text, size) / 2;
  const x = Math.max(plot.left + half, Math.min(layout.x(overall.value), plot.right - half));
  return (
    <Word x={x} y={top - 10} size={size} fill={paint.quiet} anchor="middle">
      {text}
    </Word>
  );
}
