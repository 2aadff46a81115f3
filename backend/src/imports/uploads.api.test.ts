import { readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenAServer, type TestApp } from '../../testing/app.ts';
import { givenABoard, type TestBoard } from '../../testing/board.ts';

const limit = 1_000_000;
let server: TestApp;
let board: TestBoard;
beforeAll(async () => {
  server = await givenAServer({ importMaxBytes: limit });
  board = await givenABoard(server);
  await server.app.listen(0, '127.0.0.1');
});
afterAll(() => server.close());

const filesKept = () =>
  readdirSync(server.config.filesDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(server.config.filesDir, name)).isFile(),
  );

interface Sent {
  readonly status: number;
  readonly body: { readonly __typename?: string; readonly importId?: string; readonly limit?: number };
  readonly bytes: number;
}

/** Sends part after part over a real connection, without saying how many will come, until the server answers. */
function sendsInParts(parts: Iterable<Buffer>): Promise<Sent> {
  const { port } = server.app.getHttpServer().address() as AddressInfo;
  const { cookie = '' } = board.analyst.headers();
  let bytes = 0;
  function* counted() {
    for (const part of parts) {
      bytes += part.length;
      yield part;
    }
  }
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        ...{ host: '127.0.0.1', port, method: 'POST', path: `/api/${board.slug}/imports` },
        headers: {
          cookie,
          'x-cx-client': 'test',
          'content-type': 'application/octet-stream',
          'transfer-encoding': 'chunked',
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as never, bytes }));
      },
    );
    sending.on('error', reject);
    Readable.from(counted()).pipe(sending);
  });
}

const header = Buffer.from('id,day,score\n');
const part = Buffer.from('1000000,2026-03-02,9\n'.repeat(3_000));
function* partsOf(count: number) {
  yield header;
  for (let nth = 0; nth < count; nth += 1) yield part;
}

test('a file of unknown length that grows too large is refused with a sentence, not read on, and not kept', async () => {
  const { status, body, bytes } = await sendsInParts(partsOf(1_000));
  expect([status, body]).toEqual([422, expect.objectContaining({ __typename: 'TooLarge', limit })]);
  expect(bytes).toBeLessThan(20 * limit);
  expect(filesKept()).toEqual([]);
});

test('a file of unknown length within the limit is kept', async () => {
  const { status, body } = await sendsInParts(partsOf(10));
  expect([status, filesKept()]).toEqual([201, [expect.stringContaining(body.importId ?? 'no id')]]);
});
