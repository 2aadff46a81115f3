import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { projectFolder } from './platform/setting-checks.ts';
import { settings } from './platform/settings.ts';

/** The images are not built in the tests; what can be read wrong without building is read here. */
const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const known = new Map(settings.map((row) => [row.variable, row]));
const standard = (variable: string) => known.get(variable)?.default;
const pinned = /^[a-z/]+:\d+\.\d+(\.\d+)?(-[a-z]+)?(@sha256:[0-9a-f]{64})?$/;

describe('docker/Dockerfile', () => {
  const lines = read('docker/Dockerfile')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const stages = of('FROM').map((line) => line.split(' AS '));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  test('every base is pinned by its full version or is a stage of this file', () => {
    const names = stages.map(([, name]) => name);
    for (const [base = ''] of stages) if (!names.includes(base)) expect(base).toMatch(pinned);
    expect(stages.at(-1)?.[0]).toMatch(/^node:24\.\d+\.\d+-slim$/);
  });

  test('the image runs as somebody who is not root, and nothing becomes root after that', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    const after = last.slice(last.indexOf('USER node'));
    expect(after.filter((line) => /^(RUN|COPY|ADD) /.test(line))).toEqual([]);
  });

  test('every source that is copied exists, and what is copied from a stage is built there', () => {
    const copies = of('COPY').map((line) => line.split(' '));
    for (const [first = '', ...words] of copies) {
      if (first.startsWith('--from=')) {
        expect(stages.map(([, name]) => name)).toContain(first.slice(7));
        expect(['/app/', '/app/backend/dist/', '/app/frontend/dist/']).toContain(words[0]);
      } else
        for (const source of [first, ...words].slice(0, -1))
          expect([source, existsSync(join(projectFolder, source))]).toEqual([source, true]);
    }
  });

  test('npm knows every workspace before it installs', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    const copied = of('COPY').map((line) => line.split(' ')[0]);
    expect(copied).toEqual(expect.arrayContaining(workspaces.map((workspace) => `${workspace}/package.json`)));
    for (const install of of('RUN').filter((line) => line.includes('npm ci')))
      expect(install).toContain('--strict-allow-scripts');
  });

  test('the port and the variables are those of the configuration', () => {
    expect(of('EXPOSE')).toEqual([standard('PORT')]);
    const variables = last
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) =>
        line
          .slice(4)
          .split(' ')
          .map((pair) => pair.split('=')[0]),
      );
    for (const variable of variables)
      expect([variable, variable === 'NODE_ENV' || known.has(variable ?? '')]).toEqual([variable, true]);
  });

  test('it starts a process that is built', () => {
    const entry = JSON.parse(of('CMD')[0] ?? '[]') as string[];
    expect(existsSync(join(projectFolder, entry.at(-1)!.replace('/dist/', '/src/').replace(/js$/, 'ts')))).toBe(true);
  });
});

interface Service {
  readonly image: string;
  readonly build?: { readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

describe('docker/compose.yaml', () => {
  const text = read('docker/compose.yaml');
  const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
  const ours = ['migrate', 'api', 'worker'] as const;
  const service = (name: string) => services[name]!;

  test('PostgreSQL 18 and Redis are pinned, ours is built from the Dockerfile', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    for (const name of ['postgres', 'redis']) expect(service(name).image).toMatch(pinned);
    expect(service('postgres').image).toMatch(/^postgres:18\./);
    for (const name of ours) expect(existsSync(join(projectFolder, service(name).build!.dockerfile))).toBe(true);
  });

  test.each(ours)('%s gets only variables that the configuration knows', (name) => {
    const unknown = Object.keys(service(name).environment ?? {}).filter((variable) => !known.has(variable));
    expect(unknown).toEqual([]);
  });

  test('only migrate holds the owner of the database, and each login its own name', () => {
    expect(ours.filter((name) => service(name).environment?.['DATABASE_OWNER_URL'])).toEqual(['migrate']);
    for (const name of ours) {
      expect(service(name).environment?.['DATABASE_URL']).toMatch(/^postgres:\/\/cx_app:/);
      expect(service(name).environment?.['DATABASE_DIRECT_URL']).toMatch(/^postgres:\/\/cx_worker:/);
    }
  });

  test('no password is written down: each comes from the environment and must be there', () => {
    const secrets = [...text.matchAll(/\$\{(\w*PASSWORD)(.*?)\}/g)];
    expect(new Set(secrets.map(([, name]) => name))).toEqual(
      new Set(['POSTGRES_PASSWORD', 'APP_PASSWORD', 'WORKER_PASSWORD', 'REDIS_PASSWORD']),
    );
    for (const [whole, , rest] of secrets) expect([whole, rest]).toEqual([whole, expect.stringMatching(/^:\?/)]);
    expect(text).not.toMatch(/:\/\/\w*:(?!\$)[^@\s/]+@/);
  });

  test('the ports are the defaults, published to this machine alone, and what health is asked at', () => {
    expect(service('api').environment?.['PORT']).toBe(standard('PORT'));
    expect(service('worker').environment?.['WORKER_PORT']).toBe(standard('WORKER_PORT'));
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual([
      `127.0.0.1:${standard('PORT')}:${standard('PORT')}`,
    ]);
    expect(service('api').healthcheck?.test.at(-1)).toContain(`:${standard('PORT')}/health/ready`);
    expect(service('worker').healthcheck?.test.at(-1)).toContain(`:${standard('WORKER_PORT')}/health/ready`);
  });

  test.each(ours)('%s runs a process that is built, after what it needs', (name) => {
    const entry = service(name).command?.at(-1) ?? '';
    expect(existsSync(join(projectFolder, entry.replace('/dist/', '/src/').replace(/js$/, 'ts')))).toBe(true);
    for (const [needed, { condition }] of Object.entries(service(name).depends_on ?? {}))
      if (condition === 'service_healthy') expect(service(needed).healthcheck).toBeDefined();
      else expect([needed, condition]).toEqual(['migrate', 'service_completed_successfully']);
  });
});
