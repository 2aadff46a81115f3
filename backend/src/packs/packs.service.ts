import { Injectable } from '@nestjs/common';
import { AgendaPages } from '../agenda/index.ts';
import { Meeting } from '../meetings/index.ts';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { unprinted } from '../platform/pdf/printed.ts';
import { Pack, type PackForm } from './pack.entity.ts';

const madeBefore = statement(
  'packs.made_before',
  `select id from packs
    where organization_id = $1 and version_id = $2 and reader_id is not distinct from $3 and form = $4`,
);

type Wanted = Pick<Pack, 'meetingId' | 'versionId' | 'versionNumber' | 'readerId' | 'itemIds' | 'form'>;

@Injectable()
export class PacksService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
  ) {}

  /** The pack of the newest published version: the one that is there, or one that is begun now. */
  async makePack(viewer: Viewer, meetingId: string, form: PackForm) {
    const wanted = { ...(await this.wanted(viewer, meetingId)), form };
    return this.database.work(viewer, async (work) => {
      const { boardId } = await work.lock(Meeting, meetingId);

      const made = await packMade(work, wanted);
      if (made) return made.state === 'FAILED' ? printed(work, await work.change(made, { state: 'MAKING' })) : made;

      const { name: organizationName, locale } = viewer.organization;
      return printed(work, await work.add(Pack, { ...wanted, boardId, organizationName, locale, ...unprinted }));
    });
  }

  /** Who reads the agenda reads all of the pack; who has items on it, the sheets of those. */
  private async wanted(viewer: Viewer, meetingId: string): Promise<Omit<Wanted, 'form'>> {
    const { view, items, published } = await this.agendas.ofMeeting(viewer, meetingId);
    const isWhole = view !== 'OWN_ITEMS';
    if (!published || !(isWhole || items.length)) throw new NotFound();
    const version = { meetingId, versionId: published.id, versionNumber: published.number };
    if (isWhole) return { ...version, readerId: null, itemIds: null };
    return { ...version, readerId: viewer.personId, itemIds: items.map(({ id }) => id) };
  }
}

async function packMade(work: Work, { versionId, readerId, form }: Wanted): Promise<Pack | null> {
  const values = [work.organizationId, versionId, readerId, form];
  const [made] = await work.query<{ id: string }>(madeBefore, values);
  return made ? work.get(Pack, made.id) : null;
}

async function printed(work: Work, pack: Pack): Promise<Pack> {
  await work.announce('packs.print', { packId: pack.id });
  return pack;
}
