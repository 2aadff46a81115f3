import { masked } from '@cxboard/domain/comments/masking.rules';
import { limits } from '@cxboard/domain/limits';
import { dayNumber, dayOf, type LocalDate } from '@cxboard/domain/local-time';
import { beginningsIn, holdsAll, titleOfComment } from '@cxboard/domain/overview/search.rules';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** So many comments are looked through with everything else, the newest; and so many when somebody asks for older ones. */
const lookedThrough = { first: 5_000, further: 20_000 } as const;
/** No more than an answer can carry: whoever looks on begins behind the last one, so none may be left out before. */
const shownAtMost = limits.search.most;

/**
 * What customers say in surveys. Millions of comments come with files, so none has words in the index; behind row-level
 * security PostgreSQL would not use one of its own either. The newest are looked through as they stand now, and step by
 * step those before: what was redacted or erased is not there. A response is looked at with all its comments or not at
 * all. $1 beginnings of words · $2 since, null for ever · $3 today · $4 how many · $5, $6 older than this response, null for the newest
 */
const inComments = statement(
  'search.in_comments',
  `
with looked as materialized (
    select day, response_id, question, text from response_comments
    where organization_id = current_organization() and day <= coalesce($5::date, $3::date)
      and ($2::date is null or day >= $2) and ($5::date is null or (day, response_id) < ($5, $6::uuid))
    order by day desc, response_id desc fetch first ($4::int) rows with ties),
  fitting as materialized (
    select distinct on (response_id) day, response_id, text, said from looked cross join lateral folded(text) said
    where text is not null and not exists (select from unnest($1::text[]) begins where said !~ ('\\m' || begins))
    order by response_id, question),
  shown as materialized (select * from fitting order by day desc, response_id desc limit ${shownAtMost}),
  cut as materialized (select count(*) > ${shownAtMost} as is_cut from fitting),
  -- Who asks on goes on behind the last one they were shown, or the last one there was to look at.
  reached as materialized (
    select day, response_id, is_cut from cut, lateral (
      (select day, response_id from shown where is_cut order by day, response_id limit 1)
      union all (select day, response_id from looked where not is_cut order by day, response_id limit 1)) l)
select case when r.day is not null then jsonb_build_object('day', to_char(r.day, 'YYYY-MM-DD'), 'id', r.response_id) end as reached,
  (select is_cut from cut) as "isCut",
  coalesce((select jsonb_agg(jsonb_build_object('id', response_id, 'text', text, 'happenedOn', to_char(day, 'YYYY-MM-DD'),
      'rank', ts_rank('{0, 0.1, 0.3, 1}', setweight(to_tsvector('simple', said), 'C'), w.query),
      'daysAway', abs(day - $3::date)) order by day desc, response_id desc) from shown), '[]') as found
from (select coalesce(string_agg(quote_literal(begins) || ':*', ' & '), '')::tsquery as query from unnest($1::text[]) begins) w
  left join reached r on r.is_cut or exists (
    select from response_comments c where c.organization_id = current_organization() and ($2::date is null or c.day >= $2)
      and (c.day, c.response_id) < (r.day, r.response_id))`,
);

interface Said {
  readonly id: string;
  readonly text: string;
  readonly happenedOn: LocalDate;
  readonly rank: number;
  readonly daysAway: number;
}
interface Answer {
  /** The last one looked at, where there are more. */
  readonly reached: Reached | null;
  readonly isCut: boolean;
  readonly found: readonly Said[];
}

/** A response by its day and id: comments are looked through in this order, from the newest. */
export interface Reached {
  readonly day: LocalDate;
  readonly id: string;
}

interface Looked {
  readonly words: string;
  readonly since: LocalDate | null;
  readonly today: LocalDate;
  /** Only older ones than this; the newest without it. */
  readonly before?: Reached;
}

/** Comments that hold these words, as an analyst reads them: nothing is found by what is masked. */
export async function saidInComments(ask: Ask, { words, since, today, before }: Looked) {
  const beginnings = beginningsIn(words);
  const from = before ? [lookedThrough.further, before.day, before.id] : [lookedThrough.first, null, null];
  const [answer] = beginnings.length > 0 ? await ask<Answer>(inComments, [beginnings, since, today, ...from]) : [];
  if (!answer) return nothingSaid;
  const found = answer.found
    .map(({ text, ...said }) => ({ ...said, body: masked(text) }))
    .filter(({ body }) => holdsAll(body, words))
    .map((said) => ({ ...said, ...nowhere, title: titleOfComment(said.body) }));
  return { ...answer, found };
}

export const nothingSaid = { found: [], reached: null, isCut: false } as const;

/** How far one has looked, as the one who looks on says it back. */
export const cursorOf = ({ day, id }: Reached): string => `${day}_${id}`;

export function reachedIn(cursor: string): Reached | null {
  const [, day, id] = /^(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  return day && id && dayOf(dayNumber(day)) === day ? { day, id } : null;
}

const nowhere = {
  ...({ kind: 'COMMENT', number: null, slug: null, meetingKind: null, board: null } as const),
  isDraft: false,
};
