import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { languageOf } from '../board/index.ts';
import { Minutes, MinutesReads } from '../minutes/index.ts';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { unprinted } from '../platform/pdf/printed.ts';
import { PrintedMinutes } from './printed-minutes.entity.ts';

@Injectable()
export class PrintedMinutesService {
  constructor(
    private readonly database: Database,
    private readonly reads: MinutesReads,
  ) {}

  /** The paper of approved minutes as they are now: the one that is there, or one that is begun now. */
  async print(viewer: Viewer, meetingId: string): Promise<PrintedMinutes> {
    const { boardId, approvedAt, addenda } = await this.reads.ofMeeting(viewer, meetingId);
    if (!approvedAt) throw new NotFound();
    return this.database.work(viewer, async (work) => {
      await work.lock(Minutes, meetingId);
      const wanted = { minutesId: meetingId, addenda: addenda.length };

      const made = await work.first(PrintedMinutes, { ...wanted, readerId: IsNull() });
      if (made) return made.state === 'FAILED' ? begun(work, await work.change(made, { state: 'MAKING' })) : made;

      const locale = await languageOf(work, boardId);
      const organizationName = viewer.organization.name;
      const paper = { ...wanted, boardId, readerId: null, itemIds: null, organizationName, locale, ...unprinted };
      return begun(work, await work.add(PrintedMinutes, paper));
    });
  }
}

async function begun(work: Work, paper: PrintedMinutes): Promise<PrintedMinutes> {
  await work.announce('minutes.print', { paperId: paper.id });
  return paper;
}
