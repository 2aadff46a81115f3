import { localDateOf } from '@cxboard/domain/local-time';
import { refuseAbsence } from '@cxboard/domain/people/absence.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Person } from '../people/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Absence } from './absence.entity.ts';
import type { NoteAbsenceInput } from './absences.model.ts';

@Injectable()
export class AbsencesService {
  constructor(private readonly database: Database) {}

  /** From its first day to its last what they would have to do is in the hands of their deputy as well. */
  note(viewer: Viewer, { personId, deputyId, fromOn, untilOn }: NoteAbsenceInput) {
    return this.database.work(viewer, async (work) => {
      const person = await work.lock(Person, personId);
      stopUnless(may(viewer).noteAbsence({ personId }));
      foundOr404(person.deactivatedAt === null || null);
      const deputy = await work.get(Person, deputyId);
      const daysOf = (id: string) => work.find(Absence, { personId: id, endedAt: IsNull() });
      const refusal = refuseAbsence(
        { personId, deputyId, fromOn, untilOn },
        {
          today: localDateOf(work.now, viewer.organization.timeZone),
          isDeputyHere: deputy.deactivatedAt === null,
          ...{ own: await daysOf(personId), ofDeputy: await daysOf(deputyId) },
        },
      );
      if (refusal) return refusal;
      const facts = { personId, deputyId, fromOn, untilOn, enteredById: viewer.personId, endedAt: null };
      const { id } = await work.add(Absence, facts);
      for (const who of [personId, deputyId]) work.tell('PERSON', who);
      return { id };
    });
  }

  /** They are back, or stay: what was in the hands of their deputy is theirs alone again. */
  end(viewer: Viewer, absenceId: string) {
    return this.database.work(viewer, async (work) => {
      const absence = await work.lock(Absence, absenceId);
      stopUnless(may(viewer).noteAbsence(absence));
      if (absence.endedAt === null) await work.change(absence, { endedAt: work.now });
      for (const who of [absence.personId, absence.deputyId]) work.tell('PERSON', who);
      return { personId: absence.personId };
    });
  }
}
