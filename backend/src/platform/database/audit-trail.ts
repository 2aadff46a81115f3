import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type Statement, statement } from './statement.ts';

interface Note {
  readonly act: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before?: object;
  readonly after?: object;
}

const entries = statement(
  'audit.entries',
  `insert into audit_entries (organization_id, id, at, person_id, system_reason, act, subject, subject_id, for_person_id)
   select $1, id, $2, $3, $4, act, subject, subject_id, $9::uuid
   from unnest($5::uuid[], $6::text[], $7::text[], $8::uuid[]) as note (id, act, subject, subject_id)`,
);
const texts = statement(
  'audit.texts',
  `insert into audit_texts (organization_id, entry_id, salt, before, after)
   select $1, id, salt, before, after
   from unnest($2::uuid[], $3::bytea[], $4::jsonb[], $5::jsonb[]) as note (id, salt, before, after)`,
);

const bookkeeping = new Set(['organizationId', 'id', 'version', 'createdAt']);
const asText = (value: object | undefined) =>
  value === undefined
    ? null
    : JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => !bookkeeping.has(key))));

interface Who {
  readonly organizationId: string;
  readonly personId: string | null;
  /** Whose deputy they acted as. */
  readonly forPersonId: string | null;
  readonly reason: string | null;
  readonly now: Date;
}

/** Who did what, when, before and after: gathered during a work and written with it. */
export class AuditTrail {
  private readonly notes: (Note & { id: string })[] = [];

  constructor(private who: Who) {}

  /** All of it is written without the person. */
  seal(reason: string) {
    this.who = { ...this.who, personId: null, forPersonId: null, reason };
  }

  note(note: Note) {
    this.notes.push({ ...note, id: uuidv7() });
  }

  /** What writes it down. */
  statements(): (readonly [Statement, readonly unknown[]])[] {
    if (this.notes.length === 0) return [];
    const { organizationId, personId, forPersonId, reason, now } = this.who;
    const of = <Value>(value: (note: Note & { id: string }) => Value) => this.notes.map(value);
    const ids = of(({ id }) => id);
    const about = [of(({ act }) => act), of(({ subject }) => subject), of(({ subjectId }) => subjectId)];
    const salts = ids.map(() => randomBytes(16));
    const said = [of(({ before }) => asText(before)), of(({ after }) => asText(after))];
    return [
      [entries, [organizationId, now, personId, reason, ids, ...about, forPersonId]],
      [texts, [organizationId, ids, salts, ...said]],
    ];
  }
}
