import { expect, test } from '@jest/globals';
import { guessTopics, meaningOf, type Topic } from './matcher.rules.ts';

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

test('words learned from earlier proposals count, less than a name', () => {
  const learnt = [topic('Money transfer'), topic('Cash', '', ['envelope', 'transfer'])];
  expect(guessTopics('the envelope was empty', learnt)[0]?.topic.name).toBe('Cash');
  expect(guessTopics('my transfer', learnt)[0]?.topic.name).toBe('Money transfer');
});

test('accents and case do not matter, small words are left out', () => {
  expect(meaningOf('Převod PENĚZ je pomalý')).toEqual(meaningOf('prevod peněz pomaly'));
  expect(meaningOf('the and für proč')).toEqual([]);
});
