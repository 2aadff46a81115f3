import type { EffectPlan } from '@cxboard/domain/effects/effect-plan.rules';
import { describe, expect, test } from '@jest/globals';
import type { AgendaChange } from '@cxboard/domain/agenda/agenda-changes.rules';
import { definitionFacts, type MetricDefinition } from '@cxboard/domain/metrics/definition.rules';
import { nothingExcluded } from '@cxboard/domain/metrics/estimate.rules';
import { measure } from '@cxboard/domain/metrics/measure.rules';
import { setupI18n } from '@lingui/core';
import { leftOutOfEffect } from './effect-left-out.messages.ts';
import { agendaChange } from './agenda-changes.messages.ts';
import { breakdownFinding, segmentLabel, whyNoValue } from './breakdown.messages.ts';
import { definitionChanged, definitionSentence } from './definition.messages.ts';
import { dueWords, dutySentence } from './duties.messages.ts';
import { wordsIn } from './languages.ts';
import { amountSentence, ledgerFinding } from './ledger.messages.ts';
import { meetingKind, meetingRefusal, meetingState, windowSentence } from './meetings.messages.ts';
import {
  distribution,
  frozenCounts,
  headline,
  leftOut,
  valueWords,
  verdictWord,
  weightedBeside,
} from './metrics.messages.ts';
import { healthSentence, stageWord } from './projects.messages.ts';
import { quarterlyWords } from './quarterly-report.messages.ts';
import { reportFacts, sparkText } from './reports.messages.ts';

const i18n = wordsIn();
/** Signs that keep their line are compared as plain spaces. */
const plain = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

const nps: MetricDefinition = {
  ...{ rule: 'NPS', scale: { min: 0, max: 10 }, direction: 'HIGHER_IS_BETTER', leads: 'UNWEIGHTED', version: 1 },
  ...{ validFrom: '2017-01-01', programme: 'TRANSACTIONAL', population: 'passengers at the gate' },
  question: 'Would you recommend the airport?',
};
const answers = (counts: readonly (readonly [score: number, n: number])[]) =>
  measure(
    nps,
    counts.map(([score, n]) => ({ score, n, sumW: n, sumW2: n })),
  );

