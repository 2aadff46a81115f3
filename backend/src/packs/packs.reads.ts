import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { validate as isUuid } from 'uuid';
import { fileOf } from '../platform/pdf/printed.ts';
import type { PackModel } from './pack.model.ts';

const byId = statement(
  'packs.by_id',
  `select json_build_object(
      'id', id, 'boardId', board_id, 'readerId', reader_id, 'meetingId', meeting_id, 'versionNumber', version_number,
      'isWhole', reader_id is null, 'form', form, 'state', state, 'bytes', bytes, 'sha256', sha256, 'readyAt', ready_at) as pack
    from packs where organization_id = $1 and id = $2`,
);

type PackTree = PackModel & { readonly boardId: string; readonly readerId: string | null };

/** A pack is there for whoever reads the whole agenda, and the part of one reader for that reader alone. */
@Injectable()
export class PacksReads {
  constructor(private readonly database: Database) {}

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

const mayRead = (viewer: Viewer, { boardId, readerId }: PackTree): boolean =>
  readerId ? readerId === viewer.personId : may(viewer).seePublishedAgenda({ boardId });
