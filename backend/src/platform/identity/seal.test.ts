import { expect, test } from '@jest/globals';
import { Seal } from './seal.ts';

const key = 'k'.repeat(32);
const ours = 'organization one';

test('what is sealed opens with the same key for the same organization alone', () => {
  const seal = new Seal({ secretsKey: key });
  const sealed = seal.close('a secret of the provider', ours);
  expect(sealed.toString('latin1')).not.toContain('secret');
  expect(seal.close('a secret of the provider', ours)).not.toEqual(sealed);
  expect(seal.open(sealed, ours)).toBe('a secret of the provider');
  expect(seal.open(sealed, 'organization two')).toBeNull();
  expect(new Seal({ secretsKey: 'l'.repeat(32) }).open(sealed, ours)).toBeNull();
  const changed = Buffer.from(sealed);
  changed[14] = (changed[14] ?? 0) ^ 1;
  expect(seal.open(changed, ours)).toBeNull();
  expect(seal.open(sealed.subarray(0, 10), ours)).toBeNull();
});

test('without a key nothing is kept', () => {
  const seal = new Seal({ secretsKey: undefined });
  expect(seal.canKeep).toBe(false);
  expect(() => seal.close('x', ours)).toThrow();
  expect(seal.open(Buffer.alloc(60), ours)).toBeNull();
});
