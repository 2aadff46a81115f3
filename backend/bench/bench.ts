import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { House } from '../testing/house.ts';
import { measureDrafting } from './drafting.ts';
import { measureFile } from './file.ts';
import { measureImport } from './import.ts';
import { measureLive } from './live.ts';
import { itemsEach } from './organization.ts';
import { measurePack } from './pack.ts';
import { measurePage } from './page.ts';
import { fewPeople, manyPeople, measurePeople } from './people.ts';
import { measureReview, measureRollups } from './rollups.ts';
import { measureSearch } from './search.ts';
import { measureSignIn } from './sign-in.ts';

// `npm run bench` · `npm run bench -- page --rounds 5 --seconds 4` · `npm run bench -- import --rows 1000000` · `npm run bench -- file --megabytes 200` · `npm run bench -- sign-in` · `npm run bench -- drafting` · `npm run bench -- live` · `npm run bench -- pack` · `npm run bench -- search` · `npm run bench -- people` · `npm run bench -- rollups --rows 10000000` · `npm run bench -- review --rows 10000000`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rows: { type: 'string', default: '1000000' },
    megabytes: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '5880' },
  },
});
const wanted =
  positionals.length > 0
    ? positionals
    : ['page', 'import', 'file', 'sign-in', 'drafting', 'live', 'pack', 'search', 'people'];
const pool = 10;

/** The rivals and the load generator are no part of the product: they are installed here, from a lock file of their own. */
function installRivals() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(join(folder, 'node_modules/postgraphile/package.json'))) return;
  console.log('Installing what is compared with (backend/bench/package-lock.json) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci in backend/bench failed.');
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
const spread = (all: readonly number[], digits: number) =>
  `${median(all).toFixed(digits)} (${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)})`;
let missed = 0;
function verdict(what: string, ratios: readonly number[], { least, most }: { least?: number; most?: number }) {
  const reached = median(ratios) >= (least ?? -Infinity) && median(ratios) <= (most ?? Infinity);
  if (!reached) missed += 1;
  console.log(
    `${reached ? 'reached' : 'MISSED '}  ${what}: ${spread(ratios, 2)} × (${[least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(', ')})`,
  );
}

