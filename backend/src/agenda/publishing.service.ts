import { createHash } from 'node:crypto';
import { changesBetween } from '@cxboard/domain/agenda/agenda-changes.rules';
import {
  type AgendaContent,
  canonicalAgenda,
  composeVersion,
  type PublishedItem,
  refusePublish,
} from '@cxboard/domain/agenda/agenda-version.rules';
import { markLate } from '@cxboard/domain/agenda/pack-deadline.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { type Meeting, meetingHeld } from '../meetings/index.ts';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { AgendaVersion } from './agenda-version.entity.ts';
import type { PublishAgendaInput } from './agenda.inputs.ts';
import { itemsIn } from './agenda-lists.ts';
import { wordsIn } from './item-words.ts';
import { publicationOf, type Reported, reportedIn } from './late-papers.ts';
import { Publications } from './publications.ts';

/** Publishing freezes an agenda as the next numbered version. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly database: Database,
    private readonly publications: Publications,
  ) {}

  publishAgenda(viewer: Viewer, { meetingId }: PublishAgendaInput) {
    return this.database.work(viewer, async (work) => {
      const meeting = await meetingHeld(work, meetingId);
      stopUnless(may(viewer).publishAgenda(meeting));
      const published = await publish(work, meeting, this.publications);
      if ('__typename' in published) return published;
      await this.publications.tell(work, { viewer, meeting, version: published.version });
      return { id: meeting.id };
    });
  }
}

/** The act itself, also for the demonstration. */
export async function publish(work: Work, meeting: Meeting, publications: Publications) {
  const [last] = await work.find(AgendaVersion, { meetingId: meeting.id }, { number: 'DESC' });
  const { items, content, projects } = await contentOf(work, meeting);

  const refusal = refusePublish(meeting, content, last ? { version: last.number, content: last.content } : null);
  if (refusal) return refusal;

  const kept = await publications.keptWith(work, items);
  const whole = { ...content, items: content.items.map((item) => ({ ...item, ...kept.get(item.itemId) })) };
  const version = await addVersion(work, meeting, { last: last ?? null, content: whole, projects });
  if (meeting.state !== 'PUBLISHED') await work.change(meeting, { state: 'PUBLISHED' });
  await work.announce('agenda.published', { meetingId: meeting.id, versionId: version.id });
  work.tell('MEETING', meeting.id);
  return { version };
}

interface Composed {
  readonly last: AgendaVersion | null;
  readonly content: AgendaContent;
  readonly projects: Reported;
}

async function addVersion(work: Work, meeting: Meeting, { last, content, projects }: Composed) {
  const number = (last?.number ?? 0) + 1;
  const publication = await publicationOf(work, meeting, { version: number, content, projects });
  const marked = markLate(content, last?.content ?? null, publication);
  return work.add(AgendaVersion, {
    meetingId: meeting.id,
    number,
    content: marked,
    digest: createHash('sha256').update(canonicalAgenda(marked)).digest('hex'),
    changes: last ? changesBetween(last.content, content) : [],
    publishedAt: work.now,
    publishedById: work.personId,
  });
}

async function contentOf(work: Work, meeting: Meeting) {
  const { id, kind, startsAt, timeZone } = meeting;
  const items = await itemsIn(work, { boardId: meeting.boardId, meetingId: id });
  const projects = await reportedIn(work, items);
  const words = await wordsIn(work, id);
  const reportOf = (projectId: string | null) => (projectId && projects.get(projectId)?.latestReport?.id) ?? null;
  const content = composeVersion({
    meetingId: id,
    ...{ kind, startsAt, timeZone },
    items: items.map(({ reason, isConfidential, ...item }): PublishedItem => ({
      ...{ ...item, itemId: item.id, reportId: reportOf(item.projectId) },
      ...(reason && !isConfidential && { reason }),
      ...words.get(item.id),
    })),
  });
  return { items, content, projects };
}
