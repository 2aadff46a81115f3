import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { House } from '../testing/house.ts';
import { measureImport } from './import.ts';
import { measurePage } from './page.ts';

// `npm run bench` · `npm run bench -- page --rounds 5 --seconds 4` · `npm run bench -- import --rows 1000000`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    rows: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '5880' },
  },
});
const wanted = positionals.length > 0 ? positionals : ['page', 'import'];
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
    `${reached ? 'reached' : 'MISSED '}  ${what}: ${spread(ratios, 2)} × (${least ? `at least ${least}` : `at most ${most}`})`,
  );
}

async function inAHouse(act: (house: House) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'cxboard-bench-'));
  const environment = { TRUSTED_ONLY: 'off', DATABASE_POOL: String(pool) };
  const house = await House.open({ folder, port: Number(values.port), environment });
  try {
    await act(house);
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function page(house: House) {
  const rounds = Number(values.rounds);
  const rates = await measurePage(house, { rounds, seconds: Number(values.seconds), pool });
  console.log(`\nAgenda page, 32 connections, ${rounds} rounds of ${values.seconds} s in turn; requests a second:`);
  console.log(
    `  ours ${spread(rates.ours, 0)} · PostGraphile ${spread(rates.theirs, 0)} · bare ${spread(rates.bare, 0)}`,
  );
  const against = (others: readonly number[]) => rates.ours.map((rate, round) => rate / (others[round] ?? NaN));
  verdict('ours ÷ PostGraphile 5.1.5', against(rates.theirs), { least: 1.2 });
  verdict('ours ÷ bare http + pg', against(rates.bare), { least: 0.5 });
}

async function bringIn(house: House) {
  const rows = Number(values.rows);
  const { ours, base, peakMegabytes, validation } = await measureImport(house, { rows, seed: Number(values.seed) });
  console.log(`\nImport of ${rows} rows (seed ${values.seed}); seconds:`);
  console.log(
    `  taking over ${ours.toFixed(1)} (reading through before it ${validation.toFixed(1)}) · base ${base.toFixed(1)}`,
  );
  verdict('reading, checking, roll-ups ÷ COPY + GROUP BY', [ours / base], { most: 2 });
  verdict('peak memory of the worker ÷ 300 MB', [peakMegabytes / 300], { most: 1 });
}

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.version}, PostgreSQL 18, PostGraphile 5.1.5`,
);
installRivals();
if (wanted.includes('page')) await inAHouse(page);
if (wanted.includes('import')) await inAHouse(bringIn);
process.exitCode = missed > 0 ? 1 : 0;
