import { expect, test } from '@jest/globals';
import { createLog } from './log.ts';

function written(write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = [];
  write(createLog('debug', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

test('what names a person or a secret is left out, two levels deep', () => {
  const line = written((log) =>
    log.info(
      { email: 'eva@bank.example', who: { name: 'Eva Novak', token: 't0k' }, a: { b: { password: 'hush' } }, id: 7 },
      'Invited.',
    ),
  );
  expect(line).not.toMatch(/eva|novak|t0k|hush/i);
  expect(JSON.parse(line)).toMatchObject({ level: 'info', id: 7, msg: 'Invited.' });
});

test('a request is its id, method and path', () => {
  const line = written((log) =>
    log.info({ req: { id: 'r1', method: 'GET', url: '/api/bank/graphql?search=eva', ip: '10.1.1.1' } }),
  );
  expect(JSON.parse(line).req).toEqual({ id: 'r1', method: 'GET', path: '/api/bank/graphql' });
});

test("a database error keeps its code and place and loses the row's values", () => {
  const err = Object.assign(new Error('invalid input syntax for type uuid: "eva@bank.example"'), {
    code: '22P02',
    table: 'people',
    detail: 'Key (email)=(eva@bank.example) already exists.',
    parameters: ['eva@bank.example'],
  });
  const line = written((log) => log.error({ err: new Error('Saving failed.', { cause: err }) }));
  expect(line).not.toMatch(/eva@/);
  expect(JSON.parse(line).err).toMatchObject({ message: 'Saving failed.', cause: { code: '22P02', table: 'people' } });
});
