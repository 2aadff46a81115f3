import { expect, test } from '@jest/globals';
import type { Reason } from '@cxboard/domain/drafting/candidate.rules';
import { whySentence } from './drafting.messages.ts';
import { dataMissingTitle, reviewSentence } from './review-period.messages.ts';
import { wordsIn } from './languages.ts';
import { monthlyReviewTitle } from './monthly-reviewed.messages.ts';
import { leftOutSentence } from './left-out.messages.ts';

const i18n = wordsIn();
const october = { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' } as const;
const weeks = { grain: 'WEEK', from: '2026-10-19', to: '2026-11-15' } as const;
const on = '2026-11-05';
const why = (reason: Reason) => whySentence(i18n, reason).replaceAll('\u00a0', ' ');

test('every item says why it is here', () => {
  expect(why({ name: 'STANDING', isRecurring: true })).toBe('Every such meeting begins with it');
  expect(why({ name: 'STANDING', isRecurring: false })).toBe('Planned once, for the next such meeting');
  expect(why({ name: 'CUSTOMER_STORY' })).toBe('Numbers are heard better after one customer has spoken');
  expect(why({ name: 'CARRIED_OVER', times: 1, fromNumber: 21, fromOn: on })).toBe(
    'Not finished in meeting 21 of 5 November 2026',
  );
  expect(why({ name: 'CARRIED_OVER', times: 3, fromNumber: 21, fromOn: on })).toBe(
    'Not finished in meeting 21 of 5 November 2026, carried over 3 times',
  );
  expect(why({ name: 'PROPOSED', on, isForThisMeeting: true })).toBe('Proposed for this meeting on 5 November 2026');
  expect(why({ name: 'PROPOSED', on, isForThisMeeting: false })).toBe('Proposed on 5 November 2026');
  expect(why({ name: 'WAITING', since: on })).toBe('From the backlog, noted on 5 November 2026');
  expect(why({ name: 'NEEDS_DECISION', reportedOn: on })).toBe(
    'Asks the board for a decision, in the report of 5 November 2026',
  );
  expect(why({ name: 'REVISION_PROPOSED', kinds: ['TIMING', 'SCOPE'], since: on })).toBe(
    'Asks the board for a revision (date, scope) since 5 November 2026',
  );
  expect(why({ name: 'OFF_TRACK', reportedOn: on })).toBe('Off track, reported on 5 November 2026');
  expect(why({ name: 'AT_RISK', reportedOn: on })).toBe('At risk, reported on 5 November 2026');
  expect(why({ name: 'REPORT_MISSING', dueOn: '2026-11-20', reportedOn: on })).toBe(
    'Its report was due on 20 November 2026; the last one is of 5 November 2026',
  );
  expect(why({ name: 'REPORT_MISSING', dueOn: '2026-11-20', reportedOn: null })).toBe(
    'Its first report was due on 20 November 2026',
  );
  expect(why({ name: 'NEVER_REPORTED', charteredOn: on })).toBe(
    'New since 5 November 2026: nothing has been reported yet',
  );
  expect(why({ name: 'DECISION_REVIEW', number: 12, decidedOn: on, dueOn: '2026-12-01' })).toBe(
    'Decision 12 of 5 November 2026 is to be looked at again by 1 December 2026',
  );
  expect(why({ name: 'HELP_ASKED', number: 4, on, dueOn: '2026-12-01', because: '' })).toBe(
    'The owner of action 4, due on 1 December 2026, asks for help since 5 November 2026',
  );
  expect(why({ name: 'HELP_ASKED', number: 4, on, dueOn: '2026-12-01', because: 'IT is silent' })).toBe(
    'The owner of action 4, due on 1 December 2026, asks for help: IT is silent',
  );
  expect(why({ name: 'RESOLVED_BETWEEN', number: 14, decidedOn: on, outcome: 'REJECTED' })).toBe(
    'Put to the vote between meetings and not adopted on 5 November 2026 (decision 14); to be noted',
  );
  expect(why({ name: 'ANALYSIS_DUE', dueOn: on })).toBe('The analysis the board asked for is due on 5 November 2026');
});

test('a metric that moved says by how much, with its interval, against what', () => {
  const moved = { name: 'METRIC_MOVED', unit: 'PERCENT', difference: -2.1, low: -3.9, high: -0.3 } as const;
  expect(why({ ...moved, verdict: 'WORSE', before: october })).toBe(
    'Worse than in Oct 2026: −2.1 percentage points, between −3.9 and −0.3 (95 %)',
  );
  expect(why({ ...moved, verdict: 'BETTER', before: weeks, unit: 'POINTS', difference: 4, low: 1, high: 7 })).toBe(
    'Better than in the four weeks before: +4.0 points, between +1.0 and +7.0 (95 %)',
  );
});

test('the monthly review says what is looked at, what leads and what rises', () => {
  const metric = {
    metric: 'Ease',
    unit: 'PERCENT',
    estimate: { value: 70, low: 68, high: 72, n: 900 },
    finding: '',
  } as const;
  const ranked = { reason: 'Money transfer', rank: 1, previousRank: 2, count: 900, share: 45 };
  const contacts = { total: 2000, totalBefore: null, vitalFew: 3, top: [ranked], rising: ['Limits'] };
  const review = { name: 'MONTHLY_REVIEW', period: october, metrics: [metric], contacts, isReady: false } as const;
  const whole = 'The session looks at its period as a whole: ';
  expect(why(review)).toBe(
    `${whole}the trend of 1 metric and the top 1 of 2,000 contacts. Money transfer leads now, was 2; Limits rises beyond its own noise`,
  );
  const stays = { ...contacts, top: [{ ...ranked, previousRank: 1 }], rising: [] };
  expect(why({ ...review, metrics: [], contacts: stays })).toBe(
    `${whole}the top 1 of 2,000 contacts. Money transfer leads`,
  );
  expect(why({ ...review, metrics: [metric, metric], contacts: null, isReady: true })).toBe(
    `${whole}the trends of 2 metrics. All data expected for it are there`,
  );
  expect(why({ ...review, metrics: [], contacts: null, overAfter: '2026-10-31' })).toBe(
    'The session looks at its period as a whole. It runs until 31 October 2026: drafted again after that, its numbers stand here',
  );
  expect(monthlyReviewTitle(i18n, review)).toBe('Monthly review: Oct 2026');
  expect(monthlyReviewTitle(i18n, { period: weeks })).toBe(
    'Review of the last four weeks: 19 October 2026 to 15 November 2026',
  );
});

test('an item that was cut short says what such items take', () => {
  expect(why({ name: 'TOPIC_PREPARED', on, usually: 20 })).toBe(
    'Prepared since 5 November 2026 and not presented yet; such an item usually takes 20 minutes',
  );
});

test('missing data are named, with the newest there are', () => {
  const metrics = [
    { metric: 'Ease', newestOn: '2026-09-30' },
    { metric: 'Satisfaction', newestOn: null },
  ];
  expect(why({ name: 'DATA_MISSING', period: october, metrics })).toBe(
    'No answers of Oct 2026 yet: Ease (newest of 30 September 2026) and Satisfaction',
  );
  const sources = [{ source: 'Call survey', expectedOn: '2026-11-10' }];
  const awaited = 'Data to come: Call survey (expected on 10 November 2026)';
  expect(why({ name: 'DATA_MISSING', period: october, metrics: [], sources })).toBe(awaited);
  expect(why({ name: 'DATA_MISSING', period: october, metrics: metrics.slice(1), sources })).toBe(
    `No answers of Oct 2026 yet: Satisfaction. ${awaited}`,
  );
  expect(dataMissingTitle(i18n, { period: october })).toBe('Data still missing for Oct 2026');
});

test('what did not fit says by how little', () => {
  const said = (because: Parameters<typeof leftOutSentence>[1]['because']) =>
    leftOutSentence(i18n, { minutes: 20, because });
  expect(said({ name: 'NO_TIME_LEFT', minutesLeft: 5 })).toBe('Did not fit: needs 20 minutes, 5 were left');
  expect(said({ name: 'NO_TIME_LEFT', minutesLeft: 0 })).toBe(
    'Did not fit: needs 20 minutes, what comes first takes the rest',
  );
  expect(said({ name: 'LONGER_THAN_MEETING', room: 15 })).toBe('Longer than the meeting: 20 of 15 minutes');
  expect(said({ name: 'DROPPED' })).toBe('Dropped from this meeting');
});

test('a session says what it reviews, and why it is weeks', () => {
  expect(reviewSentence(i18n, october, '2026-11-01')).toBe('Reviews Oct 2026');
  expect(reviewSentence(i18n, october, '2026-10-31')).toBe(
    'Reviews Oct 2026; its numbers can be there after 31 October 2026',
  );
  expect(reviewSentence(i18n, weeks, '2026-11-16')).toBe(
    'Reviews the last four full weeks, 19 October 2026 to 15 November 2026: the newest month was reviewed before',
  );
});
