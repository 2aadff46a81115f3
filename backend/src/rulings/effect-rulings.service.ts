import { refuseWriting } from '@cxboard/domain/sessions/session.rules';
import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { wordsIn } from '@cxboard/messages/languages';
import { verdictDecision } from '@cxboard/messages/verdicts.messages';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { refuseVerdict, reviewHeld } from '../effects/index.ts';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { tellProject } from '../projects/index.ts';
import { addResult, draftOf, itemOf, sessionToRun, told } from '../sessions/index.ts';
import { EffectRuling } from './effect-ruling.entity.ts';
import type { RuleOnEffectInput } from './effect-rulings.inputs.ts';

/** What the board says to a verdict while it sits; a decision that takes effect when the meeting is closed. */
@Injectable()
export class EffectRulingsService {
  constructor(private readonly database: Database) {}

  rule(viewer: Viewer, { meetingId, itemId, reviewId, ...said }: RuleOnEffectInput) {
    return this.database.work(viewer, async (work) => {
      const { meeting, session } = await sessionToRun(work, viewer, meetingId);
      const item = await itemOf(work, meeting.id, itemId);
      const held = await reviewHeld(work, reviewId);
      if (held.project.id !== item.projectId) throw new NotFound();

      const { answer, because, againOn = null, rule = null } = said;
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal =
        refuseWriting(meeting.state) ?? (await refuseVerdict(work, held, { to: answer, because, againOn, today }));
      if (refusal) return refusal;

      const id = uuidv7();
      const { title } = held.project;
      const { verdict } = held.review.content;
      const sentence = verdictDecision(wordsIn(viewer.organization.locale), { title, verdict, answer, againOn });
      const text = `${sentence} ${because.trim()}`.trim().slice(0, limits.text.short);
      const result = { itemId, kind: 'DECISION' as const, text, rule: rule ?? 'CONSENT', resultKey: id };
      await addResult(work, { meeting, draft: draftOf(result), input: result });
      await work.add(EffectRuling, { id, reviewId, answer, because: because.trim(), againOn, appliedAt: null });
      if (item.state === 'WAITING') await work.change(item, { state: 'DISCUSSED' });
      await tellProject(work, held.project);
      return told(work, session);
    });
  }
}
