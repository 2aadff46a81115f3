import { expect, test } from '@jest/globals';
import { compileCaseMapping, hoursBetween } from './case-row.rules.ts';
import { compileCustomerMapping } from './customer-row.rules.ts';
import { minuteReader } from './date.rules.ts';
import { proposedMapping } from './guess.rules.ts';
import type { Mapping } from './mapping.rules.ts';
import { refuseMapping } from './mapping-checks.rules.ts';
import { guessShapes } from './shape-guess.rules.ts';

const animals = ['Unique Key', 'Created Date', 'Closed Date', 'Agency', 'Complaint Type', 'Status'];
const found = [
  ['64345465', '3/14/2025 1:20', '', 'NYPD', 'Animal-Abuse', 'In Progress'],
  ['64349550', '3/14/2025 0:44', '3/15/2025 13:05', 'NYPD', 'Dead Animal', 'Closed'],
];
const telco = ['customerID', 'gender', 'Contract', 'MonthlyCharges', 'TotalCharges', 'Churn'];
const left = [
  ['7590-VHVEG', 'Female', 'Month-to-month', '29.85', '29.85', 'No'],
  ['5575-GNVDE', 'Male', 'One year', '56.95', ' ', 'Yes'],
];

test('a file of cases is known by its two times, a file of customers by what they bring or that they left', () => {
  const cases = guessShapes(animals, found);
  expect([cases.holds, cases.asCases.columns.map(({ mapping }) => mapping.role)]).toEqual([
    'CASES',
    ['RESPONSE_ID', 'DATE', 'CLOSED', 'IGNORE', 'CONTACT_REASON', 'IGNORE'],
  ]);
  const customers = guessShapes(telco, left);
  expect([customers.holds, customers.asCustomers.columns.map(({ mapping }) => mapping.role)]).toEqual([
    'CUSTOMERS',
    ['CUSTOMER_KEY', 'IGNORE', 'DIMENSION', 'REVENUE', 'IGNORE', 'HAS_LEFT'],
  ]);
  expect(customers.asCustomers.columns[3]?.mapping).toMatchObject({ perMonth: true, decimalMark: '.' });
});

test('a case lasts from minute to minute; one that is not closed is open', () => {
  const mapping: Mapping = { ...proposedMapping(guessShapes(animals, found).asCases), holds: 'CASES' };
  expect(refuseMapping(mapping, animals)).toBeNull();
  const read = compileCaseMapping(mapping, animals, 'America/New_York');
  expect(found.map((fields, nth) => read(fields, nth + 2))).toMatchObject([
    { draft: { key: '64345465', day: '2025-03-14', openedAt: '2025-03-14T01:20', closedAt: null } },
    { draft: { openedAt: '2025-03-14T00:44', closedAt: '2025-03-15T13:05', label: 'Dead Animal' } },
  ]);
  expect(read(found[0]!.with(2, 'soon'), 9)).toMatchObject({ problems: [{ reason: 'NOT_A_DATE', line: 9 }] });
  expect(hoursBetween('2025-03-14T00:44', '2025-03-15T13:05')).toBeCloseTo(36.35, 9);
});

test.each([
  ['2025-03-14T23:59:00Z', 'YMD', '2025-03-15T00:59'],
  ['14.03.2025 11:20 PM', 'DMY', '2025-03-14T23:20'],
  ['3/14/2025 12:05 AM', 'MDY', '2025-03-14T00:05'],
  ['2025-03-14', 'YMD', '2025-03-14T00:00'],
  ['2025-03-14 25:00', 'YMD', null],
] as const)('%s is %s on the wall in Prague', (text, order, wanted) => {
  expect(minuteReader(order, 'Europe/Prague')(text)).toBe(wanted);
});

test('a customer brings so much a year; a blank is not known, and neither yes nor no is refused', () => {
  const columns = proposedMapping(guessShapes(telco, left).asCustomers).columns;
  const mapping: Mapping = { columns, holds: 'CUSTOMERS', period: { from: '2026-07-01', to: '2026-09-30' } };
  expect(refuseMapping(mapping, telco)).toBeNull();
  const read = compileCustomerMapping(mapping, telco, 'UTC');
  expect(read(left[1]!, 3)).toMatchObject({
    draft: {
      day: '2026-07-01',
      customerKey: '5575-GNVDE',
      revenueInCents: 68_340,
      hasLeft: true,
      labels: ['One year'],
    },
  });
  expect(read(left[1]!.with(3, ' '), 3)).toMatchObject({ draft: { revenueInCents: null } });
  expect(read(left[1]!.with(5, 'perhaps'), 3)).toMatchObject({ problems: [{ reason: 'NEITHER_YES_NOR_NO' }] });
  expect(read(left[1]!.with(0, ''), 3)).toMatchObject({ problems: [{ reason: 'NO_CUSTOMER' }] });
});

test.each<[Mapping['holds'], Mapping['columns'], string]>([
  ['CASES', [{ header: 'a', role: 'DATE', dateOrder: 'YMD' }], 'NO_OPENING_OR_CLOSING'],
  ['CUSTOMERS', [{ header: 'a', role: 'REVENUE' }], 'NO_CUSTOMER_KEY'],
  ['CUSTOMERS', [{ header: 'a', role: 'CUSTOMER_KEY' }], 'NOTHING_ABOUT_CUSTOMERS'],
])('%s without what they need are refused', (holds, columns, problem) => {
  expect(refuseMapping({ holds, columns, period: null }, ['a'])).toMatchObject({ problem });
});
