import { useSuspenseQuery } from '@apollo/client/react';
import { storyKinds } from '@cxboard/domain/stories/story.rules';
import { storyKindWords } from '@cxboard/messages/voice.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAddressState } from '../../session/address-state.ts';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { StoryRow } from './story-row.tsx';
import { TellStory } from './tell-story.tsx';
import { TurnOffsSheet } from './turn-offs.tsx';
import { VoicePageDocument, type VoicePageQuery } from './voice.generated.ts';
import { kindsIn, type Topic, type VoiceView, voiceView } from './voice-view.ts';

/** What customers told: stories with the day their words go, and where customers are put off. */
export function VoicePage() {
  const { t } = useLingui();
  const to = useAddresses();
  const breadcrumbs = [{ label: t`Metrics`, href: to.metrics }];
  if (useMay().seeStories()) return <VoiceForTheBoard breadcrumbs={breadcrumbs} />;
  return (
    <Page title={t`Voice`} breadcrumbs={breadcrumbs}>
      <EmptyState>
        <Trans>What customers told is read by the board and its analysts.</Trans>
      </EmptyState>
    </Page>
  );
}

function VoiceForTheBoard({ breadcrumbs }: { breadcrumbs: { label: string; href: string }[] }) {
  const { t } = useLingui();
  const [view, setView] = useAddressState(voiceView);
  const kinds = kindsIn(view);
  const { data, refetch, fetchMore } = useSuspenseQuery(VoicePageDocument, {
    variables: { kinds: kinds.length > 0 ? kinds : null, touchPointId: view.touchPoint ?? null },
    fetchPolicy: 'cache-and-network',
  });
  useChanges(['STORY', 'TOPIC'], refetch);
  const { totalCount, pageInfo } = data.stories;
  const readOn = () => fetchMore({ variables: { after: pageInfo.endCursor }, updateQuery: joined });
  return (
    <Page
      title={t`Voice`}
      breadcrumbs={breadcrumbs}
      meta={<Plural value={totalCount} one="# story" other="# stories" />}
      actions={<Tell topics={data.topics} onTold={refetch} />}
      side={<TurnOffsSheet voice={data.voice} />}
    >
      <Filters view={view} setView={setView} topics={data.topics} />
      <Stories data={data} isNarrowed={kinds.length > 0 || view.touchPoint !== undefined} />
      {pageInfo.hasNextPage && <ShowMore onMore={readOn} />}
    </Page>
  );
}

const joined = (before: VoicePageQuery, { fetchMoreResult: more }: { fetchMoreResult: VoicePageQuery }) => ({
  ...before,
  stories: { ...more.stories, nodes: [...before.stories.nodes, ...more.stories.nodes] },
});

function Tell({ topics, onTold }: { topics: readonly Topic[]; onTold: () => Promise<unknown> }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const may = useMay().tellStory();
  useShortcut('n', () => setOpen(true), { label: t`Tell a story`, isOn: may });
  if (!may) return null;
  return (
    <>
      <Button kind="primary" icon={Plus} onClick={() => setOpen(true)}>
        <Trans>Tell a story</Trans>
      </Button>
      {isOpen && <TellStory topics={topics} onTold={onTold} onClose={() => setOpen(false)} />}
    </>
  );
}

interface FiltersProps {
  view: VoiceView;
  setView: (view: VoiceView) => void;
  topics: readonly Topic[];
}

function Filters({ view, setView, topics }: FiltersProps) {
  const { t, i18n } = useLingui();
  const words = storyKindWords(i18n);
  const touchPoints = topics.filter(({ kind }) => kind === 'TOUCH_POINT');
  return (
    <div className="grid gap-3 sm:grid-cols-2 print:hidden">
      <MultiSelect
        label={t`Kinds of stories`}
        placeholder={t`Every kind`}
        value={kindsIn(view)}
        onChange={(kinds) => setView({ stories: kinds.join(',') || undefined })}
        options={storyKinds.map((kind) => ({ value: kind, label: words[kind] }))}
      />
      <Select
        label={t`Touch point`}
        value={view.touchPoint ?? ''}
        onChange={(id) => setView({ touchPoint: id || undefined })}
        options={[
          { value: '', label: t`Every touch point` },
          ...touchPoints.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}

function Stories({ data, isNarrowed }: { data: VoicePageQuery; isNarrowed: boolean }) {
  const { t } = useLingui();
  const { nodes } = data.stories;
  return (
    <Sheet label={t`Stories`} flush>
      {nodes.length === 0 && (
        <EmptyState>
          {isNarrowed ? (
            <Trans>No story fits this filter.</Trans>
          ) : (
            <Trans>Nobody has told a story yet. One customer in their own words says more than ten figures.</Trans>
          )}
        </EmptyState>
      )}
      <List label={t`Stories`}>
        {nodes.map((story) => (
          <StoryRow key={story.id} story={story} />
        ))}
      </List>
    </Sheet>
  );
}
