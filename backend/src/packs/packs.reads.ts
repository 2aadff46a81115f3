import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { validate as isUuid } from 'uuid';
import { type Ask, readerOf } from './pack-sheets.ts';
import { fileOf } from '../platform/pdf/printed.ts';
import { AgendaPages } from '../agenda/index.ts';
import type { PackModel } from './pack.model.ts';

const tree = `
  json_build_object(
      'id', id, 'boardId', board_id, 'readerId', reader_id, 'meetingId', meeting_id, 'versionNumber', version_number,
      'isWhole', item_ids is null, 'hasConfidences', confidential_ids <> '{}', 'isOpen', not exists (
        select from unnest(confidential_ids) c where not exists (
          select from item_subjects i where i.organization_id = $1 and i.id = c and (i.is_open or not i.is_confidential))),
      'form', form, 'state', state, 'progress', progress, 'bytes', bytes, 'sha256', sha256, 'readyAt', ready_at) as pack`;

const byId = statement('packs.by_id', `select ${tree} from packs where organization_id = $1 and id = $2`);
const ofVersion = statement(
  'packs.of_version',
  `select ${tree} from packs
    where organization_id = $1 and version_id = $2 and reader_id is not distinct from $3 and confidential_ids = $4
      and item_ids is not distinct from $5::uuid[]
    order by form`,
);

interface PackTree extends PackModel {
  readonly boardId: string;
  readonly readerId: string | null;
  /** Whoever asks may still read all that is confidential in it. */
  readonly isOpen: boolean;
}

/** A pack is there for whoever reads the whole agenda, and one reader's own for that reader alone. */
@Injectable()
export class PacksReads {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendaPages,
  ) {}

  /** What was made of the newest published version for whoever asks, by them or by others who read the same of it. */
  async made(viewer: Viewer, meetingId: string): Promise<PackModel[]> {
    const found = await this.agendas.publishedFor(viewer, meetingId);
    if (!found) return [];
    const { published, itemIds } = found;
    const all = published.content.items.map(({ itemId }) => itemId);
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    const { organizationId, personId } = viewer;
    const reader = await readerOf(ask, { organizationId, personId, all, itemIds });
    const values = [organizationId, published.id, reader.readerId, reader.confidentialIds, itemIds];
    return (await ask<{ pack: PackTree }>(ofVersion, values)).map(({ pack }) => pack);
  }

  async pack(viewer: Viewer, id: string): Promise<PackModel> {
    const [row] = await this.database.read<{ pack: PackTree }>(viewer, byId, [viewer.organizationId, id]);
    if (!row || !mayRead(viewer, row.pack)) throw new NotFound();
    return row.pack;
  }

  /** What is ready to be sent. */
  async file(viewer: Viewer, id: string) {
    if (!isUuid(id)) throw new NotFound();
    const pack = await this.pack(viewer, id);
    return { ...foundOr404(fileOf(pack)), form: pack.form };
  }
}

function mayRead(viewer: Viewer, { boardId, readerId, isWhole, isOpen }: PackTree): boolean {
  if (readerId !== null && (readerId !== viewer.personId || !isOpen)) return false;
  return !isWhole || may(viewer).seePublishedAgenda({ boardId });
}
