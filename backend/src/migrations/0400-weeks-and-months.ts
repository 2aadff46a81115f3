import { classed, sql, tenantTable } from './sql.ts';

interface Summed {
  readonly days: string;
  readonly periods: string;
  /** The function that reads a span of them. */
  readonly between: string;
  /** What is counted, with its organization. */
  readonly whose: readonly string[];
  readonly keys: Readonly<Record<string, string>>;
  readonly sums: Readonly<Record<string, string>>;
}

const summed: readonly Summed[] = [
  {
    ...{ days: 'answer_days', periods: 'answer_periods', between: 'answers_between' },
    whose: ['organization_id', 'question_id'],
    keys: { dimension_set_id: 'uuid', score: 'integer' },
    sums: { n: 'bigint', sum_w: 'double precision', sum_w2: 'double precision' },
  },
  {
    ...{ days: 'exclusion_days', periods: 'exclusion_periods', between: 'exclusions_between' },
    whose: ['organization_id', 'question_id'],
    keys: { dimension_set_id: 'uuid', reason: 'text', code: 'text' },
    sums: { n: 'bigint' },
  },
  {
    ...{ days: 'contact_days', periods: 'contact_periods', between: 'contacts_between' },
    whose: ['organization_id'],
    keys: { label_id: 'uuid', channel: 'text' },
    sums: { contacts: 'numeric', handling_seconds: 'numeric', cost_in_cents: 'numeric' },
  },
];

const of = (row: string, names: readonly string[]) => names.map((name) => `${row}.${name}`).join(', ');
const typed = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns).map(([name, type]) => `${name} ${type}`);

const tableOf = ({ periods, whose, keys, sums }: Summed) => `
create table ${periods} (
  ${whose.map((name) => `${name} uuid not null`).join(', ')},
  grain text not null check (grain in ('week', 'month')),
  starts date not null,
  ${typed(keys)
    .map((column) => `${column} not null`)
    .join(', ')},
  ${typed(sums).join(', ')},
  primary key (${[...whose, 'grain', 'starts', ...Object.keys(keys)].join(', ')})
);
${tenantTable(periods, 'select, insert, delete')}`;

/** Weeks and months of the days \`d\`, added up. */
const counted = ({ whose, keys, sums }: Summed, from: string) => {
  const names = [...whose, 'grain', 'starts', ...Object.keys(keys), ...Object.keys(sums)];
  const group = [of('d', whose), 'p.grain', 'p.starts', of('d', Object.keys(keys))].join(', ');
  return `(${names.join(', ')})
    select ${group}, ${Object.keys(sums)
      .map((name) => `sum(d.${name})`)
      .join(', ')}
    from ${from} group by ${group}`;
};

const triggersOf = (one: Summed) => {
  const { days, periods, whose } = one;
  const same = (row: string) => whose.map((name) => `${row}.${name} = p.${name}`).join(' and ');
  const touched = `(
      select distinct ${of('c', whose)}, g.grain, date_trunc(g.grain, c.day::timestamp)::date as starts
      from (select distinct ${whose.join(', ')}, day from changed) c, unnest(array['week', 'month']) g (grain)) p`;
  const theirDays = `${touched} join ${days} d on ${same('d')} and d.day >= p.starts
      and d.day < (p.starts::timestamp + ('1 ' || p.grain)::interval)::date`;
  return `
create function ${periods}_follow() returns trigger language plpgsql as $$
begin
  if not exists (select from changed) then return null; end if;
  -- Whoever changes days of the same at the same time waits, and then counts both.
  perform pg_advisory_xact_lock(hashtextextended('${periods} ' || c.whose, 0))
    from (select distinct ${whose.at(-1)}::text as whose from changed order by 1) c;
  delete from ${periods} former using ${touched}
    where ${same('former')} and former.grain = p.grain and former.starts = p.starts;
  insert into ${periods} ${counted(one, theirDays)};
  return null;
end $$;
create trigger ${periods}_gain after insert on ${days} referencing new table as changed
  for each statement execute function ${periods}_follow();
create trigger ${periods}_lose after delete on ${days} referencing old table as changed
  for each statement execute function ${periods}_follow();`;
};

const readerOf = ({ days, periods, between, whose, keys, sums }: Summed) => {
  const asks = whose.length > 1;
  const [grain, since, until] = asks ? ['$2', '$3', '$4'] : ['$1', '$2', '$3'];
  const whole = `first_whole(${grain}, ${since}, ${until})`;
  const after = `last_whole(${grain}, ${until})`;
  const columns = [...Object.keys(keys).map((name) => `p.${name}`), ...typed(sums).map((sum) => castOf(sum))].join(
    ', ',
  );
  const part = (table: string, period: string, condition: string) => `
    select ${period}, ${columns} from ${table} p
    where p.organization_id = current_organization() and ${asks ? `p.${whose[1]} = $1 and ` : ''}${condition}`;
  const day = `date_trunc(${grain}, p.day::timestamp)::date`;
  return `
create function ${between}(${asks ? 'question uuid, ' : ''}grain text, since date, until date)
  returns table (period date, ${typed(keys).join(', ')}, ${typed(sums).join(', ')}) language sql stable as $$
  ${part(periods, 'p.starts', `p.grain = ${grain} and p.starts >= ${whole} and p.starts < ${after}`)}
  union all ${part(days, day, `p.day >= ${since} and p.day < least(${whole}, ${until})`)}
  union all ${part(days, day, `p.day >= greatest(${whole}, ${after}) and p.day < ${until}`)}
$$;`;
};
const castOf = (sum: string) => {
  const [name = '', ...type] = sum.split(' ');
  return `p.${name}::${type.join(' ')}`;
};

// While what is there already is counted, whoever migrates sees the rows of all organizations.
const walled = (word: string) =>
  summed
    .flatMap(({ days, periods }) => [days, periods])
    .map((table) => `alter table ${table} ${word} row level security;`)
    .join('\n');
const fillingOf = (one: Summed) => `
insert into ${one.periods} ${counted(
  one,
  `${one.days} d, lateral (
      select g.grain, date_trunc(g.grain, d.day::timestamp)::date as starts from unnest(array['week', 'month']) g (grain)) p`,
)};`;

/**
 * ISO weeks and months of answers, of what was left out of them, and of contacts. They follow their days: what changes a
 * day (a file, its roll-back, an erased customer, a count told anew) has its week and its month counted anew at once.
 */
export const weeksAndMonths = sql(
  400,
  'weeks-and-months',
  `
-- The first day from which periods are whole, and the first after them; days have none.
create function first_whole(grain text, since date, until date) returns date language sql immutable
  return case when grain = 'day' then until when date_trunc(grain, since::timestamp) = since then since
    else (date_trunc(grain, since::timestamp) + ('1 ' || grain)::interval)::date end;
create function last_whole(grain text, until date) returns date language sql immutable
  return case when grain = 'day' then until else date_trunc(grain, until::timestamp)::date end;
${summed.map((one) => tableOf(one) + triggersOf(one) + readerOf(one)).join('\n')}
${walled('no force')}
${summed.map(fillingOf).join('')}
${walled('force')}

drop index answer_days_of_import;
create index answer_days_of_import on answer_days (organization_id, import_id, day);

${classed('answer_periods', { grain: 'none' })}
${classed('exclusion_periods', { grain: 'none', reason: 'none', code: 'none' })}
${classed('contact_periods', { grain: 'none', channel: 'none' })}
`,
);
