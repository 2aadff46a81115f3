import { useQuery } from '@apollo/client/react';
import { storyKindWords } from '@cxboard/messages/voice.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Loading, SkeletonRows } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { StoryToldDocument } from './voice.generated.ts';
import type { Story } from './voice-view.ts';

interface StoryToldProps {
  /** Null where nobody has chosen one. */
  storyId: string | null;
  /** Whether whoever looks writes down what the board says here. */
  runs: boolean;
}

/** On the table: what a customer told, in their words; it is read where it lies, and no longer than its words are kept. */
export function StoryTold({ storyId, runs }: StoryToldProps) {
  return storyId ? <Told id={storyId} /> : runs && <NoneChosen />;
}

function Told({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(StoryToldDocument, { variables: { id } });
  useChanges(['STORY'], refetch, id);
  if (!data)
    return error ? (
      <p className="text-control text-ink-2">
        <Trans>The story could not be shown.</Trans>
      </p>
    ) : (
      <Loading>
        <SkeletonRows rows={2} />
      </Loading>
    );
  const { story } = data;
  return (
    <figure className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {story.isForgotten && (
        <p className="text-control text-ink-2">
          <Trans>The words of this story are gone. It is still counted.</Trans>
        </p>
      )}
      {story.text && (
        <blockquote className="max-w-[65ch] border-l-2 border-accent pl-4 text-read whitespace-pre-wrap wrap-anywhere">
          {story.text}
        </blockquote>
      )}
      <When story={story} />
    </figure>
  );
}

function When({ story: { kind, happenedOn, touchPoint, reason, toldBy } }: { story: Story }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  return (
    <figcaption className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-control text-ink-2">
      <Badge tone={kind === 'TURN_OFF' ? 'warn' : 'neutral'}>{storyKindWords(i18n)[kind]}</Badge>
      <span>{date(happenedOn)}</span>
      {touchPoint && <span>{touchPoint.name}</span>}
      {reason && <span>{reason.name}</span>}
      {toldBy && (
        <span>
          <Trans>told by {toldBy.name}</Trans>
        </span>
      )}
    </figcaption>
  );
}

function NoneChosen() {
  const to = useAddresses();
  return (
    <p className="text-control text-ink-2">
      <Trans>No story was chosen for this meeting.</Trans>{' '}
      <TextLink href={to.voice}>
        <Trans>Stories of customers</Trans>
      </TextLink>
    </p>
  );
}
