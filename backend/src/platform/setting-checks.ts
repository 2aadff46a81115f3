import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** Where the house stands: the nearest folder above this code that holds the lock file. */
export const projectFolder = above(import.meta.dirname);

function above(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) || dirname(folder) === folder ? folder : above(dirname(folder));
}

export const url = (...schemes: readonly string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)))
    .describe(`an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
export const origin = url('http', 'https')
  .refine((text) => new URL(text).origin === text.replace(/\/$/, ''))
  .transform((text) => new URL(text).origin)
  .describe('https://host or http://host, with a port where needed and without a path');
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .describe(`a whole number from ${least} to ${most}`);
export const word = <const W extends string>(...words: readonly W[]) => z.enum(words).describe(words.join(', '));
export const onOrOff = word('on', 'off')
  .transform((answer) => answer === 'on')
  .describe('on, off');
export const text = z.string().min(1).describe('any text');
export const folder = z
  .string()
  .transform((path) => resolve(projectFolder, path))
  .describe('a folder; a relative path starts at the project');
export const addresses = z
  .string()
  .regex(/^[\da-f.:/, ]*$/i)
  .transform((list) => list.split(/[ ,]+/).filter(Boolean))
  .describe('addresses or networks like 10.0.0.0/8, separated by commas');

export const hosts = z
  .string()
  .regex(/^[\w.:[\], -]*$/)
  .transform((list) => list.toLowerCase().split(/[ ,]+/).filter(Boolean))
  .describe('hosts like login.bank.internal or login.bank.internal:8443, separated by commas');

/** What a check allows, in words. */
export function descriptionOf(check: z.ZodType): string {
  return check.description ?? (check instanceof z.ZodOptional ? descriptionOf(check.unwrap() as z.ZodType) : '');
}
