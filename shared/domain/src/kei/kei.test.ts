import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectClose, realFile, referenceCases } from '../../testing/reference.ts';
import { refuseKei } from './kei-page.rules.ts';
import { keiDrivers, type ContactWithReason } from './kei-drivers.rules.ts';
import { customerExperienceIndex, keiComponents, markOf, scoreOf, type Mark } from './kei.rules.ts';
import { leverFor, mostSaved } from './saving.rules.ts';

const survey = realFile('sfo-customer-survey-2017.csv');
const scale = { min: 1, max: 5 };
const notAnswers = new Set(['0', '6', 'Blank', 'BLANK', '']);
const marks = (column: string): Mark[] =>
  (survey?.(column) ?? []).map((text) => markOf(notAnswers.has(text) ? null : Number(text), scale));

const surveyContacts = (): ContactWithReason[] => {
  const [effectiveness, ease, emotion] = [marks('Q7ALL'), marks('Q14PASSTHRU'), marks('Q10SAFE')];
  return survey!('BAREA').map((reason, row) => ({
    reason,
    marks: { EFFECTIVENESS: effectiveness[row]!, EASE: ease[row]!, EMOTION: emotion[row]! },
  }));
};
const lower = (component: string) => component.toLowerCase();

type ToyRow = [string, Mark, Mark, Mark, number];
const ways: Record<string, { needs?: unknown; compute: (inputs: never) => unknown }> = {
  'kei-sfo-2017': {
    needs: survey,
    compute: () => {
      const { components, index, outOfHundred } = customerExperienceIndex(surveyContacts());
      const named = components.map((one) => [lower(one.component), one]);
      return { components: Object.fromEntries(named) as unknown, kei: index.value, kei_0_100: outOfHundred };
    },
  },
  'kei-drivers-2017': {
    needs: survey,
    compute: () =>
      keiDrivers(surveyContacts()).map(({ reason, n, influence, outcome, index }) => ({
        ...{ driver: reason, n, total: outcome, kei: index },
        influence: Object.fromEntries(Object.entries(influence).map(([key, value]) => [lower(key), value])),
      })),
  },
  'kei-toy': {
    compute: ({ rows }: { rows: ToyRow[] }) => {
      const contacts = rows.map(([reason, EFFECTIVENESS, EASE, EMOTION]) => ({
        reason,
        marks: { EFFECTIVENESS, EASE, EMOTION },
      }));
      const { components, index } = customerExperienceIndex(contacts);
      const drivers = keiDrivers(contacts).map(({ reason, influence, outcome }) => ({
        ...{ driver: reason, total: outcome, influence: keiComponents.map((component) => influence[component]) },
      }));
      return { components: components.map(({ score }) => score), kei: index.value, drivers };
    },
  },
  ...Object.fromEntries(['saving-1', 'saving-2'].map((id) => [id, { compute: saving }])),
};

function saving(inputs: Record<string, number | string>) {
  const { byEliminating, byDeflecting, most } = mostSaved({
    contactsPerMonth: Number(inputs.contacts_per_month),
    costPerContact: Number(inputs.cost_per_contact),
    cheapestChannel: Number(inputs.cheapest_capable_channel),
    avoidableShare: Number(inputs.avoidable_share),
    lever: inputs.quadrant === 'eliminate' ? 'ELIMINATE' : 'AUTOMATE',
  });
  return { eliminate: byEliminating, deflect: byDeflecting, max_saving: most };
}

for (const [id, { needs, compute }] of Object.entries(ways)) {
  (needs === null ? test.skip : test)(`reference case ${id}`, () => {
    const { inputs, expected, tol } = referenceCases.find((one) => one.id === id)!;
    expectClose(compute(inputs as never), expected, { tol, path: id });
  });
}

test('every case of the index is computed', () => {
  const wanted = referenceCases.filter(({ id }) => /^(kei|saving)-/.test(id)).map(({ id }) => id);
  expect(wanted.sort()).toEqual(Object.keys(ways).sort());
});

test('what was measured as a mean is no component of the index', () => {
  const questions = ['solved', 'easy', 'waited'].map((id) => ({ id, min: 0, max: 600, holdsMeans: id === 'waited' }));
  const weights = { EFFECTIVENESS: 0.5, EASE: 0.25, EMOTION: 0.25 };
  expect(refuseKei(weights, questions)).toMatchObject({ problem: 'HOLDS_MEANS' });
  expect(refuseKei(weights, questions.slice(0, 2))).toBeNull();
});

test.each([
  [1, -1],
  [3, 0],
  [5, 1],
] as const)('a score of %d on a scale of five is a mark of %d, and the other one where less is better', (score, is) => {
  expect(markOf(score, scale)).toBe(is);
  expect(markOf(score, { ...scale, isTurned: true })).toBe(is === 0 ? 0 : -is);
});

const mark = fc.constantFrom<Mark>(-1, 0, 1, null);
const contact = fc.record({
  reason: fc.constantFrom('Cards', 'Loans', 'Limits', 'Other'),
  marks: fc.record({ EFFECTIVENESS: mark, EASE: mark, EMOTION: mark }),
});
const contacts = fc.array(contact, { minLength: 1, maxLength: 80 });
const holds = <Values>(arbitrary: fc.Arbitrary<Values>, property: (values: Values) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 80, seed: 17 });

