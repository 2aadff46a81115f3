import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { projectFolder } from './platform/setting-checks.ts';

jest.setTimeout(120_000);

/** A process as npm starts it; its last words and how it ended. */
function run(words: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const ended = spawnSync(process.execPath, words, {
    cwd: projectFolder,
    env: { PATH, HOME, ...environment },
    encoding: 'utf8',
  });
  return { status: ended.status, out: ended.stdout.trim(), error: ended.stderr.trim() };
}

describe('what is needed to run the tools', () => {
  /** As if this were a Node of that version. */
  const asNode = (version: string) => [
    '--import',
    `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
    'shared/tools/check-node.mjs',
  ];
  const byNpm = (version: string) => ({
    npm_config_user_agent: `npm/${version} node/v24.9.0 linux x64 workspaces/true`,
  });

  test.each(['24.9.0', '24.11.1', '26.0.0'])('Node %s goes on without a word', (version) => {
    expect(run(asNode(version))).toEqual({ status: 0, out: '', error: '' });
  });

  test.each(['20.19.0', '22.14.0', '24.8.9'])('Node %s is told which one is needed, and what brings it', (version) => {
    const { status, error } = run(asNode(version));
    expect(status).toBe(1);
    expect(error).toContain(`CX Board needs Node 24.9 or newer; this is ${version} (`);
    expect(error).toContain('`npm ci` brings Node 24 along');
    expect(error).not.toContain('    at ');
  });

  test('an npm that is too old is told how it is renewed; a newer one and none at all go on', () => {
    const { status, error } = run(asNode('24.9.0'), byNpm('10.9.4'));
    expect(status).toBe(1);
    expect(error).toBe(
      'CX Board needs npm 11.16 or newer; this is 10.9.4. Renew it with `npm install --global npm@11`, then run `npm ci` again.',
    );
    expect(run(asNode('24.9.0'), byNpm('11.16.0')).status).toBe(0);
    expect(run(asNode('24.9.0'), byNpm('12.0.0')).status).toBe(0);
  });
});

describe('backup and restore as commands', () => {
  let folder: string;
  const port = String(Number(process.env['TEST_PGPORT'] ?? 5572) + 5);
  const at = (dataDir: string) => ({ DATA_DIR: join(folder, dataDir), EMBEDDED_PORT: port });
  const backup = (environment: Record<string, string>, ...words: string[]) =>
    run(['backend/src/backup.ts', ...words], environment);
  const restore = (environment: Record<string, string>, ...words: string[]) =>
    run(['backend/src/restore.ts', ...words], environment);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cxboard-commands-'));
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('what was backed up is put back elsewhere, and not over what is there unless it is said', () => {
    const kept = join(folder, 'kept');
    const made = backup(at('mine'), kept);
    expect([made.status, made.error]).toEqual([0, '']);
    expect(made.out).toContain(`${kept} holds `);
    expect(made.out).toContain('It was started and read through once.');

    const back = restore(at('yours'), kept);
    expect([back.status, back.error]).toEqual([0, '']);
    expect(back.out).toContain('every row counted. Start with npm start.');
    expect(existsSync(join(folder, 'yours', 'pg', 'PG_VERSION'))).toBe(true);

    const again = restore(at('yours'), kept);
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.error).toContain('--replace');
    expect(restore(at('yours'), '--replace', kept).status).toBe(0);
  });

  test('what cannot be done is said in one sentence, without a stack', () => {
    const own = {
      ...at('own'),
      DATABASE_URL: 'postgres://cx_app:secret@127.0.0.1/cxboard',
      DATABASE_DIRECT_URL: 'postgres://cx_worker:secret@127.0.0.1/cxboard',
    };
    const said = [backup(own), restore(own, 'kept'), restore(at('own')), restore(at('own'), join(folder, 'nowhere'))];
    expect(said.map(({ status, out }) => [status, out])).toEqual(said.map(() => [1, '']));
    const [backing, restoring, unnamed, missing] = said.map(({ error }) => error);
    expect(backing).toMatch(/^DATABASE_URL names a PostgreSQL of your own: back it up with its own tools/);
    expect(restoring).toBe('DATABASE_URL names a PostgreSQL of your own: restore it with its own tools.');
    expect(unnamed).toBe('Which backup? npm run restore -- FOLDER');
    expect(missing).toContain('nowhere');
    for (const { error } of said) expect(error).not.toContain('    at ');
  });
});