async function inAFolder(act: (folder: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'cxboard-bench-'));
  try {
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inAHouse = (act: (house: House) => Promise<void>) =>
  inAFolder(async (folder) => {
    const environment = { TRUSTED_ONLY: 'off', DATABASE_POOL: String(pool) };
    const house = await House.open({ folder, port: Number(values.port), environment });
    try {
      await act(house);
    } finally {
      await house.close();
    }
  });

async function page(house: House) {
  const rounds = Number(values.rounds ?? 5);
  const rates = await measurePage(house, { rounds, seconds: Number(values.seconds), pool });
  console.log(
    `\nAgenda page of ${itemsEach} items with charts and projects (${rates.bytes} bytes), 32 connections, ${rounds} rounds of ${values.seconds} s in turn; requests a second:`,
  );
  console.log(
    `  ours ${spread(rates.ours, 0)} · PostGraphile ${spread(rates.theirs, 0)} · bare ${spread(rates.bare, 0)}`,
  );
  const against = (others: readonly number[]) => rates.ours.map((rate, round) => rate / (others[round] ?? NaN));
  verdict('ours ÷ PostGraphile 5.1.5', against(rates.theirs), { least: 1.2 });
  verdict('ours ÷ bare http + pg', against(rates.bare), { least: 0.5 });
}

const memoryLimit = 300_000_000;

async function imports(house: House) {
  const [rows, seed, rounds] = [Number(values.rows), Number(values.seed), Number(values.rounds ?? 3)];
  const { ours, base, validation, pickup, peakBytes } = await measureImport(house, { rows, seed, rounds });
  console.log(`\nImport of ${rows} rows (seed ${seed}), ${rounds} rounds in turn; seconds:`);
  console.log(`  taking over ${spread(ours, 1)} · base ${spread(base, 1)}`);
  console.log(
    `  reading through before it ${spread(validation, 1)} · taking over a file of 10 rows ${pickup.toFixed(1)}`,
  );
  console.log(`  peak memory of the worker ${peakBytes} bytes (VmHWM)`);
  const against = (took: readonly number[]) => took.map((seconds, round) => seconds / (base[round] ?? NaN));
  console.log(`  taking over alone ÷ COPY + GROUP BY ${spread(against(ours), 2)} ×`);
  const whole = ours.map((seconds, round) => seconds + (validation[round] ?? NaN));
  verdict('reading through, checking, taking over, roll-ups ÷ COPY + GROUP BY', against(whole), { most: 2 });
  verdict('the same, as it is wanted of a house with many answers', against(whole), { most: 1.6 });
  verdict('peak memory of the worker ÷ 300 MB', [peakBytes / memoryLimit], { most: 1 });
}

/** What one process may hold while a large file goes through it: as much as a worker, beside the pages it serves. */
const memoryLimitOfAll = 600_000_000;

async function file(folder: string) {
  const bytes = Number(values.megabytes) * 1_000_000;
  const found = await measureFile({ folder, port: Number(values.port), bytes, seed: Number(values.seed) });
  const whole = found.validation + found.takingOver;
  console.log(`\nA file of ${found.bytes} bytes, ${found.rows} rows, through the one process of npm start; seconds:`);
  console.log(
    `  sent ${found.upload.toFixed(1)} · preview ${found.preview.toFixed(1)} · reading through ${found.validation.toFixed(1)} · taking over ${found.takingOver.toFixed(1)} · base ${found.base.toFixed(1)}`,
  );
  console.log(`  the slowest answer to somebody else meanwhile ${found.slowest.toFixed(0)} ms`);
  console.log(`  peak memory of the process ${found.peak} bytes (VmHWM), ${found.before} before the file was sent`);
  verdict('reading through, checking, taking over, roll-ups ÷ COPY + GROUP BY', [whole / found.base], { most: 2 });
  verdict('peak memory of the one process ÷ 600 MB', [found.peak / memoryLimitOfAll], { most: 1 });
}

async function signIn(house: House) {
  const rounds = Number(values.rounds ?? 5);
  const ratios = await measureSignIn(house, { rounds, pairs: 12 });
  console.log(`\nAn address with an account ÷ one without, ${rounds} rounds of 12 pairs side by side:`);
  verdict('a wrong password', ratios.signIn, { least: 0.8, most: 1.25 });
  verdict('a password reset', ratios.reset, { least: 0.8, most: 1.25 });
}

async function drafting(house: House) {
  const rounds = 10 * Number(values.rounds ?? 5);
  for (const [month, times] of Object.entries(await measureDrafting(house, { rounds }))) {
    const { page: pages, candidates, again, first } = times;
    console.log(
      `\nDrafting over five years, its month ${month}, one request after the other, ${rounds} rounds in turn; milliseconds:`,
    );
    console.log(`  page ${spread(pages, 1)} · what asks for time ${spread(candidates, 1)}`);
    console.log(`  drafting from nothing ${spread(first, 1)} · again ${spread(again, 1)}`);
    const against = (others: readonly number[]) => others.map((took, round) => took / (pages[round] ?? NaN));
    verdict('what asks for time ÷ agenda page', against(candidates), { most: 3 });
    verdict('drafting again ÷ agenda page', against(again), { most: 3 });
    verdict('drafting from nothing ÷ agenda page', against(first), { most: 3 });
  }
}

const followers = 200;

async function live(house: House) {
  const rounds = Number(values.rounds ?? 5);
  const wires = await measureLive(house, { rounds, events: 40, followers });
  for (const [wire, { ours, bare }] of Object.entries(wires)) {
    console.log(
      `\nAn event to ${followers} followers over ${wire}, ${rounds} rounds of 40 in turn; p50 in milliseconds:`,
    );
    console.log(`  ours ${spread(ours, 2)} · bare ${spread(bare, 2)}`);
    const ratios = ours.map((took, round) => took / (bare[round] ?? NaN));
    verdict(`ours ÷ bare ${wire} to sockets`, ratios, { most: 3 });
  }
  if (!('Redis pub/sub' in wires))
    console.error('\n*** SKIPPED *** Live events over Redis were not measured: no redis-server and no REDIS_URL.\n');
}

async function search(house: House) {
  const rounds = 20 * Number(values.rounds ?? 5);
  const { nothing, size, ...looked } = await measureSearch(house, { rounds });
  console.log(`\nSearch over ${size} documents, one request after the other, ${rounds} rounds in turn; milliseconds:`);
  console.log(`  doing nothing ${spread(nothing, 1)}`);
  const said = {
    words: 'two words',
    oneWord: 'one word',
    beginning: 'the beginning of a word',
    slip: 'a slip of the finger',
  };
  for (const [name, what] of Object.entries(said)) {
    const took = looked[name as keyof typeof said];
    console.log(`  ${what} ${spread(took, 1)}`);
    verdict(`${what} ÷ doing nothing`, [median(took) / median(nothing)], { most: 5 });
  }
}

async function people(house: House) {
  const rounds = Number(values.rounds ?? 3);
  const { few, many, manyAgain } = await measurePeople(house, { rounds });
  console.log(`\nA list of people, looked at and taken over, ${rounds} rounds in turn; milliseconds:`);
  console.log(
    `  ${fewPeople} people ${spread(few, 0)} · ${manyPeople} people ${spread(many, 0)} · again ${spread(manyAgain, 0)}`,
  );
  const perPerson = many.map((took, round) => (took / (few[round] ?? NaN)) * (fewPeople / manyPeople));
  verdict(`one of ${manyPeople} ÷ one of ${fewPeople}`, perPerson, { most: 1.5 });
}

const packSeconds = 2;

async function pack() {
  const rounds = Number(values.rounds ?? 5);
  const { pages, charts, bytes, ours, base } = await measurePack(rounds);
  console.log(
    `\nBoard pack of ${pages} pages with ${charts} charts, ${bytes} bytes, ${rounds} rounds in turn; seconds of one core:`,
  );
  console.log(`  the pack ${spread(ours, 2)} · the same paper without its charts ${spread(base, 2)}`);
  const ratio = ours.map((seconds, round) => seconds / (base[round] ?? NaN));
  console.log(`  with charts ÷ without ${spread(ratio, 2)} ×`);
  verdict(
    `core seconds of the pack ÷ ${packSeconds} s`,
    ours.map((seconds) => seconds / packSeconds),
    { most: 1 },
  );
}

async function rollups(house: House) {
  const [rows, rounds] = [Number(values.rows), Number(values.rounds ?? 5)];
  const { many, few, raw } = await measureRollups(house, { rows, rounds });
  console.log(`\nA score by reason and month over ${rows} answers, ${rounds} rounds in turn; milliseconds:`);
  console.log(
    `  from roll-ups ${spread(many, 1)} · over a tenth ${spread(few, 1)} · from the answers ${spread(raw, 0)}`,
  );
  verdict('from the answers ÷ from roll-ups', [median(raw) / median(many)], { least: 50 });
  verdict('from roll-ups ÷ the same over a tenth', [median(many) / median(few)], { most: 1.3 });
}

async function review(house: House) {
  const [rows, rounds] = [Number(values.rows), Number(values.rounds ?? 5)];
  const { review: ours, nothing } = await measureReview(house, { rows, rounds });
  console.log(`\nMonthly review over ${rows} answers, ${10 * rounds} rounds in turn; milliseconds:`);
  console.log(`  review ${spread(ours, 1)} · a query that does nothing ${spread(nothing, 1)}`);
  verdict('monthly review ÷ a query that does nothing', [median(ours) / median(nothing)], { most: 5 });
}

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.version}, PostgreSQL 18, PostGraphile 5.1.5`,
);
if (wanted.includes('page')) {
  installRivals();
  await inAHouse(page);
}
if (wanted.includes('import')) await inAHouse(imports);
if (wanted.includes('file')) await inAFolder(file);
if (wanted.includes('sign-in')) await inAHouse(signIn);
if (wanted.includes('drafting')) await inAHouse(drafting);
if (wanted.includes('live')) await inAHouse(live);
if (wanted.includes('search')) await inAHouse(search);
if (wanted.includes('people')) await inAHouse(people);
if (wanted.includes('rollups')) await inAHouse(rollups);
if (wanted.includes('review')) await inAHouse(review);
if (wanted.includes('pack')) await pack();
process.exitCode = missed > 0 ? 1 : 0;
