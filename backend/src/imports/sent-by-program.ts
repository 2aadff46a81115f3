import type { TakeOver } from '@cxboard/domain/imports/import.rules';
import type { WaitsFor } from '@cxboard/domain/imports/remembered.rules';
import type { FastifyRequest } from 'fastify';
import { BadInput } from '../platform/barriers.ts';
import { LocalDate } from '../platform/graphql/scalars.ts';
import type { Sent, SentFile } from './recurring-uploads.ts';
import type { Upload } from './uploads.ts';

const badRows: Readonly<Record<string, TakeOver>> = { stop: 'WHEN_CLEAN', 'leave-out': 'GOOD_ROWS' };

type Query = Readonly<Record<string, string | undefined>>;

/** What a program says in the address and the headers of its request. */
export function sentIn({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>, upload: Upload): Sent {
  const { from, to, 'bad-rows': rows = 'stop' } = query as Query;
  const takeOver = badRows[rows];
  if (!takeOver) throw new BadInput('bad-rows is "stop" or "leave-out".', { field: 'bad-rows' });
  return { upload, takeOver, period: periodOf(from, to), key: keyIn(headers) };
}

function keyIn(headers: FastifyRequest['headers']): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || key.length < 8 || key.length > 100)
    throw new BadInput('An idempotency key has 8 to 100 characters.', { field: 'idempotency-key' });
  return key;
}

function periodOf(from: string | undefined, to: string | undefined): Sent['period'] {
  if (from === undefined && to === undefined) return null;
  const period = { from: dayIn(from), to: dayIn(to) };
  if (period.from > period.to)
    throw new BadInput('The period must end on or after the day it begins.', { field: 'to' });
  return period;
}

function dayIn(text: string | undefined): string {
  try {
    return LocalDate.parseValue(text);
  } catch {
    throw new BadInput('from and to are days, for instance 2026-10-31.', { field: 'from' });
  }
}

const waiting: Record<WaitsFor['why'], (columns: string) => string> = {
  NEW_COLUMNS: (columns) => `It waits for a person to say what ${columns} holds.`,
  COLUMNS_GONE: (columns) => `It waits for a person, since ${columns} is not in it.`,
  DATE_ORDER: (columns) => `It waits for a person, since the dates of ${columns} are written in another order.`,
  PERIOD: () => 'It has no full dates: it waits for a person to say its period; or send it with from and to.',
};

/** How the file stands, with a sentence for whoever reads the log of the program. */
export function told({ importId, state, waitsFor, wasThere }: SentFile): object {
  if (wasThere) return { importId, state, message: 'This very file was sent before; nothing was added.' };
  if (!waitsFor) return { importId, state, message: 'The file is being read.' };
  return { importId, state, waitsFor, message: waiting[waitsFor.why](waitsFor.columns.join(', ')) };
}
