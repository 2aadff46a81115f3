import { describe, expect, test } from '@jest/globals';
import { readConfig, readSettings, WrongSetting } from './config.ts';
import { settings } from './settings.ts';

const databases = { DATABASE_URL: 'postgres://cx_app@db/cx', DATABASE_DIRECT_URL: 'postgres://cx_worker@db/cx' };

describe('settings', () => {
  test('nothing set: loopback, the embedded PostgreSQL, the demonstration and files beside the data', () => {
    const read = readSettings({});
    expect(read).toMatchObject({
      host: '127.0.0.1',
      port: 4600,
      publicUrl: 'http://127.0.0.1:4600',
      demo: true,
      loopback: true,
    });
    expect(read.databaseUrl).toBeUndefined();
    expect(read.filesDir).toBe(`${read.dataDir}/files`);
  });

  test('an empty variable counts as not set', () => {
    expect(readSettings({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 4600, redisUrl: undefined });
  });

  test.each([
    ['PORT', '99999', 'PORT is "99999"; allowed is a whole number from 0 to 65535.'],
    ['PORT', '0x10', 'PORT is "0x10"; allowed is a whole number from 0 to 65535.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; allowed is fatal, error, warn, info, debug, trace, silent.'],
    [
      'REDIS_URL',
      'localhost',
      'REDIS_URL is "localhost"; allowed is an address that begins with redis:// or rediss://.',
    ],
    [
      'PUBLIC_URL',
      'https://board.example/x',
      'PUBLIC_URL is "https://board.example/x"; allowed is https://host or http://host, with a port where needed and without a path.',
    ],
    [
      'SMTP_URL',
      'http://me:hush@mail',
      'SMTP_URL is "http://…@mail"; allowed is an address that begins with smtp:// or smtps://.',
    ],
  ])('%s=%s stops the start with the variable, its value and what is allowed', (variable, value, sentence) => {
    expect(() => readSettings({ [variable]: value })).toThrow(new WrongSetting(sentence));
  });

  test('every wrong variable is named at once', () => {
    expect(() => readSettings({ PORT: 'x', DEMO: 'maybe' })).toThrow(/^PORT .*\nDEMO /);
  });

  test('a host that others reach needs an https address', () => {
    expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow(/PUBLIC_URL must be the https address/);
    expect(() => readSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'http://board.example' })).toThrow(/https/);
    expect(readSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://board.example/' })).toMatchObject({
      publicUrl: 'https://board.example',
      loopback: false,
    });
  });

  test('behind a proxy on the same machine the server is not alone with its user', () => {
    expect(readSettings({ PUBLIC_URL: 'https://board.example' }).loopback).toBe(false);
  });

  test('an outside database needs both logins and brings no demonstration by itself', () => {
    expect(() => readSettings({ DATABASE_URL: databases.DATABASE_URL })).toThrow(/DATABASE_DIRECT_URL is needed too/);
    expect(() => readSettings({ DATABASE_DIRECT_URL: databases.DATABASE_DIRECT_URL })).toThrow(
      /DATABASE_URL is needed/,
    );
    expect(readSettings(databases).demo).toBe(false);
    expect(readSettings({ ...databases, DEMO: 'on' }).demo).toBe(true);
  });

  test('a serving process refuses the owner of the database', () => {
    expect(() => readConfig({ ...databases, DATABASE_OWNER_URL: 'postgres://postgres@db/cx' }, 'API')).toThrow(
      /npm run migrate/,
    );
    expect(() => readConfig({}, 'API')).toThrow(/not set/);
    expect(readConfig(databases, 'API')).toMatchObject({ role: 'API', databaseUrl: databases.DATABASE_URL });
  });

  test('every row tells what it means and what is allowed', () => {
    for (const row of settings)
      expect(row).toEqual({ ...row, meaning: expect.stringMatching(/\.$/), allowed: expect.stringMatching(/./) });
    expect(new Set(settings.map(({ variable }) => variable)).size).toBe(settings.length);
  });
});
