import { Injectable } from '@nestjs/common';
import { AgendaPages, AgendaVersion } from '../agenda/index.ts';
import { Meeting } from '../meetings/index.ts';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { unprinted } from '../platform/pdf/printed.ts';
import { openedTo } from './pack-sheets.ts';
import { Pack, type PackForm } from './pack.entity.ts';

const madeBefore = statement(
  'packs.made_before',
  `select id from packs
    where organization_id = $1 and version_id = $2 and reader_id is not distinct from $3 and form = $4
      and confidential_ids = $5 and item_ids is not distinct from $6::uuid[]`,
);

type Reader = Pick<Pack, 'readerId' | 'itemIds' | 'confidentialIds'>;
type Wanted = Pick<Pack, 'meetingId' | 'versionId' | 'versionNumber' | 'form'> & Reader;

@Injectable()
export class PacksService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
  ) {}

  /** The pack of the newest published version: the one that is there, or one that is begun now. */
  async makePack(viewer: Viewer, meetingId: string, form: PackForm) {
    const { published, items, isWhole } = await this.publishedFor(viewer, meetingId);
    return this.database.work(viewer, async (work) => {
      const { boardId } = await work.lock(Meeting, meetingId);
      const itemIds = isWhole ? null : items.map(({ id }) => id);
      const reader = await readerOf(work, published.id, itemIds);
      const wanted = { meetingId, versionId: published.id, versionNumber: published.number, form, ...reader };

      const made = await packMade(work, wanted);
      if (made) return made.state === 'FAILED' ? printed(work, await work.change(made, { state: 'MAKING' })) : made;

      const { name: organizationName, locale } = viewer.organization;
      return printed(work, await work.add(Pack, { ...wanted, boardId, organizationName, locale, ...unprinted }));
    });
  }

  /** Who reads the agenda reads all of the pack; who has items on it, the sheets of those. */
  private async publishedFor(viewer: Viewer, meetingId: string) {
    const { view, items, published } = await this.agendas.ofMeeting(viewer, meetingId);
    const isWhole = view !== 'OWN_ITEMS';
    if (!published || !(isWhole || items.length)) throw new NotFound();
    return { published, items, isWhole };
  }
}

/** Most share one pack; who may read something confidential or only some items has one of their own. */
async function readerOf(work: Work, versionId: string, itemIds: string[] | null): Promise<Reader> {
  const { content } = await work.get(AgendaVersion, versionId);
  const all = content.items.map(({ itemId }) => itemId).filter((id) => itemIds?.includes(id) ?? true);
  const confidentialIds = await openedTo((named, values) => work.query(named, values), work.organizationId, all);
  const isShared = itemIds === null && confidentialIds.length === 0;
  return { readerId: isShared ? null : work.personId, itemIds, confidentialIds };
}

async function packMade(work: Work, wanted: Wanted): Promise<Pack | null> {
  const { versionId, readerId, form, confidentialIds, itemIds } = wanted;
  const values = [work.organizationId, versionId, readerId, form, confidentialIds, itemIds];
  const [made] = await work.query<{ id: string }>(madeBefore, values);
  return made ? work.get(Pack, made.id) : null;
}

async function printed(work: Work, pack: Pack): Promise<Pack> {
  await work.announce('packs.print', { packId: pack.id });
  return pack;
}
