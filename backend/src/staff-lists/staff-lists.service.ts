import type { Readable } from 'node:stream';
import { Readable as Stream } from 'node:stream';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import type { StaffList } from '@cxboard/domain/people/staff-list.rules';
import { refuseStaffList } from '@cxboard/domain/people/staff-plan.rules';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { treeOf } from '../people/index.ts';
import { foundOr404, NotFound, stopUnless } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import { bytesOf } from '../platform/files/arriving.ts';
import { FileStore } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { listIn, type ListRefused, planNow } from './list-reading.ts';
import { StaffListRow } from './staff-list.entity.ts';
import type { TakeOverStaffListInput } from './staff-lists.inputs.ts';
import { takeOver } from './taking-over.ts';

const { bytes: most } = limits.people.list;

/** Lists of people: sent, looked at, taken over once and then forgotten. */
@Injectable()
export class StaffListsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  async keep(viewer: Viewer, content: Readable): Promise<{ staffListId: string } | ListRefused> {
    stopUnless(may(viewer).managePeople());
    const sent = await bytesOf(content, most);
    if (sent === null) return { __typename: 'ListTooLarge', message: `A list has at most ${most / 1024 ** 2} MB.` };
    const list = listIn(sent);
    if ('message' in list) return list;
    const key = { organizationId: viewer.organizationId, fileId: uuidv7() };
    await this.files.keep(key, Stream.from([sent]));
    return this.database.work(viewer, async (work) => {
      const nothingYet = { takenOverAt: null, added: 0, changed: 0, deactivated: 0 };
      const facts = { uploadedById: viewer.personId, bytes: sent.length, ...nothingYet };
      const { id } = await work.add(StaffListRow, { id: key.fileId, ...facts });
      return { staffListId: id };
    });
  }

  /** The people of a list that still waits. */
  async waiting({ organizationId, id }: Pick<StaffListRow, 'organizationId' | 'id'>): Promise<StaffList> {
    const key = { organizationId, fileId: id };
    if (!(await this.files.has(key))) throw new NotFound();
    const list = listIn((await bytesOf(this.files.read(key), most)) ?? Buffer.of());
    if ('message' in list) throw new NotFound();
    return list;
  }

  async takeOver(viewer: Viewer, { staffListId, deactivates, seen }: TakeOverStaffListInput) {
    const { organizationId } = viewer;
    const answer = await this.database.work(viewer, async (work) => {
      foundOr404(may(viewer).managePeople() || null);
      const row = await work.lock(StaffListRow, staffListId);
      const isTaken = row.takenOverAt !== null;
      const list = isTaken ? nobody : await this.waiting(row);
      // Two lists at once take turns, as everything that changes the tree.
      const departments = await treeOf(work);
      const ask: Ask = (named, values) => work.query(named, values ?? []);
      const taking = { organizationId, personId: viewer.personId, now: work.now };
      const { plan } = await planNow(ask, list, taking);
      const refusal = refuseStaffList(plan, { isTaken, deactivates, seen });
      if (refusal) return refusal;

      await takeOver(work, plan, { departments, deactivates });
      const { added, changed } = plan;
      const deactivated = deactivates ? plan.missing.length : 0;
      const came = { added: added.length, changed: changed.length, deactivated, takenOverAt: work.now };
      await work.change(row, came);
      work.tell('PERSON', viewer.personId);
      return { id: staffListId };
    });
    if (!('message' in answer)) await this.files.remove({ organizationId, fileId: staffListId });
    return answer;
  }
}

const nobody: StaffList = { rows: [], departments: [], problems: [] };
