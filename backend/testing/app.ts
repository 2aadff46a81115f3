import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../src/platform/clock.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { createLog } from '../src/platform/log.ts';
import { server } from '../src/server.ts';
import { ownDatabase, type TestDatabase } from './database.ts';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly close: () => Promise<void>;
}

let together: Promise<TestApp> | null = null;
let isTogether = false;

/** Files of tests that share a world share a server too, as organizations do; for those that ask for no other one. */
export function keepOneServer() {
  isTogether = true;
}

/** After the last of them. */
export const closeTheServer = async () => (await together)?.close();

/** The whole server without a port, on a database of its own; `changes` ask for one of another making. */
export async function givenAServer(changes?: Partial<Config>): Promise<TestApp> {
  if (changes || !isTogether) return aServer(changes);
  together ??= aServer();
  const server = await together;
  server.app.get(Clock).set(new Date());
  return { ...server, close: () => Promise.resolve() };
}

async function aServer(changes: Partial<Config> = {}): Promise<TestApp> {
  const database = await ownDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'cxboard-test-'));
  const { databaseUrl, databaseDirectUrl } = database;
  const environment = {
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: databaseDirectUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
  };
  // Tests set the clock far ahead; their people stay signed in unless a test is about that.
  const standing = { trustedOnly: false, databasePool: 5, sessionIdleMinutes: 44_640, sessionMaxDays: 365 };
  const config = { ...readConfig(environment), ...standing, ...changes };
  const app = await server(config, createLog(process.env['TEST_LOG'] ?? 'fatal'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const close = async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, config, database, close };
}
