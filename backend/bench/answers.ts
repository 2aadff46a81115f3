import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type House, Resident } from '../testing/house.ts';

/** An organization with one published score and two years of answers to it, about ten reasons over three channels. */
export interface Answered {
  readonly chair: Resident;
  readonly organizationId: string;
  readonly boardId: string;
  readonly metricId: string;
  readonly owner: pg.Client;
}

const reasons = 10;
const channels = ['Phone', 'App', 'Branch'];
const days = 730;

/** Answers as an import leaves them, their sums by day by one GROUP BY (weeks and months follow); contacts of the same days. */
export async function answered(house: House, slug: string, answers: number): Promise<Answered> {
  const chair = await Resident.signUp(house, slug);
  const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { ... on Board { id } } }';
  const made = await chair.sends<{ createBoard: { id: string } }>(create, { input: { name: 'CX', slug: 'cx-board' } });
  const { viewer } = await chair.sends<{ viewer: { organizationId: string } }>('{ viewer { organizationId } }');
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  const { organizationId } = viewer;
  const run = (text: string, values: readonly unknown[] = []) => owner.query(text, [organizationId, ...values]);
  const [source, question, batch] = [randomUUID(), randomUUID(), randomUUID()];
  await defined(run, { source, question });
  await run(
    `insert into dimension_sets (organization_id, id, source_id, labels)
     select $1, gen_random_uuid(), $2, jsonb_build_object('Reason', 'Reason ' || reason, 'Channel', channel)
     from generate_series(1, $3::int) reason, unnest($4::text[]) channel`,
    [source, reasons, channels],
  );
  await run(
    `with sets as (select array_agg(id order by id) as ids from dimension_sets where organization_id = $1)
     insert into responses (organization_id, day, id, source_id, import_id, line, weight, dimension_set_id)
     select $1, current_date - 1 - (nth % $5::int)::int, gen_random_uuid(), $2, $3, nth, 1,
       sets.ids[1 + mod(abs(hashint8(nth)), cardinality(sets.ids))]
     from generate_series(1, $4::bigint) nth, sets order by 2, 3`,
    [source, batch, answers, days],
  );
  await run(
    `insert into answers (organization_id, day, response_id, question_id, score)
     select organization_id, day, id, $2, mod(abs(hashint4(line + 7)), 11)
     from responses where organization_id = $1 order by day, id`,
    [question],
  );
  // What autovacuum does in a house that lives; the next statement joins the two.
  await owner.query('analyze responses, answers, dimension_sets');
  await run(
    `insert into answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
     select a.organization_id, a.question_id, a.day, r.dimension_set_id, a.score, r.import_id, count(*), count(*), count(*)
     from answers a join responses r on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id
     where a.organization_id = $1 group by 1, 2, 3, 4, 5, 6`,
  );
  await contacted(run, source);
  await owner.query('vacuum analyze');
  return { chair, organizationId, boardId: made.createBoard.id, metricId: question, owner };
}

type Run = (text: string, values?: readonly unknown[]) => Promise<unknown>;

async function defined(run: Run, { source, question }: { readonly source: string; readonly question: string }) {
  await run(
    `insert into sources (organization_id, id, version, created_at, name) values ($1, $2, 1, now(), 'Survey')`,
    [source],
  );
  await run(
    `insert into questions (organization_id, id, source_id, name, scale_min, scale_max)
     values ($1, $2, $3, 'Would you recommend us?', 0, 10)`,
    [question, source],
  );
  await run(
    `insert into dimensions (organization_id, id, source_id, name, about_people)
     select $1, gen_random_uuid(), $2, name, false from unnest(array['Reason', 'Channel']) name`,
    [source],
  );
  await run(
    `insert into metrics (organization_id, id, version, created_at, slug, name, layer, state, influenceable)
     values ($1, $2, 1, now(), 'recommendation', 'Recommendation', 'PERCEPTION', 'PUBLISHED', true)`,
    [question],
  );
  await run(
    `insert into metric_definitions (organization_id, id, metric_id, number, defined_at, valid_from, question_id, question,
       rule, scale_min, scale_max, direction, leads, programme, population)
     values ($1, gen_random_uuid(), $2, 1, now(), '2015-01-01', $2, 'Would you recommend us?', 'NPS', 0, 10,
       'HIGHER_IS_BETTER', 'UNWEIGHTED', 'RELATIONSHIP', 'customers')`,
    [question],
  );
}

async function contacted(run: Run, source: string) {
  await run(
    `with made as (
       insert into contact_reasons (organization_id, id, version, created_at, name, words)
       select $1, gen_random_uuid(), 1, now(), 'Reason ' || nth, '' from generate_series(1, $2::int) nth returning id, name)
     insert into contact_labels (organization_id, id, label, grouping, reason_id)
     select $1, gen_random_uuid(), name, lower(name), id from made`,
    [reasons],
  );
  await run(
    `insert into contact_days (organization_id, day, label_id, channel, source_id, import_id, contacts)
     select $1, current_date - ago, l.id, channel, $2, gen_random_uuid(), 40 + (ago * 17 + hashtext(l.label)) % 25
     from contact_labels l, generate_series(1, $3::int) ago, unnest($4::text[]) channel where l.organization_id = $1`,
    [source, days, channels],
  );
}

/** Milliseconds of an act, the answer checked once before. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}
