import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Banner } from '../../ui/banner.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { NominateForm } from './nominate-form.tsx';
import { type NominatedFromWords, useNominatedFrom } from './nominated-from.ts';
import { useBoardHere } from './nomination-place.ts';
import { NominationMetricsDocument, StoryToNominateDocument } from './nominations.generated.ts';
import { ToldStory } from './told-story.tsx';

/** Asks the board to make something a project: from figures, from a proposal, or by hand. */
export function NominatePage() {
  const { t } = useLingui();
  const to = useAddresses();
  const board = useBoardHere();
  const { from, words } = useNominatedFrom();
  if (!board) return null;
  return (
    <Page
      title={t`Nominate`}
      meta={<Trans>Something that should become a project. The board decides in a meeting.</Trans>}
      breadcrumbs={[{ label: t`Nominations`, href: to.nominations(board.slug) }]}
    >
      <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-4">
        <Frozen words={words} />
        <Sheet label={t`Nomination`}>
          <NominateForm board={board} from={from} signalId={words.signal ?? null} />
        </Sheet>
      </div>
    </Page>
  );
}

/** What becomes evidence the moment it is sent. */
function Frozen({ words }: { words: NominatedFromWords }) {
  if (words.proposal)
    return (
      <Banner kind="info">
        <Trans>The proposal becomes evidence, as it reads now.</Trans>
      </Banner>
    );
  if (words.story) return <StoryToldIn storyId={words.story} />;
  if (words.called) return <FrozenAs shown={words.called} />;
  return words.metric ? <FrozenFigures words={words} /> : null;
}

/** The story itself, as the board will read it. */
function StoryToldIn({ storyId }: { storyId: string }) {
  const { t } = useLingui();
  const { data, refetch } = useQuery(StoryToNominateDocument, { variables: { id: storyId } });
  useChanges(['STORY'], refetch, storyId);
  return (
    <>
      <Banner kind="info">
        <Trans>
          The story becomes evidence, in the customer’s words; when their last day comes, they disappear here too.
        </Trans>
      </Banner>
      {data && (
        <Sheet title={t`Evidence`}>
          <ToldStory story={data.story} />
        </Sheet>
      )}
    </>
  );
}

const FrozenAs = ({ shown }: { shown: string }) => (
  <Banner kind="info">
    <Trans>{shown}: the figures and charts become evidence, frozen as they stand now.</Trans>
  </Banner>
);

function FrozenFigures({ words: { metric, from, to, filter } }: { words: NominatedFromWords }) {
  const format = useFormat();
  const { data } = useQuery(NominationMetricsDocument);
  const name = data?.metrics.find(({ id }) => id === metric)?.name;
  if (!name) return null;
  const period = from && to && `${format.date(from)} – ${format.date(to)}`;
  const narrowed = [...new URLSearchParams(filter)].map(([dimension, value]) => `${dimension}: ${value}`);
  const shown = [name, period, ...narrowed].filter(Boolean).join(', ');
  return <FrozenAs shown={shown} />;
}
