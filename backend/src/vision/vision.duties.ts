import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

/** $1 person */
const unanswered = statement(
  'vision.pulse_unanswered',
  `select v.id, b.card ->> 'name' as name from visions v
     join board_cards b on b.organization_id = v.organization_id and b.id = v.board_id
   where v.state = 'ROUND_1' and v.round_one_text is not null
     and not exists (select from vision_pulse_takers t where t.vision_id = v.id and t.person_id = $1)
   order by name, v.id`,
);

/** Two questions to everybody, between the rounds of a vision. */
@Injectable()
export class VisionDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    const asked = await this.database.read<{ id: string; name: string }>(viewer, unanswered, [viewer.personId]);
    return asked.map(({ id, name }) => ({
      ...{ kind: 'ANSWER_PULSE', subject: { type: 'VISION', id }, title: name },
      ...{ dueOn: null, place: { page: 'VISION' } },
    }));
  }
}
