import pg from 'pg';
import { type House, Resident } from '../testing/house.ts';

const documents = { people: 10_000, proposals: 125_000, decisions: 30_000, actions: 30_000, projects: 5_000 };
const at = { once: 10_000 };
/** Of promises and projects, so many are of one owner: who searches reads her own beside what her boards show. */
const ofOneOwner = 100;
const vocabulary = 20_000;

const find = `query Search($words: ShortText!) {
  search(words: $words) { isForgiving counts { kind count } found { id kind title excerpt number slug happenedOn board { slug } } }
}`;
const nothing = '{ viewer { personId } }';

interface Answer {
  readonly search: { readonly found: readonly unknown[] };
}
interface Asked {
  readonly words: string;
  readonly oneWord: string;
  readonly beginning: string;
  readonly slip: string;
}

/** Milliseconds of each round: looking for two words, one word, the beginning of one and a slip of the finger, and doing nothing. */
export async function measureSearch(house: House, { rounds }: { readonly rounds: number }) {
  const { chair, asked } = await twoHundredThousand(house);
  const times = {
    ...{ nothing: [] as number[], words: [] as number[], oneWord: [] as number[] },
    ...{ beginning: [] as number[], slip: [] as number[] },
  };
  for (let round = -20; round < rounds; round += 1) {
    const said = asked[(round + asked.length) % asked.length];
    if (!said) throw new Error('There is nothing to look for.');
    const note = async (name: keyof typeof times, act: () => Promise<unknown>) => {
      const since = performance.now();
      await act();
      if (round >= 0) times[name].push(performance.now() - since);
    };
    const look = async (words: string) => {
      const { search } = await chair.sends<Answer>(find, { words });
      if (search.found.length === 0) throw new Error(`Nothing was found by “${words}”.`);
    };
    await note('nothing', () => chair.sends(nothing));
    for (const name of ['words', 'oneWord', 'beginning', 'slip'] as const) await note(name, () => look(said[name]));
  }
  return { ...times, size: Object.values(documents).reduce((sum, count) => sum + count) };
}

async function twoHundredThousand(house: House) {
  const chair = await Resident.signUp(house, 'bench-search');
  const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { ... on Board { id } } }';
  const { createBoard } = await chair.sends<{ createBoard: { id: string } }>(create, {
    input: { name: 'CX', slug: 'cx-board' },
  });
  const { viewer } = await chair.sends<{ viewer: { organizationId: string; personId: string } }>(
    '{ viewer { organizationId personId } }',
  );
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  await prepareWords(owner);
  for (const [table, insert] of Object.entries(inserts)) {
    for (let from = 0; from < documents[table as keyof typeof documents]; from += at.once)
      await owner.query(insert, [
        ...[viewer.organizationId, createBoard.id, viewer.personId, from + 1],
        Math.min(from + at.once, documents[table as keyof typeof documents]),
      ]);
    if (table === 'people') await owner.query(owners);
  }
  await owner.query('vacuum analyze');
  const { rows: asked } = await owner.query<Asked>(askedFor, [viewer.organizationId]);
  await owner.end();
  return { chair, asked };
}

/** Made-up words, few of them said often and most of them seldom, as in any language. */
async function prepareWords(owner: pg.Client): Promise<void> {
  await owner.query('select setseed(0.42)');
  await owner.query(`
    create temporary table vocabulary (nth integer primary key, word text);
    insert into vocabulary select nth, string_agg(substr('bdfgklmnprstvz', 1 + (nth * (7 * place + 3) + place * nth / 14) % 14, 1)
      || substr('aeiou', 1 + (nth / (place + 1) + place) % 5, 1), '' order by place) || nth % 97
    from generate_series(1, ${vocabulary}) nth, generate_series(1, 4) place group by nth;
    create function pg_temp.said(many integer) returns text language sql volatile as $$
      select string_agg(v.word, ' ') from generate_series(1, many) n
        join lateral (select floor(power(${vocabulary}, random()))::int + 0 * n as nth) pick on true
        join vocabulary v on v.nth = pick.nth
    $$`);
}

const owners = `
  create temporary table owners as select id, row_number() over (order by id)::integer as nth from people;
  alter table owners add primary key (nth)`;

/** Whoever searches is one of the owners. */
const ownedBy = `coalesce((select id from owners where owners.nth = nth.nth / ${ofOneOwner}), $3)`;

const inserts: Readonly<Record<string, string>> = {
  people: `insert into people (organization_id, id, created_at, name, job_title)
    select $1, uuidv7(), now(), coalesce(pg_temp.said(2), 'Person'), 'Colleague' from generate_series($4::int, $5::int) nth
    where $2::uuid is not null and $3::uuid is not null`,
  proposals: `insert into proposals (organization_id, id, created_at, number, state, title, text, language, submitted_at)
    select $1, uuidv7(), now(), nth, 'SUBMITTED', left(coalesce(pg_temp.said(5), 'Idea'), 120), coalesce(pg_temp.said(18), 'Idea'), 'english',
      now() - nth * interval '1 minute' from generate_series($4::int, $5::int) nth where $2::uuid is not null and $3::uuid is not null`,
  decisions: `insert into decisions (organization_id, id, created_at, board_id, number, text, about, rule, outcome, decided_on)
    select $1, uuidv7(), now(), $2, nth, coalesce(pg_temp.said(9), 'Yes'), left(coalesce(pg_temp.said(4), ''), 200), 'CONSENT', 'ADOPTED',
      current_date - nth % 1500 from generate_series($4::int, $5::int) nth where $3::uuid is not null`,
  actions: `insert into actions (organization_id, id, created_at, board_id, number, kind, text, about, owner_id, due_on, state)
    select $1, uuidv7(), now(), $2, nth, 'ACTION', coalesce(pg_temp.said(9), 'Do'), left(coalesce(pg_temp.said(4), ''), 200), ${ownedBy},
      current_date + nth % 90, 'OPEN' from generate_series($4::int, $5::int) nth`,
  projects: `insert into projects (organization_id, id, created_at, board_id, number, title, problem, owner_id, stage, chartered_on)
    select $1, uuidv7(), now(), $2, nth, left(coalesce(pg_temp.said(5), 'Project'), 200), coalesce(pg_temp.said(40), ''), ${ownedBy}, 'ACTIVE',
      current_date - nth % 1500 from generate_series($4::int, $5::int) nth`,
};

/** What people look for is somewhere: two words of a title, its longest word, how that begins, and that word with a letter missing. */
const askedFor = `
  select w.long || ' ' || w.other as words, w.long as "oneWord", left(w.long, 5) as beginning,
    left(w.long, 3) || substr(w.long, 5) as slip
  from (select id, title from search_entries where organization_id = $1 and kind in ('PROPOSAL', 'PROJECT', 'DECISION')
      order by md5(id::text) limit 400) e,
    lateral (select (array_agg(word order by length(word) desc, word))[1] as long,
      (array_agg(word order by length(word) desc, word))[2] as other
      from unnest(string_to_array(e.title, ' ')) word) w
  where length(w.long) >= 9 and w.other is not null limit 100`;
