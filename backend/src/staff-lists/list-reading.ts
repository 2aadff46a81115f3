import { findEncoding } from '@cxboard/domain/imports/encoding.rules';
import { isWorkbook, readTable, refuseBytes } from '@cxboard/domain/imports/table.rules';
import { limits } from '@cxboard/domain/limits';
import { readStaffList, type StaffList } from '@cxboard/domain/people/staff-list.rules';
import { type KnownHouse, planStaff, type StaffPlan } from '@cxboard/domain/people/staff-plan.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { FileRefused, openingText } from '../imports/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** Everybody with their department, and who cannot leave by a list. $1 organization · $2 who takes it over · $3 today */
const house = statement(
  'staff_lists.house',
  `select json_build_object(
     'people', coalesce((select json_agg(json_build_object('id', p.id, 'email', p.email, 'name', p.name,
         'jobTitle', p.job_title, 'departmentId', p.department_id, 'isActive', p.deactivated_at is null,
         'stays', case when p.id = $2 then 'YOURSELF' when c.person_id is not null then 'CHAIRS' end) order by p.name, p.id)
       from people p left join (select distinct person_id from seat_cards
           where organization_id = $1 and role = 'CHAIR' and (until_on is null or until_on >= $3::date)) c
         on c.person_id = p.id
       where p.organization_id = $1), '[]'),
     'departments', coalesce((select json_agg(json_build_object('id', d.id, 'name', d.name, 'parentId', d.parent_id))
       from departments d where d.organization_id = $1), '[]')) as house`,
);

export type ListRefused = Refusal<string>;

/** The people of a file, or why it is no list of people. */
export function listIn(bytes: Buffer): StaffList | ListRefused {
  if (isWorkbook(bytes)) return tooLarge('IsWorkbook', 'This is a workbook; save the sheet as CSV and send that.');
  const refused = refuseBytes(bytes);
  if (refused) return refused;
  const table = textOf(bytes, (text) => readTable(text, { whole: true }));
  if (!('rows' in table)) return table;
  const { rows } = limits.people.list;
  if (table.rows.length > rows) return tooLarge('TooManyPeople', `A list has at most ${rows} lines.`);
  return readStaffList(table);
}

const tooLarge = (__typename: string, message: string): ListRefused => ({ __typename, message });

function textOf<Read>(bytes: Buffer, read: (text: string) => Read): Read | ListRefused {
  try {
    return read(openingText(bytes, findEncoding(bytes)));
  } catch (problem) {
    if (problem instanceof FileRefused) return problem.refusal;
    throw problem;
  }
}

export interface Taking {
  readonly organizationId: string;
  readonly personId: string;
  readonly now: Date;
}

/** What taking it over would change now. */
export async function planNow(
  ask: Ask,
  list: StaffList,
  taking: Taking,
): Promise<{ plan: StaffPlan; house: KnownHouse }> {
  const { organizationId, personId, now } = taking;
  const [found] = await ask<{ house: KnownHouse }>(house, [organizationId, personId, now]);
  const known = foundOr404(found).house;
  return { plan: planStaff(list, known), house: known };
}
