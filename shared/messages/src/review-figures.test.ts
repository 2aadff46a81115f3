import { type CountedContacts, reviewContacts } from '@cxboard/domain/monthly-review/contact-review.rules';
import { expect, test } from '@jest/globals';
import { wordsIn } from './languages.ts';
import { channelsFigure, topReasonsFigure } from './review-figures.messages.ts';
import { runUpFigure } from './run-up-figure.messages.ts';

const period = { grain: 'MONTH', from: '2026-10-01', to: '2026-10-31' } as const;
const review = { name: '2026-10', period };
const counted = (nth: number, reason: string, contacts: number, channel = 'Phone'): CountedContacts => ({
  ...{ nth, reasonId: reason, reason, isResidual: false, channel, contacts },
  ...{ handlingSeconds: null, costInCents: null },
});
const reviewed = (rows: readonly CountedContacts[], days: { readonly firstOn: string; readonly lastOn: string }) => {
  const contacts = reviewContacts({ period, rows, ...days });
  if (!contacts) throw new Error('No contacts of the period are known.');
  return contacts;
};
const whole = { firstOn: '2026-01-01', lastOn: '2026-10-31' };
const notOver = 'Contacts are known up to 12 October 2026 only, so the period looks quieter than it was.';

test('a month that is not over counts what is known of it, and each of its charts says so', () => {
  const rows = [counted(0, 'Limits', 30), counted(0, 'Limits', 12, 'Chat'), counted(1, 'Limits', 90)];
  const contacts = reviewed(rows, { ...whole, lastOn: '2026-10-12' });
  const channels = channelsFigure(wordsIn(), review, contacts);
  expect(channels.lines.slice(-2)).toEqual([
    ['September 2026', '90', '0', '90'],
    ['October 2026', '30', '12', '42'],
  ]);
  expect(channels.drawing).toMatchObject({ kind: 'STACKED', columns: expect.any(Array) });
  expect(JSON.stringify(channels.drawing)).toContain('October 2026: 42 contacts');
  for (const figure of [
    channels,
    topReasonsFigure(wordsIn(), review, contacts),
    runUpFigure(wordsIn(), review, contacts),
  ])
    expect(figure.notes).toContain(notOver);
  const over = reviewed(rows, whole);
  expect(channelsFigure(wordsIn(), review, over).notes).toHaveLength(1);
});

test('months that nobody knows contacts of are no months without contacts', () => {
  const contacts = reviewed([counted(0, 'Limits', 42)], { firstOn: '2026-10-05', lastOn: '2026-10-31' });
  expect(channelsFigure(wordsIn(), review, contacts).lines).toEqual([['October 2026', '42', '42']]);
});

test('beside the run-ups stands how sure they are, and what rises without a bar', () => {
  const rows = [counted(0, 'Limits', 300), counted(1, 'Limits', 100), counted(0, 'Fraud', 40), counted(1, 'Loans', 50)];
  const sure = runUpFigure(wordsIn(), review, reviewed(rows, whole));
  expect(sure.notes.join(' ')).toContain('Fraud is new and has no bar: there were no such contacts before.');
  expect(sure.notes.join(' ')).not.toContain('not enough data');
  expect(JSON.stringify(sure.drawing)).not.toContain('Fraud');
  const thin = runUpFigure(wordsIn(), review, reviewed(rows, { ...whole, firstOn: '2026-09-01' }));
  expect(thin.notes).toContain('So few periods before are not enough data to be sure.');
  const seasonal = [...rows, counted(12, 'Limits', 300), counted(12, 'Loans', 1)];
  const lastYear = runUpFigure(wordsIn(), review, reviewed(seasonal, { ...whole, firstOn: '2025-10-01' }));
  expect(lastYear.notes).toContain('Usual for the season: Limits.');
});
