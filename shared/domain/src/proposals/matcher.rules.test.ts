import { expect, test } from '@jest/globals';
import { guessTopics, isSure, meaningOf, type Topic } from './matcher.rules.ts';

const topic = (name: string, words = '', learned: string[] = []): Topic => ({ id: name, name, words, learned });
const topics = [
  topic('Money transfer', 'payment standing order IBAN recipient'),
  topic('Change of password or security questions', 'PIN locked login'),
  topic('Loan application status', 'mortgage'),
  topic('Loan application', 'mortgage documents'),
  topic('Transaction checking', 'statement unknown charge'),
];
const names = (text: string) => guessTopics(text, topics).map((guess) => guess.topic.name);

test('what a text is about is read from its words, in whatever form they stand', () => {
  expect(names('Customers lose their transfers when the recipient has no IBAN')[0]).toBe('Money transfer');
  expect(names('Passwords: callers are locked out for an hour')[0]).toBe('Change of password or security questions');
  expect(names('Nobody can see the status of a loan application')[0]).toBe('Loan application status');
});

test('at most three are guessed, and none from words that mean nothing here', () => {
  expect(names('loan transaction password transfer application mortgage').length).toBe(3);
  expect(names('The coffee is cold and the customers wait')).toEqual([]);
  expect(names('')).toEqual([]);
});

test.each([
  ['A customer who lost her card had to tell her story twice', false],
  ['Lost card: the customer tells it twice, at the branch and on the phone', false],
  ['Raising the limit of a card takes a week', true],
  ['The spending cap of a card cannot be raised in the app', true],
])('“%s” is surely about the limit: %s', (text, expected) => {
  const reasons = [...topics, topic('Increase/decrease of limit', 'card limit spending cap raise lower')];
  const [first, second] = guessTopics(text, reasons);
  expect(first?.topic.name).toBe('Increase/decrease of limit');
  expect(first && isSure(first, second)).toBe(expected);
});

test('what was only learned, or a close second, leaves a doubt', () => {
  const learnt = [topic('Cash', '', ['envelope', 'empty', 'counter']), topic('Letters', '', [])];
  const [only] = guessTopics('the envelope at the counter was empty', learnt);
  expect(only && isSure(only, undefined)).toBe(false);
  const [loan, other] = guessTopics('loan application', topics);
  expect(loan && isSure(loan, other)).toBe(false);
});

test('words learned from earlier proposals count, less than a name', () => {
  const learnt = [topic('Money transfer'), topic('Cash', '', ['envelope', 'transfer'])];
  expect(guessTopics('the envelope was empty', learnt)[0]?.topic.name).toBe('Cash');
  expect(guessTopics('my transfer', learnt)[0]?.topic.name).toBe('Money transfer');
});

test('accents and case do not matter, small words are left out', () => {
  expect(meaningOf('Převod PENĚZ je pomalý')).toEqual(meaningOf('prevod peněz pomaly'));
  expect(meaningOf('the and für proč')).toEqual([]);
});
