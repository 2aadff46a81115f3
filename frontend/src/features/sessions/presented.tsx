import { Trans } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { TopicProcessLinks } from '../../session/topic-processes.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Item, LiveProps } from './session-view.ts';

interface PresentedProps extends Pick<LiveProps, 'numbers'> {
  topic: NonNullable<Item['topic']>;
  board: string;
}

/** What was found, what follows, and the charts it rests on. */
export function Presented({
  topic: { number, finding, conclusion, charts, processes },
  board,
  numbers,
}: PresentedProps) {
  const to = useAddresses();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-read">
      {finding && <p className="wrap-anywhere whitespace-pre-line">{finding}</p>}
      {conclusion && <p className="wrap-anywhere whitespace-pre-line">{conclusion}</p>}
      {charts.map((chart) => (
        <div key={chart.id}>{numbers(chart)}</div>
      ))}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-control">
        <TextLink href={to.topic(board, number)}>
          <Trans>Topic {number}</Trans>
        </TextLink>
        <TopicProcessLinks processes={processes} />
      </p>
    </div>
  );
}