describe('a metric says', () => {
  test('its value, its interval and how many answered', () => {
    const { unweighted } = answers([
      [3, 342],
      [8, 968],
      [10, 1436],
    ]);
    expect(plain(headline(i18n, { estimate: unweighted, unit: 'POINTS' }))).toBe(
      '39.8 points, between 37.2 and 42.4 (95 %), from 2,746 answers',
    );
  });
  test('why it has no value, and never an empty figure', () => {
    const few = (n: number) => headline(i18n, { estimate: answers([[10, n]]).unweighted, unit: 'POINTS' });
    expect(few(0)).toBe('No answers yet');
    expect(few(1)).toBe('1 answer: a value needs at least 10');
    expect(few(9)).toBe('9 answers: a value needs at least 10');
    expect(few(10)).toMatch(/^100\.0 points, between/);
  });
  test('what was left out and why, codes apart from empty cells', () => {
    const excluded = { ...nothingExcluded, blank: 85 };
    expect(leftOut(i18n, { n: 2746, excluded, blankCodes: [{ code: '11', count: 84 }] })).toBe(
      '85 of 2,831 rows were left out: 84 marked as blank by code 11 and 1 empty',
    );
    expect(leftOut(i18n, { n: 10, excluded: { blank: 0, outOfRange: 1, notInteger: 2, duplicate: 3 } })).toBe(
      '6 of 16 rows were left out: 1 outside the scale, 2 between two steps of the scale and 3 given twice',
    );
    expect(leftOut(i18n, { n: 2746, excluded })).toBe('85 of 2,831 rows were left out: 85 without an answer');
    const frozen = { headline: { ...answers([[10, 2746]]).unweighted, excluded } };
    expect(leftOut(i18n, frozenCounts({ ...frozen, blankCodes: [{ code: '11', count: 84 }] }))).toBe(
      '85 of 2,831 rows were left out: 84 marked as blank by code 11 and 1 empty',
    );
    expect(leftOut(i18n, frozenCounts(frozen))).toMatch(/85 without an answer$/);
    expect(leftOut(i18n, { n: 12, excluded: nothingExcluded })).toBe('All 12 rows count');
    expect(leftOut(i18n, { n: 0, excluded: nothingExcluded })).toBe('No rows yet');
  });
  test('its unit in words', () => {
    expect(valueWords(i18n, { value: -12.04, unit: 'POINTS' })).toBe('−12.0 points');
    expect(plain(valueWords(i18n, { value: 74.84, unit: 'PERCENT' }))).toBe('74.8 %');
    expect(valueWords(i18n, { value: 68.1, unit: 'EASE' })).toBe('68.1 of 100');
  });
  test('the weighted value with what the weights cost', () => {
    const weighted = { value: 40.43, low: 37.7, high: 43.1, effectiveN: 2511.6 };
    expect(plain(weightedBeside(i18n, { weighted, unit: 'POINTS' }))).toBe(
      'Weighted 40.4 points, between 37.7 and 43.1 (95 %); with its weights the sample tells as much as 2,512 equal answers',
    );
  });
  test('its verdict in one of four words', () => {
    const words = (['BETTER', 'WORSE', 'NO_CLEAR_CHANGE', 'NOT_ENOUGH_DATA'] as const).map((verdict) =>
      verdictWord(i18n, verdict),
    );
    expect(words).toEqual(['better', 'worse', 'no clear change', 'not enough data']);
  });
  test('how its answers divide, with shares and counts', () => {
    expect(
      plain(
        distribution(
          i18n,
          answers([
            [3, 342],
            [8, 968],
            [10, 1436],
          ]).groups,
        ),
      ),
    ).toBe('Detractors 12 % (342), Passives 35 % (968) and Promoters 52 % (1,436)');
    expect(distribution(i18n, answers([]).groups)).toBe('No answers yet');
  });
  test('how it is counted, who was asked and since when', () => {
    expect(definitionSentence(i18n, definitionFacts(nps))).toBe(
      'Percent of answers 9 and 10 less percent of answers 0 to 6 to “Would you recommend the airport?”, in points from −100 to 100. ' +
        'Survey after a contact, asked of passengers at the gate. Version 1, valid from 1 January 2017.',
    );
    const csat = { ...nps, rule: 'CSAT', scale: { min: 1, max: 5 }, leads: 'WEIGHTED' } as const;
    expect(definitionSentence(i18n, definitionFacts(csat))).toMatch(
      /^Percent of answers 4 to 5 to “.*”, on a scale from 1 to 5\. The weighted value leads\./,
    );
    const effort = { ...nps, rule: 'CES', scale: { min: 1, max: 5 }, direction: 'LOWER_IS_BETTER' } as const;
    expect(definitionSentence(i18n, definitionFacts(effort))).toContain('a scale of effort from 1 to 5, turned round');
  });
  test('what a new definition changed', () => {
    expect(definitionChanged(i18n, ['QUESTION', 'SCALE'])).toBe('New definition: question and scale');
    expect(definitionChanged(i18n, [])).toBe('New definition');
  });
});

