import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lanesToSign } from './deep-dives.statements.ts';

interface LaneToSign {
  readonly id: string;
  readonly title: string;
  readonly number: number;
}

/** Who is named for a lane says whether this is how it works. */
@Injectable()
export class DeepDiveDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const lanes = await this.database.read<LaneToSign>(viewer, lanesToSign, [viewer.personId]);
    return lanes.map(({ id, title, number }) => ({
      ...{ kind: 'SIGN_LANE', subject: { type: 'PROCESS_LANE', id }, title, dueOn: null },
      place: { page: 'DEEP_DIVE', number },
    }));
  }
}
