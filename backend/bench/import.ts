import { createReadStream, createWriteStream, openAsBlob, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type House, Resident } from '../testing/house.ts';

const columns = [
  { header: 'id', role: 'RESPONSE_ID' },
  { header: 'day', role: 'DATE', dateOrder: 'YMD' },
  { header: 'area', role: 'DIMENSION', dimension: 'Area' },
  { header: 'weight', role: 'WEIGHT', decimalMark: 'POINT' },
  { header: 'score', role: 'SCORE', question: 'Would you recommend us?', scale: { min: 0, max: 10 } },
];

interface Survey {
  readonly rows: number;
  readonly seed: number;
}

/** Writes a survey of so many rows: two years, eight areas, weights, scores, one blank in fifty. */
async function writeSurvey(file: string, { rows, seed }: Survey): Promise<void> {
  const out = await open(file, 'w');
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  await out.write('id,day,area,weight,score\n');
  for (let from = 0; from < rows; from += 20_000) {
    let text = '';
    for (let nth = from; nth < Math.min(rows, from + 20_000); nth += 1) {
      const day = new Date(Date.UTC(2024, 0, 1) + next(730) * 86_400_000).toISOString().slice(0, 10);
      text += `r${seed}-${nth},${day},Area ${next(8)},${(0.5 + next(100) / 100).toFixed(2)},${next(50) === 0 ? '' : next(11)}\n`;
    }
    await out.write(text);
  }
  await out.close();
}

type Found = { import: { state: string; refusal: unknown } };

/** Seconds until a file stands so. */
export async function secondsUntil(chair: Resident, id: string, state: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { import: found } = await chair.sends<Found>('query ($id: UUID!) { import(id: $id) { state refusal } }', {
      id,
    });
    if (found.state === state) return (performance.now() - began) / 1000;
    if (found.state === 'FAILED') throw new Error(`The import failed: ${JSON.stringify(found.refusal)}`);
    await pause(100);
  }
}

/** A survey goes in: sent, mapped, read through and taken over. */
async function bringIn(house: House, chair: Resident, survey: Survey) {
  const file = join(house.setting.folder, 'survey.csv');
  await writeSurvey(file, survey);
  const importId = await chair.uploads(await openAsBlob(file), `survey-${survey.seed}.csv`);
  const map = 'mutation ($input: MapImportInput!) { mapImport(input: $input) { __typename } }';
  await chair.sends(map, { input: { importId, sourceName: 'Bench', columns } });
  const validation = await secondsUntil(chair, importId, 'READY');
  const commit = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }';
  await chair.sends(commit, { input: { importId } });
  return { importId, validation, ours: await secondsUntil(chair, importId, 'COMMITTED') };
}

/** The most memory a process ever held, in bytes. */
export function peakOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

/**
 * Round by round our worker takes a file over, then the base puts the same rows, already in the table's columns, into
 * twins of the tables. Both keep what earlier rounds brought.
 */
export async function measureImport(house: House, { rows, seed, rounds }: Survey & { readonly rounds: number }) {
  const chair = await Resident.signUp(house, 'bench-bank');
  const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { __typename } }';
  await chair.sends(create, { input: { name: 'CX', slug: 'cx-board' } });
  const { ours: pickup } = await bringIn(house, chair, { rows: 10, seed: seed - 1 });
  const measured = { ours: [] as number[], base: [] as number[], validation: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const { importId, ours, validation } = await bringIn(house, chair, { rows, seed: seed + round });
    measured.ours.push(ours);
    measured.validation.push(validation);
    measured.base.push(await baseOf({ url: house.embedded.url, folder: house.setting.folder }, { importId, rows }));
  }
  return { ...measured, pickup, peakBytes: peakOf(house.processes.get('worker')?.pid) };
}

interface Place {
  /** Of the database, as its owner. */
  readonly url: string;
  readonly folder: string;
}
interface Taken {
  readonly importId: string;
  readonly rows: number;
}

const tables = ['responses', 'answers'] as const;

/** COPY of the same rows into tables with the same keys and indexes, and one GROUP BY that makes the same histograms. */
export async function baseOf({ url, folder }: Place, { importId, rows }: Taken): Promise<number> {
  const owner = new pg.Client(url);
  await owner.connect();
  const fileOf = (table: string) => join(folder, `${table}.copy`);
  const asInTheFile = {
    responses: `select * from responses where import_id = '${importId}' order by line`,
    answers: `select a.* from answers a
      join responses r on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id
      where r.import_id = '${importId}' order by r.line`,
  };
  for (const table of tables)
    await pipeline(owner.query(copyTo(`copy (${asInTheFile[table]}) to stdout`)), createWriteStream(fileOf(table)));
  for (const table of [...tables, 'answer_days'])
    await owner.query(`create table if not exists base_${table} (like ${table} including all)`);

  const began = performance.now();
  await owner.query('begin');
  for (const table of tables)
    await pipeline(createReadStream(fileOf(table)), owner.query(copyFrom(`copy base_${table} from stdin`)));
  await owner.query(`
    insert into base_answer_days (organization_id, question_id, day, dimension_set_id, score, import_id, n, sum_w, sum_w2)
    select a.organization_id, a.question_id, a.day, r.dimension_set_id, a.score, r.import_id,
        count(*), sum(r.weight), sum(r.weight * r.weight)
      from base_answers a
      join base_responses r on r.organization_id = a.organization_id and r.day = a.day and r.id = a.response_id
      where r.import_id = '${importId}'
      group by 1, 2, 3, 4, 5, 6`);
  await owner.query('commit');
  const seconds = (performance.now() - began) / 1000;
  await refuseOther(owner, { importId, rows });
  await owner.end();
  return seconds;
}

/** Sums of weights differ in their last digit by the order of adding; keys and counts must not. */
async function refuseOther(owner: pg.Client, { importId, rows }: Taken): Promise<void> {
  const kept = (table: string) =>
    `select question_id, day, dimension_set_id, score, n from ${table} where import_id = '${importId}'`;
  const { rows: counted } = await owner.query<{ same: boolean; n: number }>(`
    select (select count(*) from base_responses where import_id = '${importId}')::int as n, not exists (
      (${kept('base_answer_days')} except ${kept('answer_days')})
      union all (${kept('answer_days')} except ${kept('base_answer_days')})) as same`);
  if (!counted[0]?.same || counted[0].n !== rows) throw new Error('The base did not make the same rows.');
}