describe('a breakdown says', () => {
  const row = (label: string | null, verdict: 'BETTER' | 'WORSE' | 'NO_CLEAR_CHANGE', worthALook = false) => ({
    label,
    againstTheRest: { verdict, worthALook },
  });
  test('which parts differ from the rest', () => {
    const rows = [
      row('Security', 'WORSE'),
      row('Retail', 'NO_CLEAR_CHANGE'),
      row('Customs', 'BETTER'),
      row(null, 'WORSE'),
    ];
    expect(breakdownFinding(i18n, { rows })).toBe('Worse than the rest: Security and not stated. Better: Customs');
    expect(breakdownFinding(i18n, { rows: rows.slice(2, 3) })).toBe('Better than the rest: Customs');
  });
  test('that none does, and what is worth a look all the same', () => {
    expect(breakdownFinding(i18n, { rows: [row('A', 'NO_CLEAR_CHANGE')] })).toBe(
      'No part differs clearly from the rest',
    );
    expect(breakdownFinding(i18n, { rows: [row('A', 'NO_CLEAR_CHANGE', true)] })).toBe(
      'No part differs clearly from the rest; worth a look: A',
    );
    expect(breakdownFinding(i18n, { rows: [{ label: 'A', againstTheRest: null }] })).toBe(
      'No part has enough answers to compare it with the rest',
    );
  });
  test('why a row shows no value', () => {
    const why = (showing: Parameters<typeof whyNoValue>[1]['showing'], n: number | null) =>
      whyNoValue(i18n, { showing, n });
    expect(why('FEWER_THAN_FIVE', null)).toBe('fewer than 5 answers');
    expect(why('HIDDEN', null)).toBe('kept back so that no small group can be worked out');
    expect(why('COUNTS', 7)).toBe('7 answers: a value needs at least 10');
    expect(why('NOTHING', 0)).toBe('no answers');
    expect([why('VALUE', 12), why('VERDICT', 40)]).toEqual(['', '']);
    expect(segmentLabel(i18n, null)).toBe('not stated');
  });
});

describe('a meeting says', () => {
  const window = { plannedMinutes: 95, upper: 90, overBy: 5 };
  test('how its minutes stand to the window, and who would end late', () => {
    expect(windowSentence(i18n, { window, late: { title: 'Tariff advice', endsClock: '11:35' } })).toBe(
      '95 of 90 minutes planned: 5 minutes over; “Tariff advice” would end late at 11:35',
    );
    expect(windowSentence(i18n, { window: { plannedMinutes: 75, upper: 90, overBy: 0 }, late: null })).toBe(
      '75 of 90 minutes planned: 15 minutes free',
    );
    expect(windowSentence(i18n, { window: { plannedMinutes: 90, upper: 90, overBy: 0 }, late: null })).toBe(
      'All 90 minutes planned',
    );
  });
  test('what changed since the version its members read', () => {
    const say = (change: AgendaChange) =>
      agendaChange(i18n, { change, timeZone: 'Europe/Prague', names: { marta: 'Marta Lind' } });
    const item = { itemId: '1', title: 'Refunds' };
    expect(say({ name: 'MEETING_MOVED', from: '2026-12-03T09:00:00Z', to: '2026-12-04T13:30:00Z' })).toBe(
      'The meeting moved from Thu, 3 Dec 2026, 10:00 to Fri, 4 Dec 2026, 14:30',
    );
    expect(say({ ...item, name: 'ITEM_ADDED', position: 3, minutes: 1 })).toBe('New at place 3: “Refunds”, 1 minute');
    expect(say({ ...item, name: 'ITEM_REMOVED' })).toBe('“Refunds” is no longer on the agenda');
    expect(say({ ...item, name: 'ITEM_MOVED', from: 4, to: 1 })).toBe('“Refunds” moved from place 4 to 1');
    expect(say({ ...item, name: 'ITEM_RETITLED', from: 'Money back', to: 'Refunds' })).toBe(
      '“Money back” is now called “Refunds”',
    );
    expect(say({ ...item, name: 'MINUTES_CHANGED', from: 10, to: 20 })).toBe(
      '“Refunds” takes 20 minutes instead of 10',
    );
    expect(say({ ...item, name: 'PRESENTER_CHANGED', from: 'erased', to: 'marta' })).toBe(
      'Marta Lind presents “Refunds” instead of former member',
    );
    expect(say({ ...item, name: 'PRESENTER_CHANGED', from: 'marta', to: null })).toBe('“Refunds” has no presenter now');
    expect(say({ ...item, name: 'PRESENTER_CHANGED', from: null, to: 'marta' })).toBe('Marta Lind presents “Refunds”');
    expect(say({ ...item, name: 'SNAPSHOT_CHANGED', from: 'a', to: 'b' })).toBe('“Refunds” shows newly frozen numbers');
    expect(say({ ...item, name: 'PROJECT_CHANGED', from: 'a', to: null })).toBe(
      '“Refunds” is no longer about a project',
    );
  });
  test('why it refuses, from the facts and not from the text for API readers', () => {
    expect(meetingRefusal(i18n, { __typename: 'MeetingClosed', state: 'CANCELLED' })).toMatch(
      /^This meeting was cancelled;/,
    );
    expect(meetingRefusal(i18n, { __typename: 'MeetingClosed', state: 'IN_SESSION' })).toMatch(
      /^This meeting has begun;/,
    );
    expect(meetingRefusal(i18n, { __typename: 'UnchangedSincePublished', version: 2 })).toBe(
      'Nothing has changed since version 2 was published',
    );
    expect(meetingRefusal(i18n, { __typename: 'SubjectMissing', kind: 'PROJECT' })).toBe(
      'Choose the project this item is about',
    );
    expect(meetingRefusal(i18n, { __typename: 'NothingToPublish' })).toMatch(/add one before publishing$/);
  });
  test('what it is and how far it is', () => {
    expect([meetingKind(i18n, 'METRICS'), meetingState(i18n, 'AGENDA_OPEN')]).toEqual([
      'Metrics session',
      'Agenda open',
    ]);
  });
});

