import { localDateOf } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { refuseChoice, refuseStory } from '@cxboard/domain/stories/story.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Board } from '../board/index.ts';
import { ContactReason, TouchPoint } from '../contacts/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { addStory as insertStory, takeWordsAway } from './stories.statements.ts';
import { Story } from './story.entity.ts';
import type { ChooseStoryInput, ForgetStoryInput, TellStoryInput } from './story.model.ts';

/** Stories are told, offered to a board, and forgotten on their day or when the customer asks. */
@Injectable()
export class StoriesService {
  constructor(private readonly database: Database) {}

  tell(viewer: Viewer, { touchPointId = null, reasonId = null, ...told }: TellStoryInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).tellStory());
      if (touchPointId) await work.get(TouchPoint, touchPointId);
      if (reasonId) await work.get(ContactReason, reasonId);

      const refusal = refuseStory(told, localDateOf(work.now, viewer.organization.timeZone));
      if (refusal) return refusal;

      return addStory(work, { ...told, touchPointId, reasonId });
    });
  }

  choose(viewer: Viewer, { storyId, boardId, isChosen }: ChooseStoryInput) {
    return this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).seeStories() || null);
      const board = await work.get(Board, boardId);
      stopUnless(may(viewer).chooseStory({ boardId: board.id }));
      const story = await work.lock(Story, storyId);

      const { expiresOn } = story;
      const kept = { expiresOn, forgottenAt: story.forgottenAt?.toISOString() ?? null };
      const refusal = isChosen ? refuseChoice(kept, localDateOf(work.now, viewer.organization.timeZone)) : null;
      if (refusal) return refusal;

      const offer = isChosen ? { chosenForId: board.id, chosenAt: work.now } : { chosenForId: null, chosenAt: null };
      return heard(work, await work.change(story, offer));
    });
  }

  forget(viewer: Viewer, { storyId }: ForgetStoryInput) {
    return this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).seeStories() || null);
      const story = await work.lock(Story, storyId);
      stopUnless(may(viewer).forgetStory(story));
      return forgetStory(work, story);
    });
  }
}

/** The audit log says that it was told, and none of its words: those have a last day. */
export async function addStory(work: Work, told: TellStoryInput) {
  const story = { id: uuidv7() };
  const { title, text, kind, initiator, touchPointId, reasonId, happenedOn, consent, consentNote, expiresOn } = told;
  await work.query(insertStory, [
    ...[
      work.organizationId,
      story.id,
      work.now,
      title,
      text.trim(),
      kind,
      initiator,
      touchPointId,
      reasonId,
      happenedOn,
    ],
    ...[consent, consentNote.trim(), expiresOn, work.personId],
  ]);
  work.note('TOLD', Object.assign(new Story(), story));
  return heard(work, story);
}

/** Its words go, for ever; the audit log says that they went. */
export async function forgetStory(work: Work, story: Story) {
  if (story.forgottenAt === null) {
    await work.query(takeWordsAway, [story.id, work.now]);
    work.note('FORGOTTEN', story);
  }
  return heard(work, story);
}

function heard(work: Work, { id }: { readonly id: string }) {
  work.tell('STORY', id);
  return { id };
}
