import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/identity/viewer.ts';
import { ResolutionsReads } from './resolutions.reads.ts';

/** Who has a vote and has not used it. */
@Injectable()
export class ResolutionDuties {
  constructor(private readonly reads: ResolutionsReads) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    return (await this.reads.owed(viewer)).map(({ id, number, text, closesOn, boardSlug }) => ({
      kind: 'VOTE_ON_RESOLUTION',
      subject: { type: 'RESOLUTION', id },
      title: text,
      dueOn: closesOn,
      place: { page: 'RESOLUTION', boardSlug, number },
    }));
  }
}