describe('a project says', () => {
  test('how it stands and since when, and why that is unknown', () => {
    const late = { reportDueOn: '2026-12-01' };
    expect(healthSentence(i18n, { health: 'AT_RISK', reportedOn: '2026-11-20', missing: null })).toBe(
      'At risk, reported on 20 November 2026',
    );
    expect(healthSentence(i18n, { health: 'UNKNOWN', reportedOn: null, missing: late })).toBe(
      'Unknown: nothing has been reported yet',
    );
    expect(healthSentence(i18n, { health: 'UNKNOWN', reportedOn: '2026-11-03', missing: late })).toBe(
      'Unknown: the report due on 1 December 2026 is missing; the last one is of 3 November 2026',
    );
    expect(stageWord(i18n, 'MEASURING')).toBe('Measuring its effect');
  });
});

describe('a duty says', () => {
  test('what there is to do', () => {
    expect(dutySentence(i18n, { kind: 'REPORT_STATUS', title: 'Refunds in a day' })).toBe(
      'Report the status of Refunds in a day',
    );
  });
  test('by when, and that it is late', () => {
    const due = (dueOn: string | null) => dueWords(i18n, { dueOn, today: '2026-12-02' });
    expect([due('2026-12-01'), due('2026-12-02'), due('2026-12-03'), due(null)]).toEqual([
      'overdue since 1 December 2026',
      'due today',
      'due on 3 December 2026',
      '',
    ]);
  });
});

test('a text that could be a message pattern is said as it was written', () => {
  const late = { title: '{free, plural, other {x}} # <b>', endsClock: '11:35' };
  const sentence = windowSentence(i18n, { window: { plannedMinutes: 95, upper: 90, overBy: 5 }, late });
  expect(sentence).toContain('“{free, plural, other {x}} # <b>”');
});

test('a translation takes the place of the English sentence, with its own figures', () => {
  const german = setupI18n({
    locale: 'de',
    messages: {
      de: { 'metrics.value.points': '{value} Punkte', 'metrics.headline': '{value}, zwischen {low} und {high}' },
    },
  });
  const { unweighted } = answers([
    [3, 342],
    [8, 968],
    [10, 1436],
  ]);
  expect(headline(german, { estimate: unweighted, unit: 'POINTS' })).toBe('39,8 Punkte, zwischen 37,2 und 42,4');
});

