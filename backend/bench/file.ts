import { type ChildProcess, spawn } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Resident } from '../testing/house.ts';
import { embeddedPostgres } from '../src/platform/embedded/embedded-postgres.ts';
import { freePort } from '../src/platform/embedded/free-port.ts';
import { baseOf, peakOf, secondsUntil } from './import.ts';

const program = fileURLToPath(new URL('../dist/all-in-one.js', import.meta.url));

const scale = { min: 0, max: 10 };
const columns = [
  { header: 'id', role: 'RESPONSE_ID' },
  { header: 'day', role: 'DATE', dateOrder: 'YMD' },
  { header: 'area', role: 'DIMENSION', dimension: 'Area' },
  { header: 'channel', role: 'DIMENSION', dimension: 'Channel' },
  { header: 'weight', role: 'WEIGHT', decimalMark: 'POINT' },
  { header: 'recommend', role: 'SCORE', question: 'Would you recommend us?', scale },
  { header: 'ease', role: 'SCORE', question: 'How easy was it?', scale },
  { header: 'comment', role: 'COMMENT' },
];
const channels = ['Phone', 'App', 'Branch'];
const said = [
  'The app was quick, and the letter that came a week later said the opposite.',
  'I was told ""somebody will call you back""; nobody did, so I came to the branch.',
  '',
  'Friendly, but three people asked me for the same papers.',
];

interface Written {
  readonly bytes: number;
  readonly rows: number;
}

/** Writes a survey of at least so many bytes: two years, areas and channels, weights, two scores, quoted comments. */
async function writeSurvey(file: string, { bytes, seed }: { bytes: number; seed: number }): Promise<Written> {
  const out = await open(file, 'w');
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const score = () => (next(50) === 0 ? '' : next(11));
  const row = (nth: number) => {
    const day = new Date(Date.UTC(2024, 0, 1) + next(730) * 86_400_000).toISOString().slice(0, 10);
    const words = said[next(said.length)];
    return `r${nth},${day},Area ${next(8)},${channels[next(3)]},${(0.5 + next(100) / 100).toFixed(2)},${score()},${score()},${words && `"${words} (${nth})"`}\n`;
  };
  const heads = `${columns.map(({ header }) => header).join(',')}\n`;
  await out.write(heads);
  let [written, rows] = [heads.length, 0];
  while (written < bytes) {
    let text = '';
    while (text.length < 1_000_000 && written + text.length < bytes) text += row((rows += 1));
    await out.write(text);
    written += text.length;
  }
  await out.close();
  return { bytes: written, rows };
}

interface Alone {
  readonly address: string;
  readonly child: ChildProcess;
}

/** The product as `npm start` opens it, with nothing in it: pages, API and worker in one process. */
async function openAlone(folder: string, from: number): Promise<Alone> {
  const port = await freePort(from);
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...{ PATH: process.env['PATH'], DATA_DIR: folder, PORT: String(port), EMBEDDED_PORT: String(port + 1) },
      ...{ DEMO: 'off', TRUSTED_ONLY: 'off', LOG_LEVEL: 'warn' },
    },
  });
  const address = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(50)) {
    if (child.exitCode !== null) throw new Error('The product did not start.');
    if ((await fetch(`${address}/health/ready`).catch(() => null))?.ok) return { address, child };
  }
  throw new Error('The product was not ready within three minutes.');
}

async function timed<Done>(act: () => Promise<Done>): Promise<{ seconds: number; done: Done }> {
  const since = performance.now();
  const done = await act();
  return { seconds: (performance.now() - since) / 1000, done };
}

/** Asks for something small ten times a second until told to stop; the slowest answer in milliseconds. */
function asking(chair: Resident): () => Promise<number> {
  let isOver = false;
  const asks = (async () => {
    let slowest = 0;
    while (!isOver) {
      const { seconds } = await timed(() => chair.sends('{ viewer { personId } }'));
      slowest = Math.max(slowest, seconds * 1000);
      await pause(100);
    }
    return slowest;
  })();
  return () => {
    isOver = true;
    return asks;
  };
}

const previewed =
  'query ($id: UUID!) { import(id: $id) { preview { holds askPeriod rows columns { header guess } } } }';
const map = 'mutation ($input: MapImportInput!) { mapImport(input: $input) { __typename } }';
const commit = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { __typename } }';

interface Preview {
  readonly import: { readonly preview: { readonly rows: readonly unknown[] } };
}

/** Sent, looked at, mapped, read through and taken over, as a person does it on the page; seconds of each. */
async function bringIn(chair: Resident, file: string) {
  const { seconds: upload, done: importId } = await timed(async () =>
    chair.uploads(await openAsBlob(file), 'survey.csv'),
  );
  const { seconds: preview, done } = await timed(() => chair.sends<Preview>(previewed, { id: importId }));
  if (done.import.preview.rows.length < 20) throw new Error('The preview shows fewer than 20 rows.');
  await chair.sends(map, { input: { importId, sourceName: 'Bench', columns } });
  const validation = await secondsUntil(chair, importId, 'READY');
  await chair.sends(commit, { input: { importId } });
  const takingOver = await secondsUntil(chair, importId, 'COMMITTED');
  return { importId, upload, preview, validation, takingOver };
}

export interface FileSetting {
  readonly folder: string;
  readonly port: number;
  readonly bytes: number;
  readonly seed: number;
}

/** One large file through the one process of `npm start`, then the base with the same rows; memory in bytes. */
export async function measureFile({ folder, port, bytes, seed }: FileSetting) {
  const file = join(folder, 'survey.csv');
  const written = await writeSurvey(file, { bytes, seed });
  const { address, child } = await openAlone(folder, port);
  try {
    const chair = await Resident.signUp({ address }, 'bench-bank');
    const create = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { __typename } }';
    await chair.sends(create, { input: { name: 'CX', slug: 'cx-board' } });
    const before = peakOf(child.pid);
    const slowestOf = asking(chair);
    const { importId, ...seconds } = await bringIn(chair, file);
    const slowest = await slowestOf();
    const peak = peakOf(child.pid);
    const { url } = await embeddedPostgres({ dataDir: join(folder, 'pg'), port });
    const base = await baseOf({ url, folder }, { importId, rows: written.rows });
    return { ...written, ...seconds, slowest, before, peak, base };
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
}
