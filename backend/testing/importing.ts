import type { ImportState } from '@cxboard/domain/imports/import.rules';
import { setTimeout } from 'node:timers/promises';
import type { TestBoard } from './board.ts';
import type { Caller } from './caller.ts';

interface Uploaded {
  readonly status: number;
  readonly body: { readonly importId?: string; readonly __typename?: string; readonly message?: string };
}

/** Sends a file as a browser does. */
export async function uploads(
  { app, slug }: TestBoard,
  person: Caller,
  { content, name = 'survey.csv', headers = {} }: { content: string | Buffer; name?: string; headers?: object },
): Promise<Uploaded> {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/${slug}/imports`,
    headers: {
      ...person.headers(),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      ...headers,
    },
    payload: Buffer.from(content),
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Asks until the jobs have brought the import there. */
export async function untilState<Found extends { readonly state: ImportState }>(
  ask: () => Promise<Found>,
  ...states: readonly ImportState[]
): Promise<Found> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await ask();
    if (states.includes(found.state)) return found;
    await setTimeout(25);
  }
  throw new Error(`The import never became ${states.join(' or ')}.`);
}
