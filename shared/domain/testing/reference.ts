/// <reference types="node" />
import { expect } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { splitRecords } from '../src/imports/records.rules.ts';

export interface ReferenceCase {
  readonly id: string;
  // The shape differs from case to case; each test says what it reads.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly inputs: any;
  readonly expected: unknown;
  readonly tol: number;
}

const folder = new URL('./', import.meta.url);
const realFiles = new URL(
  `${process.env.CX_REFERENCE_DATA ?? '../shared/data'}/`,
  new URL('../../../', import.meta.url),
);

/** Figures computed by an independent program, most of them by R too. */
export const referenceCases = JSON.parse(
  readFileSync(new URL('metrics-cases.json', folder), 'utf8'),
) as readonly ReferenceCase[];

/** The columns of a file nobody here wrote, by name; null where the files are not at hand. */
export function realFile(name: string): ((column: string) => string[]) | null {
  const file = new URL(name, realFiles);
  if (!existsSync(file)) {
    console.log(`${name} is not here: set CX_REFERENCE_DATA to run its cases.`);
    return null;
  }
  const [header = { fields: [] }, ...rows] = splitRecords(
    readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
    ',',
  ).records;
  const places = new Map(header.fields.map((title, place) => [title.trim(), place]));
  return (column) => {
    const place = places.get(column);
    if (place === undefined) throw new Error(`${name} has no column ${column}`);
    return rows.map(({ fields }) => fields[place] ?? '');
  };
}

/** Everything the case expects is there, numbers within its tolerance (relative above 1); `inf` stands for infinity. */
export function expectClose(actual: unknown, expected: unknown, { tol, path }: { tol: number; path: string }): void {
  if (expected === 'inf') return expect({ path, actual }).toEqual({ path, actual: Infinity });
  if (typeof expected === 'number') {
    const close =
      actual === expected ||
      (typeof actual === 'number' && Math.abs(actual - expected) <= tol * Math.max(1, Math.abs(expected)));
    return expect({ path, close, actual, expected }).toEqual({ path, close: true, actual, expected });
  }
  if (expected === null || typeof expected !== 'object')
    return expect({ path, actual }).toEqual({ path, actual: expected });
  if (Array.isArray(expected))
    expect({ path, length: (actual as unknown[])?.length }).toEqual({ path, length: expected.length });
  for (const [key, value] of Object.entries(expected))
    expectClose((actual as Record<string, unknown>)?.[key], value, { tol, path: `${path}.${key}` });
}
