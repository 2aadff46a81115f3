import { Trans } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Nomination } from './nomination-view.ts';

type Story = Omit<NonNullable<Nomination['evidence'][number]['story']>, '__typename'>;

/** What a customer told, while its words are kept and for whoever may read them. */
export function ToldStory({ story: { title, text, happenedOn, touchPoint, isForgotten } }: { story: Story }) {
  const to = useAddresses();
  const { date } = useFormat();
  const day = date(happenedOn);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-body font-medium wrap-anywhere">
        <TextLink href={to.voice}>{title || <Trans>A customer’s story</Trans>}</TextLink>
      </h3>
      {text && (
        <blockquote className="border-s-2 border-line-2 ps-3 text-read wrap-anywhere whitespace-pre-line">
          {text}
        </blockquote>
      )}
      <p className="text-control text-ink-2">
        <Trans>A customer’s story of {day}</Trans>
        {touchPoint && `, ${touchPoint.name}`}
        {'. '}
        {isForgotten ? (
          <Trans>Its words are gone; that it was told stays.</Trans>
        ) : (
          !title && <Trans>Its words are read by the board and its analysts.</Trans>
        )}
      </p>
    </div>
  );
}
