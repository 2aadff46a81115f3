import type { PublishedItem } from '@cxboard/domain/agenda/agenda-version.rules';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';

type Words = Pick<PublishedItem, 'nomination' | 'promise'>;

/** $1 organization · $2 meeting */
const wordsOfMeeting = statement(
  'agenda.words_of_items',
  `select w.item_id as id, json_strip_nulls(json_build_object(
      'promise', w.promise, 'nomination', case when w.nomination_number is not null then json_build_object(
        'number', w.nomination_number, 'problem', w.problem,
        'isBeforeVision', case when w.is_before_vision then true end) end)) as words, w.owner_id as "ownerId"
   from words_of_items w join agenda_items i on i.organization_id = w.organization_id and i.id = w.item_id
   where w.organization_id = $1 and i.meeting_id = $2 and not w.is_confidential`,
);

interface Row {
  readonly id: string;
  readonly words: {
    readonly promise?: string;
    readonly nomination?: Omit<NonNullable<Words['nomination']>, 'ownerId'>;
  };
  readonly ownerId: string | null;
}

/** What nominations and projects on the agenda of a meeting say now: the words that publishing freezes. */
export async function wordsIn(work: Work, meetingId: string): Promise<ReadonlyMap<string, Words>> {
  const rows = await work.query<Row>(wordsOfMeeting, [work.organizationId, meetingId]);
  return new Map(
    rows.map(({ id, ownerId, words: { nomination, promise } }) => [
      id,
      { ...(promise && { promise }), ...(nomination && { nomination: { ...nomination, ownerId } }) },
    ]),
  );
}
