import { localDateOf } from '@cxboard/domain/local-time';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AbsenceModel } from './absences.model.ts';

/** Those that are not over, the soonest first. $1 organization · $2 who is away, or stands in · $3 today · $4 id, null for all */
const notOver = statement(
  'absences.not_over',
  `select a.id, p.card as person, d.card as deputy, a.from_on::text as "fromOn", a.until_on::text as "untilOn",
     $3::date between a.from_on and a.until_on as "isNow"
   from absences a
     join person_cards p on p.organization_id = a.organization_id and p.id = a.person_id
     join person_cards d on d.organization_id = a.organization_id and d.id = a.deputy_id
   where a.organization_id = $1 and a.ended_at is null and a.until_on >= $3::date
     and ($2::uuid is null or a.person_id = $2 or a.deputy_id = $2) and ($4::uuid is null or a.id = $4)
   order by a.from_on, a.id limit 100`,
);

const named = statement('absences.named', 'select id from person_cards where organization_id = $1 and id = $2');

@Injectable()
export class AbsencesReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of somebody: when they are away, and for whom they stand in. */
  async of(viewer: Viewer, personId: string): Promise<AbsenceModel[]> {
    const [person] = await this.database.read(viewer, named, [viewer.organizationId, personId]);
    foundOr404(person);
    return this.read(viewer, { personId, id: null });
  }

  async one(viewer: Viewer, id: string): Promise<AbsenceModel | undefined> {
    return (await this.read(viewer, { personId: null, id }))[0];
  }

  private read(viewer: Viewer, { personId, id }: { personId: string | null; id: string | null }) {
    const today = localDateOf(this.clock.now(), viewer.organization.timeZone);
    return this.database.read<AbsenceModel>(viewer, notOver, [viewer.organizationId, personId, today, id]);
  }
}
