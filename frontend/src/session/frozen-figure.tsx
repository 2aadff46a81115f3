import type { FigureContent } from '@cxboard/domain/figures/figure';
import { daysWords, filterWords } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, Suspense, useRef } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { useFormat } from '../ui/format.tsx';
import { PictureMenu } from '../ui/picture-menu.tsx';
import { SkeletonBox } from '../ui/skeleton.tsx';
import { useWidth } from '../ui/use-width.ts';
import { DrawnFigure } from './drawn-figure.tsx';

interface FrozenFigureProps {
  content: FigureContent;
  dataWithdrawnAt: string | null;
  /** Its name, as a way to its page for whoever may go there. */
  name: ReactNode;
}

/** A chart of another page exactly as it was frozen: the sentence, the picture, how it is counted, and as of when. */
export function FrozenFigure({ content, dataWithdrawnAt, name }: FrozenFigureProps) {
  const { dateTime } = useFormat();
  const [place, width] = useWidth();
  const drawing = useRef<HTMLDivElement>(null);
  const { title, finding, notes, definitionText, asAt } = content;
  return (
    <figure ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3 break-inside-avoid">
      {dataWithdrawnAt && (
        <Banner kind="warn">
          <Trans>Data behind these numbers were withdrawn later; the numbers stay as they were shown.</Trans>
        </Banner>
      )}
      <figcaption className="flex items-start justify-between gap-3">
        <strong className="text-section font-semibold">{finding}</strong>
        <PictureMenu
          title={title}
          finding={finding}
          notes={[...notes, definitionText]}
          asAt={dateTime(asAt)}
          fileName={content.name}
          place={drawing}
        />
      </figcaption>
      {width && content.lines.length > 0 && (
        <div ref={drawing} className="overflow-x-clip">
          <Suspense fallback={<SkeletonBox height={240} />}>
            <DrawnFigure drawing={content.drawing} finding={finding} width={width} />
          </Suspense>
        </div>
      )}
      <Footing content={content} name={name} />
    </figure>
  );
}

function Footing({ content, name }: Pick<FrozenFigureProps, 'content' | 'name'>) {
  const { i18n } = useLingui();
  const { dateTime } = useFormat();
  const { notes, definitionText, period, filter, asAt } = content;
  return (
    <div className="text-meta text-ink-2">
      <p>
        {name}, {daysWords(i18n, period)}
        {filterWords(i18n, filter)}. <Trans>Frozen as of {dateTime(asAt)}.</Trans>
      </p>
      <Disclosure summary={<Trans>How it is counted</Trans>}>{[...notes, definitionText].join(' ')}</Disclosure>
    </div>
  );
}
