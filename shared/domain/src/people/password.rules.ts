import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';
import { commonPasswords } from './common-passwords.ts';

export interface PasswordRefused extends Refusal<'PasswordRefused'> {
  readonly why: 'TOO_SHORT' | 'TOO_LONG' | 'SAME_AS_EMAIL' | 'SAME_AS_NAME' | 'COMMON';
  readonly min: number;
  readonly max: number;
}

/** Long is what counts: no rule about capitals, digits or signs. Characters are counted as people see them typed. */
export function refusePassword(
  password: string,
  person: { readonly email: string; readonly name: string },
): PasswordRefused | null {
  const { min, max } = limits.people.password;
  const length = [...password].length;
  if (length < min) return refused('TOO_SHORT', `A password has at least ${min} characters.`);
  if (length > max) return refused('TOO_LONG', `A password has at most ${max} characters.`);
  if (same(password, person.email)) return refused('SAME_AS_EMAIL', 'A password is not your e-mail address.');
  if (same(password, person.name)) return refused('SAME_AS_NAME', 'A password is not your name.');
  if (isCommon(password)) return refused('COMMON', 'This password is among the first that somebody would try.');
  return null;
}

const refused = (why: PasswordRefused['why'], message: string): PasswordRefused => ({
  __typename: 'PasswordRefused',
  why,
  ...limits.people.password,
  message,
});

/** On the list of those used most, or made of three characters or fewer. */
const isCommon = (password: string): boolean =>
  commonPasswords.has(plain(password)) || new Set(plain(password)).size <= 3;

/** Capitals and spaces do not make it another word. */
const same = (password: string, word: string): boolean => plain(password) === plain(word);
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
