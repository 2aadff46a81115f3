import type { Candidate, Reason } from './candidate.rules.ts';

/** A story that was chosen takes the place of the one that every such agenda keeps room for. */
export function withChosenStory<C extends Pick<Candidate, 'kind' | 'reason'>>(candidates: readonly C[]): readonly C[] {
  if (!candidates.some(({ reason }) => reason.name === 'STORY_CHOSEN')) return candidates;
  const isRoom = ({ name }: Reason) => name === 'STANDING' || name === 'CUSTOMER_STORY';
  return candidates.filter(({ kind, reason }) => kind !== 'STORY' || !isRoom(reason));
}
