import { looksResidual } from '@cxboard/domain/contact-reasons/reason-tree.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import type { Refusal } from '@cxboard/domain/refusal';
import { Injectable } from '@nestjs/common';
import { BadInput, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Kind, Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { noteRenaming } from './reason-changes.ts';
import { ContactReason, TouchPoint } from './topic.entity.ts';
import type { TopicKind, TopicModel } from './topic.model.ts';
import type { AddTopicInput, EditTopicInput, RemoveTopicInput } from './topics.inputs.ts';

type Topic = ContactReason | TouchPoint;
const rowsOf: Readonly<Record<TopicKind, Kind<Topic>>> = { CONTACT_REASON: ContactReason, TOUCH_POINT: TouchPoint };

const named = statement(
  'contacts.named',
  `select id from contact_reasons where organization_id = $1 and lower(name) = lower($2) and $3 = 'CONTACT_REASON'
   union all
   select id from touch_points where organization_id = $1 and lower(name) = lower($2) and $3 = 'TOUCH_POINT'`,
);
const counted = statement(
  'contacts.count',
  `select (select count(*) from contact_reasons where organization_id = $1)
     + (select count(*) from touch_points where organization_id = $1) as count`,
);
const all = statement(
  'contacts.all',
  `select 'CONTACT_REASON' as kind, id, version, name, words from contact_reasons
     where organization_id = $1 and merged_into_id is null
   union all select 'TOUCH_POINT', id, version, name, words from touch_points where organization_id = $1
   order by kind, name, id`,
);

/** What the organization calls the reasons and the places of contact. */
@Injectable()
export class TopicsService {
  constructor(private readonly database: Database) {}

  list(viewer: Viewer): Promise<TopicModel[]> {
    return this.database.read<TopicModel>(viewer, all, [viewer.organizationId]);
  }

  add(viewer: Viewer, { kind, ...input }: AddTopicInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).keepTopics());
      const facts = checked(input);
      const refusal = await refuseName(work, { kind, name: facts.name });
      if (refusal) return refusal;
      const [before] = await work.query<{ count: string }>(counted, [work.organizationId]);
      if (Number(before?.count) >= limits.proposals.topics * 2)
        throw new BadInput(`At most ${limits.proposals.topics * 2} contact reasons and touch points.`);
      const isResidual = kind === 'CONTACT_REASON' && looksResidual(facts.name);
      return told(work, kind, await work.add(rowsOf[kind], { ...facts, ...(isResidual && { isResidual }) }));
    });
  }

  edit(viewer: Viewer, { kind, topicId, expectedVersion, ...input }: EditTopicInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).keepTopics());
      const topic = await work.lock(rowsOf[kind], topicId);
      const facts = checked(input);
      const refusal = await refuseName(work, { kind, name: facts.name, except: topicId });
      if (refusal) return refusal;
      await noteRenaming(work, topic, facts.name);
      return told(work, kind, await work.change(topic, facts, expectedVersion));
    });
  }

  remove(viewer: Viewer, { kind, topicId }: RemoveTopicInput) {
    const removed = this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).keepTopics());
      await work.remove(await work.lock(rowsOf[kind], topicId));
      work.tell('TOPIC', topicId);
      return { id: topicId };
    });
    return removed.catch(inUseOrThrow);
  }
}

const nameTaken: Refusal<'TopicNameTaken'> = {
  __typename: 'TopicNameTaken',
  message: 'There is one of this name already.',
};
const inUse: Refusal<'TopicInUse'> = {
  __typename: 'TopicInUse',
  message: 'Proposals or contacts are about it; give it another name or merge it instead.',
};

/** Only the tables know who all points here; they say so themselves. */
function inUseOrThrow(problem: unknown): Refusal<'TopicInUse'> {
  if ((problem as { code?: string }).code === '23503') return inUse;
  throw problem;
}

async function refuseName(work: Work, { kind, name, except }: { kind: TopicKind; name: string; except?: string }) {
  const [found] = await work.query<{ id: string }>(named, [work.organizationId, name, kind]);
  return found && found.id !== except ? nameTaken : null;
}

function checked({ name, words }: { name: string; words: string }) {
  const { topicName, topicWords } = limits.proposals;
  if (name.length > topicName) throw new BadInput(`name: at most ${topicName} characters.`, { field: 'name' });
  if (words.length > topicWords) throw new BadInput(`words: at most ${topicWords} characters.`, { field: 'words' });
  return { name, words: words.trim() };
}

function told(work: Work, kind: TopicKind, { id, version, name, words }: Topic): TopicModel {
  work.tell('TOPIC', id);
  return { kind, id, version, name, words };
}
