import { localDateOf } from '@cxboard/domain/local-time';
import type { Duty } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
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

/** Rounds that wait for what somebody says. $1 person · $2 today */
const awaitedFrom = statement(
  'vision.awaited_from',
  `select v.id, b.card ->> 'name' as name, v.state from visions v
     join board_cards b on b.organization_id = v.organization_id and b.id = v.board_id
   where v.state in ('ROUND_1', 'ROUND_2')
     and exists (
       select from seat_cards s where s.organization_id = v.organization_id and s.board_id = v.board_id
         and s.person_id = $1 and s.role in ('CHAIR', 'MEMBER')
         and s.from_on <= $2::date and (s.until_on is null or s.until_on >= $2::date))
     and not exists (
       select from vision_answers a where a.organization_id = v.organization_id and a.vision_id = v.id
         and a.person_id = $1 and a.round = case v.state when 'ROUND_1' then 1 else 2 end)
   order by name, v.id`,
);

/** Two questions to everybody, between the rounds of a vision; in each round the word of every member. */
@Injectable()
export class VisionDuties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    return [...(await this.awaited(viewer)), ...(await this.asked(viewer))];
  }

  private async awaited(viewer: Viewer): Promise<Duty[]> {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    const rounds = await this.database.read<{ id: string; name: string }>(viewer, awaitedFrom, [
      ...[viewer.personId, today],
    ]);
    return rounds.map(({ id, name }) => ({
      ...{ kind: 'ANSWER_VISION', subject: { type: 'VISION', id }, title: name },
      ...{ dueOn: null, place: { page: 'VISION' } },
    }));
  }

  private async asked(viewer: Viewer): Promise<Duty[]> {
    const asked = await this.database.read<{ id: string; name: string }>(viewer, unanswered, [viewer.personId]);
    return asked.map(({ id, name }) => ({
      ...{ kind: 'ANSWER_PULSE', subject: { type: 'VISION', id }, title: name },
      ...{ dueOn: null, place: { page: 'VISION' } },
    }));
  }
}