describe('a report in a mail', () => {
  const report = {
    ...{
      health: 'AT_RISK' as const,
      done: 'Rules written',
      next: '',
      needsDecision: 'A second tester',
      noChange: true,
    },
    ...{ author: 'Olga Owner', dueOn: '2027-01-29', firstDueOn: '2026-12-18', reviewOn: '2027-03-01', metric: null },
    milestones: [
      { title: 'Agreed', dueOn: '2026-11-01', firstDueOn: '2026-11-01', doneOn: '2026-11-02' },
      { title: 'Tried', dueOn: '2026-11-20', firstDueOn: '2026-11-20', doneOn: null },
      { title: 'Live', dueOn: '2027-01-29', firstDueOn: '2026-12-18', doneOn: null },
      { title: 'Everywhere', dueOn: '2027-02-28', firstDueOn: '2027-02-28', doneOn: null },
    ],
  };

  test('is understood without a page: health, dates, slip, what is late and what comes next', () => {
    expect(reportFacts(i18n, report, '2026-11-23')).toEqual([
      { label: 'Health', value: 'At risk; nothing has changed since the last report' },
      { label: 'Done', value: 'Rules written' },
      { label: 'Needs a decision', value: 'A second tester' },
      {
        label: 'Delivery',
        value: 'Due 29 January 2027, 42 days later than first planned. What it changed is reviewed on 1 March 2027.',
      },
      {
        label: 'Milestones',
        value: 'Late: Tried, due 20 November 2026; Next: Live, due 29 January 2027, 42 days later than first said',
      },
      { label: 'Reported by', value: 'Olga Owner' },
    ]);
  });

  test('says of the metric that the project promises to change it, and that its line goes by months', () => {
    const { unweighted: estimate } = answers([
      [3, 342],
      [8, 968],
      [10, 1436],
    ]);
    const last = { from: '2026-10-01', to: '2026-10-31', estimate, unit: 'POINTS' as const };
    const metric = { name: 'Recommendation', values: [1, 2, 8], last };
    const said = reportFacts(i18n, { ...report, metric }, '2026-11-23').find(({ label }) => /Recomm/.test(label));
    expect(said?.label).toBe('Recommendation, which it promises to change');
    expect(said?.value.replace(/\s/g, ' ')).toMatch(/^▁▂█ month by month; 1 – 31 Oct 2026: 39\.8 points/);
  });

  test('draws the metric in letters: the lowest and the highest, a gap as a gap', () => {
    expect(sparkText([1, 2, null, 8, 4.5])).toBe('▁▂ █▅');
    expect(sparkText([5, 5])).toBe('▄▄');
    expect(sparkText([null, null])).toBe('');
  });
});

const line = { basis: 'MEASURED', money: null, uncounted: null, countedWith: null } as const;
const band = (value: number, low: number, high: number) => ({ value, low, high });

test.each([
  ['RECOMMENDATION', band(100, 40, 160), 60, '60 promoters more and 40 detractors fewer (together 100 won, 40 to 160)'],
  [
    'RECOMMENDATION',
    band(100, 40, 160),
    150,
    '150 promoters more and 50 detractors more (together 100 won, 40 to 160)',
  ],
  [
    'RECOMMENDATION',
    band(100, 40, 160),
    -5,
    '5 promoters fewer and 105 detractors fewer (together 100 won, 40 to 160)',
  ],
  ['RECOMMENDATION', band(-2, -3, -1), -1, '1 promoter fewer and 1 detractor more (together 2 lost, 1 to 3)'],
  [
    'RECOMMENDATION',
    band(8922, 4868, 12975),
    4850,
    '4,850 promoters more and 4,072 detractors fewer (together 8,922 won, 4,868 to 12,975)',
  ],
  ['CONTACTS', band(1240, 900, 1580), null, '1,240 contacts fewer a year (900 to 1,580)'],
  ['CONTACTS', band(-1, -40, 38), null, '1 contact more a year (−38 to 40)'],
  ['RETENTION', band(12, -3, 27), null, '12 customers retained a year (−3 to 27)'],
  ['RETENTION', band(-12, -27, -2), null, '12 customers more lost a year (2 to 27)'],
] as const)('%s of %j is said without a sign', (kind, amount, promoters, sentence) => {
  expect(amountSentence(i18n, { ...line, kind, amount, promoters })).toBe(sentence);
});

