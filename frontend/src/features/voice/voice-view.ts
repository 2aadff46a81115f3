import { type StoryKind, storyKinds } from '@cxboard/domain/stories/story.rules';
import { idsIn, knownIn } from '../../session/list-filter.ts';
import type { Story_rowFragment, VoicePageQuery } from './voice.generated.ts';

export type Story = Story_rowFragment;
export type Topic = VoicePageQuery['topics'][number];

/** Which stories are shown, from the address. */
export interface VoiceView {
  stories?: string | undefined;
  touchPoint?: string | undefined;
}

export const voiceView = (search: Record<string, unknown>): VoiceView => ({
  stories: knownIn<StoryKind>(storyKinds, search['stories']).join(',') || undefined,
  touchPoint: idsIn(search['touchPoint'])[0],
});

export const kindsIn = (view: VoiceView): StoryKind[] => knownIn<StoryKind>(storyKinds, view.stories);
