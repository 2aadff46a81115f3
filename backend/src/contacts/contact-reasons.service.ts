import { refuseMerge, refusePlace, refuseSeparation } from '@cxboard/domain/contact-reasons/reason-tree.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput, NotFound, StaleEdit, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type * as inputs from './contact-reasons.inputs.ts';
import { assign, mergeAlong, moveBelow } from './contact-reasons.statements.ts';
import { LabelRules } from './label-rules.entity.ts';
import { lockRules, newestRules, putByRules, stopUnlessRulesFit } from './label-rules.ts';
import { noteChange } from './reason-changes.ts';
import { ContactReason } from './topic.entity.ts';

/** What counts under which reason. Nothing is imported again: the next look at the numbers counts by it. */
@Injectable()
export class ContactReasonsService {
  constructor(private readonly database: Database) {}

  assignLabels(viewer: Viewer, { labelIds, reasonId }: inputs.AssignLabelsInput) {
    return this.keep(viewer, async (work) => {
      const { labelsListed } = limits.contacts;
      if (labelIds.length > labelsListed) throw new BadInput(`labelIds: at most ${labelsListed} at once.`);
      const reason = reasonId ? await work.lock(ContactReason, reasonId) : null;
      const changed = await work.query(assign, [labelIds, reason ? (reason.mergedIntoId ?? reason.id) : null]);
      if (changed.length < new Set(labelIds).size) throw new NotFound();
      return told(work, reasonId ?? labelIds[0] ?? work.organizationId);
    });
  }

  /** Another version of the rules; labels that nobody put somewhere by hand go where it says. */
  saveLabelRules(viewer: Viewer, { rules, expectedNumber }: inputs.SaveLabelRulesInput) {
    return this.keep(viewer, async (work) => {
      stopUnlessRulesFit(rules.map(({ words }) => words));
      for (const reasonId of new Set(rules.map((rule) => rule.reasonId))) await work.get(ContactReason, reasonId);
      const refusal = await lockRules(work);
      if (refusal) return refusal;

      const [newest] = await work.query<{ number: number }>(newestRules, []);
      const number = newest?.number ?? 0;
      if (number !== expectedNumber) throw new StaleEdit(number);

      const kept = rules.map(({ reasonId, words }) => ({ reasonId, words: words.trim() }));
      await work.add(LabelRules, { number: number + 1, madeAt: work.now, madeById: work.personId, rules: kept });
      await putByRules(work, kept);
      return told(work, work.organizationId);
    });
  }

  moveReason(viewer: Viewer, { reasonId, belowId, expectedVersion }: inputs.MoveReasonInput) {
    return this.keep(viewer, async (work) => {
      const reason = await work.lock(ContactReason, reasonId);
      const below = belowId ? await work.lock(ContactReason, belowId) : null;
      const hasBelow = (await work.first(ContactReason, { parentId: reasonId })) !== null;

      const refusal = refusePlace(reason, { below, hasBelow });
      if (refusal) return refusal;

      const before = reason.parentId ? (await work.get(ContactReason, reason.parentId)).name : '';
      await work.change(reason, { parentId: below?.id ?? null }, expectedVersion);
      await noteChange(work, reason, { act: 'MOVED', before, after: below?.name ?? '' });
      return told(work, reasonId);
    });
  }

  mergeReasons(viewer: Viewer, { reasonId, otherReasonId }: inputs.MergeReasonsInput) {
    return this.keep(viewer, async (work) => {
      const [reason, into] = await lockTwo(work, reasonId, otherReasonId);
      const refusal = refuseMerge(reason, into);
      if (refusal) return refusal;

      await work.query(moveBelow, [reason.id, into.parentId ?? into.id]);
      await work.query(mergeAlong, [reason.id, into.id]);
      await work.change(reason, { mergedIntoId: into.id });
      await noteChange(work, reason, { act: 'MERGED', before: reason.name, after: into.name });
      return told(work, reasonId);
    });
  }

  separateReason(viewer: Viewer, { reasonId }: inputs.SeparateReasonInput) {
    return this.keep(viewer, async (work) => {
      const reason = await work.lock(ContactReason, reasonId);
      const refusal = refuseSeparation(reason);
      if (refusal) return refusal;

      const { name } = await work.get(ContactReason, reason.mergedIntoId ?? '');
      await work.change(reason, { mergedIntoId: null, parentId: null });
      await noteChange(work, reason, { act: 'SEPARATED', before: name, after: reason.name });
      return told(work, reasonId);
    });
  }

  markResidual(viewer: Viewer, { reasonId, isResidual, expectedVersion }: inputs.MarkResidualInput) {
    return this.keep(viewer, async (work) => {
      await work.change(await work.lock(ContactReason, reasonId), { isResidual }, expectedVersion);
      return told(work, reasonId);
    });
  }

  private keep<Done>(viewer: Viewer, act: (work: Work) => Promise<Done>): Promise<Done> {
    return this.database.work(viewer, (work) => {
      stopUnless(may(viewer).keepTopics());
      return act(work);
    });
  }
}

/** In the order of their ids, so that two people who merge the same two do not wait for each other. */
async function lockTwo(work: Work, first: string, second: string): Promise<readonly [ContactReason, ContactReason]> {
  const locked = new Map<string, ContactReason>();
  for (const id of [first, second].toSorted()) locked.set(id, await work.lock(ContactReason, id));
  const [one, other] = [locked.get(first), locked.get(second)];
  if (!one || !other) throw new NotFound();
  return [one, other];
}

function told(work: Work, id: string) {
  work.tell('TOPIC', id);
  return { id };
}
