import { expect, test } from '@jest/globals';
import { hashOf, isPassword } from './password-hash.ts';

test('a password is recognised by its hash, and no other is', async () => {
  const hash = await hashOf('a red kite over the mill');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await isPassword('a red kite over the mill', hash)).toBe(true);
  expect(await isPassword('a red kite over the mill ', hash)).toBe(false);
  expect(await hashOf('a red kite over the mill')).not.toBe(hash);
});

test('a hash made with other parameters by another implementation is still understood', async () => {
  // From the test vectors of the reference implementation: 64 MiB, two passes, one lane, salt "somesalt".
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await isPassword('password', hash)).toBe(true);
  expect(await isPassword('passwort', hash)).toBe(false);
});

test('without an account no password is right, and it takes as long', async () => {
  const hash = await hashOf('a red kite over the mill');
  const timed = async (phc: string | null) => {
    const began = performance.now();
    for (let n = 0; n < 5; n += 1) expect(await isPassword('not it', phc)).toBe(false);
    return performance.now() - began;
  };
  const [known, unknown] = [await timed(hash), await timed(null)];
  expect(unknown / known).toBeGreaterThan(0.3);
  expect(unknown / known).toBeLessThan(3);
});

test('a flood is hashed in turn, and who comes far too late is told so', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 110 }, () => isPassword('not it', null)));
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(await isPassword('not it', null)).toBe(false);
}, 60_000);

test('what is no hash is a fault, not a wrong password', async () => {
  await expect(isPassword('x', 'plain text')).rejects.toThrow('no argon2id hash');
});
