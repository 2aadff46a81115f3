import { masked } from '@cxboard/domain/comments/masking.rules';
import { type LocalDate } from '@cxboard/domain/local-time';
import { beginningsIn, holdsAll, titleOfComment } from '@cxboard/domain/overview/search.rules';
import type { Ask } from '../platform/database/ask.ts';
import { statement } from '../platform/database/statement.ts';

/** So many comments are looked through, the newest; further back one reads month by month. */
const lookedThrough = 5_000;
const shownAtMost = 120;

/**
 * What customers say in surveys. Millions of comments come with files, so none has words in the index; behind row-level
 * security PostgreSQL would not use one of its own either. The newest are looked through as they stand now: what was
 * redacted or erased is not there. $1 beginnings of words · $2 since, null for ever · $3 today
 */
const inComments = statement(
  'search.in_comments',
  `
with newest as materialized (
    select day, response_id, question, text, row_number() over () as nth from (
      select day, response_id, question, text from response_comments
      where organization_id = current_organization() and day <= $3::date and ($2::date is null or day >= $2)
      order by day desc, response_id desc limit ${lookedThrough + 1}) c),
  fitting as materialized (
    select distinct on (response_id) day, response_id, text, said from newest cross join lateral folded(text) said
    where nth <= ${lookedThrough} and text is not null
      and not exists (select from unnest($1::text[]) begins where said !~ ('\\m' || begins))
    order by response_id, question)
select (select to_char(min(day), 'YYYY-MM-DD') from newest where nth <= ${lookedThrough}
    and exists (select from newest where nth > ${lookedThrough})) as "backTo",
  coalesce((select jsonb_agg(jsonb_build_object('id', response_id, 'text', text, 'happenedOn', to_char(day, 'YYYY-MM-DD'),
      'rank', ts_rank('{0, 0.1, 0.3, 1}', setweight(to_tsvector('simple', said), 'C'), w.query),
      'daysAway', abs(day - $3::date)) order by day desc, response_id)
    from (select * from fitting order by day desc, response_id limit ${shownAtMost}) f), '[]') as found,
  (select count(*) > ${shownAtMost} from fitting) as "isCut"
from (select coalesce(string_agg(quote_literal(begins) || ':*', ' & '), '')::tsquery as query from unnest($1::text[]) begins) w`,
);

interface Said {
  readonly id: string;
  readonly text: string;
  readonly happenedOn: LocalDate;
  readonly rank: number;
  readonly daysAway: number;
}
interface Answer {
  readonly backTo: LocalDate | null;
  readonly isCut: boolean;
  readonly found: readonly Said[];
}

interface Looked {
  readonly words: string;
  readonly since: LocalDate | null;
  readonly today: LocalDate;
}

/** Comments that hold these words, as an analyst reads them: nothing is found by what is masked. */
export async function saidInComments(ask: Ask, { words, since, today }: Looked) {
  const beginnings = beginningsIn(words);
  const [answer] = beginnings.length > 0 ? await ask<Answer>(inComments, [beginnings, since, today]) : [];
  const found = (answer?.found ?? [])
    .map(({ text, ...said }) => ({ ...said, body: masked(text) }))
    .filter(({ body }) => holdsAll(body, words))
    .map((said) => ({ ...said, ...nowhere, title: titleOfComment(said.body) }));
  return { found, backTo: answer?.backTo ?? null, isCut: answer?.isCut ?? false };
}

const nowhere = {
  ...({ kind: 'COMMENT', number: null, slug: null, meetingKind: null, board: null } as const),
  isDraft: false,
};