test('the index lies between -100 and 100, inside its interval, whatever the order of contacts', () => {
  holds(contacts, (all) => {
    const { index, componentsWithData } = customerExperienceIndex(all);
    expect(customerExperienceIndex([...all].reverse()).index.value ?? 0).toBeCloseTo(index.value ?? 0, 9);
    expect(index.value === null).toBe(componentsWithData < 3);
    if (index.value === null) return;
    expect(Math.abs(index.value)).toBeLessThanOrEqual(100);
    expect(index.low! <= index.value && index.value <= index.high!).toBe(true);
  });
});

test('scores of reasons add up to the score of all by their shares, and an influence is its share times its distance', () => {
  holds(contacts, (all) => {
    const drivers = keiDrivers(all);
    for (const component of keiComponents) {
      const whole = scoreOf(component, all);
      const sum = drivers.reduce((total, { reason, influence }) => {
        const own = scoreOf(
          component,
          all.filter((one) => one.reason === reason),
        );
        const rest = scoreOf(
          component,
          all.filter((one) => one.reason !== reason),
        );
        if (own.score !== null && rest.score !== null)
          expect(influence[component]).toBeCloseTo((own.n / whole.n) * (own.score - rest.score), 9);
        return total + (whole.n > 0 ? (own.n / whole.n) * (own.score ?? 0) : 0);
      }, 0);
      expect(sum).toBeCloseTo(whole.score ?? 0, 9);
    }
  });
});

test('contacts twice over narrow the interval and move nothing', () => {
  holds(contacts, (all) => {
    const [once, twice] = [customerExperienceIndex(all), customerExperienceIndex([...all, ...all])];
    expect(twice.index.value ?? 0).toBeCloseTo(once.index.value ?? 0, 9);
    const width = ({ index }: typeof once) => (index.high ?? 0) - (index.low ?? 0);
    expect(width(twice)).toBeLessThanOrEqual(width(once) + 1e-9);
  });
});

test('a reason that behaves like the rest is unclear, a bad one is to improve, a single one changes nothing', () => {
  const of = (reason: string, one: Mark) =>
    Array.from({ length: 60 }, (_, at) => {
      const value: Mark = at % 10 === 0 ? 0 : one;
      return { reason, marks: { EFFECTIVENESS: value, EASE: value, EMOTION: value } };
    });
  const found = keiDrivers([...of('Cards', 1), ...of('Loans', -1), ...of('Limits', 1)]);
  expect(found.map(({ reason, label }) => [reason, label])).toEqual([
    ['Loans', 'IMPROVE'],
    ['Cards', 'KEEP'],
    ['Limits', 'KEEP'],
  ]);
  expect(keiDrivers([...of('Cards', 1), ...of('Limits', 1)])[0]).toMatchObject({ label: 'UNCLEAR', outcome: 0 });
  expect(keiDrivers(of('Cards', 1))[0]).toMatchObject({ outcome: 0, label: 'UNCLEAR' });
});

test('the lever follows the grid, a missing cost saves an unknown sum, never nothing', () => {
  const given = { contactsPerMonth: 10, costPerContact: null, cheapestChannel: 1, avoidableShare: 0.5 };
  expect(mostSaved({ ...given, lever: leverFor({ forCustomers: false, forBusiness: false }) }).most).toBeNull();
  expect(
    mostSaved({ ...given, costPerContact: 0.5, lever: leverFor({ forCustomers: true, forBusiness: false }) }).most,
  ).toBe(0);
  expect(leverFor({ forCustomers: true, forBusiness: true })).toBe('LEVERAGE');
  expect(leverFor({ forCustomers: false, forBusiness: true })).toBe('SIMPLIFY');
});

test('contacts that are alike may be counted together: nothing changes', () => {
  const marksOf = fc.record({ EFFECTIVENESS: mark, EASE: mark, EMOTION: mark });
  const groups = fc.array(
    fc.record({ marks: marksOf, reason: fc.constantFrom('a', 'b', 'c'), contacts: fc.integer({ min: 1, max: 5 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(groups, (together) => {
      const apart = together.flatMap(({ marks: own, reason, contacts }) =>
        Array.from({ length: contacts }, () => ({ marks: own, reason })),
      );
      const [one, other] = [customerExperienceIndex(together), customerExperienceIndex(apart)];
      expect(one.components).toEqual(other.components);
      expect(one.index.n).toBe(other.index.n);
      expect([one.index.low ?? 0, one.index.high ?? 0]).toEqual(
        [other.index.low ?? 0, other.index.high ?? 0].map((end) => expect.closeTo(end, 8) as unknown as number),
      );
      const outcomes = (contacts: readonly ContactWithReason[]) =>
        keiDrivers(contacts).flatMap(({ outcome, low, n }) => [outcome, low, n]);
      outcomes(together).forEach((value, nth) => expect(value).toBeCloseTo(outcomes(apart)[nth]!, 8));
    }),
    { numRuns: 60, seed: 3 },
  );
});
