import type { AgendaContent } from '@cxboard/domain/agenda/agenda-version.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { AgendaPages, Publications, type PublishedAgenda } from '../agenda/index.ts';
import { languageOf } from '../board/index.ts';
import { Meeting } from '../meetings/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { unprinted } from '../platform/pdf/printed.ts';
import { readerOf } from './pack-sheets.ts';
import { Pack, type PackForm } from './pack.entity.ts';
import { tellReaders } from './telling-readers.ts';

const madeBefore = statement(
  'packs.made_before',
  `select id from packs
    where organization_id = $1 and version_id = $2 and reader_id is not distinct from $3 and form = $4
      and confidential_ids = $5 and item_ids is not distinct from $6::uuid[]`,
);

type Wanted = Pick<
  Pack,
  'meetingId' | 'boardId' | 'versionId' | 'versionNumber' | 'form' | 'readerId' | 'itemIds' | 'confidentialIds'
>;

@Injectable()
export class PacksService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
    publications: Publications,
  ) {
    publications.whenPublished(printPublished);
  }

  /**
   * The pack of the newest published version: the one that is there, or one that is begun now. Who reads the agenda
   * reads all of it; who has items on it, the sheets of those.
   */
  async makePack(viewer: Viewer, meetingId: string, form: PackForm) {
    const { published, itemIds } = foundOr404(await this.agendas.publishedFor(viewer, meetingId));
    const { id: versionId, number: versionNumber, content } = published;
    return this.database.work(viewer, async (work) => {
      const { boardId } = await work.lock(Meeting, meetingId);
      const reader = await whoAsks(work, content, itemIds);
      const wanted = { boardId, meetingId, versionId, versionNumber, form, itemIds, ...reader };
      return madeOrBegun(work, viewer, wanted);
    });
  }

  /**
   * Stops the printing. Many may wait for the one that is the same for all, so whoever prepares the agenda stops it, and
   * a reader their own. One that is ready stays; whoever asks again has it begun anew.
   */
  async cancelPack(viewer: Viewer, { id }: { readonly id: string }) {
    return this.database.work(viewer, async (work) => {
      const pack = await work.lock(Pack, id);
      stopUnless(pack.readerId === viewer.personId || may(viewer).prepareAgenda(pack));
      if (pack.state === 'MAKING') await work.change(pack, { state: 'CANCELLED' });
      tellReaders(work, pack);
      return { id };
    });
  }
}

/** What is published is printed at once: for all who read the whole of it, and for its publisher when they read more. */
async function printPublished(work: Work, { viewer, meeting, version }: PublishedAgenda): Promise<void> {
  const { id: versionId, number: versionNumber, content, meetingId } = version;
  const { boardId } = meeting;
  const wanted = { boardId, meetingId, versionId, versionNumber, form: 'PDF', itemIds: null } as const;
  const publisher = await whoAsks(work, content, null);
  const all = { readerId: null, confidentialIds: [] };
  for (const reader of publisher.readerId ? [all, publisher] : [all])
    tellReaders(work, await madeOrBegun(work, viewer, { ...wanted, ...reader }));
}

function whoAsks(work: Work, { items }: AgendaContent, itemIds: readonly string[] | null) {
  const { organizationId, personId } = work;
  const all = items.map(({ itemId }) => itemId);
  return readerOf((named, values) => work.query(named, values), { organizationId, personId, all, itemIds });
}

async function madeOrBegun(work: Work, viewer: Viewer, wanted: Wanted): Promise<Pack> {
  const made = await packMade(work, wanted);
  if (made && isUnmade(made)) return printed(work, await work.change(made, { state: 'MAKING', progress: 0 }));
  if (made) return made;

  const locale = await languageOf(work, wanted.boardId);
  const organizationName = viewer.organization.name;
  return printed(work, await work.add(Pack, { ...wanted, organizationName, locale, progress: 0, ...unprinted }));
}

const isUnmade = ({ state }: Pack) => state === 'FAILED' || state === 'CANCELLED';

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
