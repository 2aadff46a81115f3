import { expect, test } from '@jest/globals';
import { answerText, Written } from './written.ts';

test('documents stand in an answer to the letter, wherever they are and however often', () => {
  const [first, second] = [new Written('{"b":1,"a": [ 2 ]}'), new Written('[1.0,"€ \\u0041"]')];
  const answer = { data: { items: [{ content: first }, { content: null }, { content: second }], again: first } };
  expect(answerText(answer)).toBe(
    '{"data":{"items":[{"content":{"b":1,"a": [ 2 ]}},{"content":null},{"content":[1.0,"€ \\u0041"]}],"again":{"b":1,"a": [ 2 ]}}}',
  );
});

test('data stand before errors, whoever found them', () => {
  expect(answerText({ errors: [], data: { written: new Written('1') } } as never)).toBe(
    '{"data":{"written":1},"errors":[]}',
  );
});

test('an answer without documents is plain JSON', () => {
  const answer = { data: null, errors: [{ message: 'Sign in first.', path: ['a', 0] }] };
  expect(answerText(answer)).toBe(JSON.stringify(answer));
});

test('no text can pass for the place of a document', () => {
  const [document, texts] = [new Written('{"is":"document"}'), ['\\u0000', '"\\u0000"', '\\"\\u0000"', '"\0"', 'a\0b']];
  expect(JSON.parse(answerText({ data: { texts, document } }))).toEqual({
    data: { texts, document: { is: 'document' } },
  });
  expect(JSON.parse(answerText({ data: { texts: ['\0'], document } }))).toEqual({
    data: { texts: ['\0'], document: { is: 'document' } },
  });
});

test('elsewhere a document is what it says', () => {
  expect(JSON.stringify({ told: new Written('{"a":1}') })).toBe('{"told":{"a":1}}');
});