const total = {
  ...{ money: band(201_250, 100_000, 302_000), return: null, withCost: 0, projects: 2, priced: 2 },
  byKind: [
    { kind: 'RECOMMENDATION', money: band(135_600, 90_000, 180_000) },
    { kind: 'CONTACTS', money: band(65_650, 20_000, 110_000) },
  ],
} as const;
test('what all effects are worth is said of those that have a value', () => {
  const range = 'worth about €201,000 a year, between €100,000 and €302,000 (95 %)';
  expect(plain(ledgerFinding(i18n, total, 'EUR'))).toBe(`2 accepted effects together are ${range}`);
  expect(plain(ledgerFinding(i18n, { ...total, priced: 1 }, 'EUR'))).toBe(
    `One of 2 accepted effects is ${range}; the rest has no value in money so far`,
  );
});

test('a quarter tells every decision, and a title that asks is not ended twice', () => {
  const many = Array.from({ length: 20 }, (_, nth) => ({
    number: nth,
    text: `Decision ${nth}`,
    decidedOn: '2026-08-03',
  }));
  const reading = {
    ...{
      kind: 'VERDICT',
      verdict: 'IMPROVED',
      method: 'DIFFERENCE_IN_DIFFERENCES',
      against: 'REACHED',
      enoughOn: null,
    },
    ...{ estimate: { difference: 10, low: 4, high: 16 }, unit: 'POINTS', metric: { name: 'Ease' }, grade: 'A' },
    ...{ plan: { smallestEffect: 5 }, flaws: [] },
  };
  const facts = {
    ...{
      quarter: '2026-Q3',
      from: '2026-07-01',
      to: '2026-09-30',
      currency: 'EUR',
      decided: many,
      delivered: [],
      total,
    },
    changed: [{ number: 4, title: 'Where is my loan application?', reading }],
  } as unknown as Parameters<typeof quarterlyWords>[1]['facts'];
  const { parts, worth } = quarterlyWords(i18n, { facts, frozenAt: null, digest: null });
  expect(parts[0]?.lines.map(({ text }) => text)).toEqual(many.map(({ text }) => text));
  expect(parts[2]?.lines[0]?.text).toMatch(/^4\. Where is my loan application\? Ease improved /);
  expect(worth.lines.map(({ text }) => plain(text).split(' ')[0])).toEqual(['€135,000', '€66,000']);
});

test('an effect says which days its lines leave out, and nothing where none is', () => {
  const plan = {
    ...{ dimension: null, touched: [], comparison: [], wanted: 'UP' as const, smallestEffect: 5 },
    ...{ baseline: { from: '2025-04-01', to: '2026-03-29' }, goLiveOn: '2026-03-30', reviewOn: '2026-08-17' },
  };
  const nominatedBy = { from: '2025-06-01', to: '2025-06-30' };
  const said = (more: Pick<EffectPlan, 'nominatedBy' | 'washInDays'>) =>
    leftOutOfEffect(i18n, { asAt: '2026-08-17', plan: { ...plan, ...more } });
  expect(said({ nominatedBy, washInDays: 28 }).replaceAll(/\s/g, ' ')).toBe(
    'Not counted: 1 – 30 Jun 2025, which led to the nomination; the first 28 days after going live.',
  );
  expect(plain(said({ nominatedBy: null, washInDays: 1 }))).toBe('Not counted: the first day after going live.');
  const before = { from: '2025-02-01', to: '2025-02-28' };
  expect(said({ nominatedBy: before, washInDays: 0 })).toBe('');
});
