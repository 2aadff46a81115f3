import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowsToHide } from '../metrics/small-cells.rules.ts';
import { disclosed, isTotalShown } from './outcome.rules.ts';

const row = (departmentId: string, people: number) => ({ departmentId, people, proposals: people * 2 });

test('a department of fewer than five is not shown, nor one by which it could be worked out', () => {
  const shown = disclosed([row('Lending', 3), row('Payments', 6), row('Service', 20), row('Branches', 0)]);
  expect(shown.filter(({ isHidden }) => isHidden).map(({ departmentId }) => departmentId)).toEqual([
    'Lending',
    'Payments',
  ]);
  expect(JSON.stringify(shown.filter(({ isHidden }) => isHidden))).not.toMatch(/[0-9]/);
  expect(shown.find(({ departmentId }) => departmentId === 'Service')).toMatchObject({ people: 20, proposals: 40 });
});

test('a total of one to four says nothing either', () => {
  expect([0, 1, 4, 5].map(isTotalShown)).toEqual([true, false, false, true]);
});

test('what is shown of a department is shown whole, and what is not says nothing at all, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(14), { maxLength: 6 }), (sizes) => {
      const rows = sizes.map((people, index) => row(String(index), people));
      const shown = disclosed(rows);
      const hidden = rowsToHide(sizes);
      shown.forEach(({ departmentId, isHidden, ...figures }, index) => {
        expect(departmentId).toBe(String(index));
        expect(isHidden).toBe(hidden.has(index));
        const told = Object.entries(row(departmentId, sizes[index] ?? 0)).filter(([key]) => key !== 'departmentId');
        expect(figures).toEqual(Object.fromEntries(told.map(([key, value]) => [key, isHidden ? null : value])));
      });
    }),
  );
});
