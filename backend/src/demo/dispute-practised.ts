import type { DemoMap } from './deep-dives.ts';

/** A disputed card payment, as it really goes. */
export const disputeAsPractised: DemoMap = {
  steps: [
    {
      ...{
        key: 'calls',
        lane: 'Customer',
        name: 'Calls about a payment',
        touch: 6,
        wait: 9,
        isSeen: true,
        emotion: -1,
      },
      ...{ volume: 640, reason: 'Transaction checking', metric: 'ease' },
      ...{ documented: 'Reports the payment by phone or in the app', practised: 'The app says to call' },
    },
    {
      ...{ key: 'logs', lane: 'Phone', name: 'Writes it on a form', touch: 11, volume: 640, systems: ['Form D-14'] },
      ...{ documented: 'Form D-14, sections A to D', practised: 'Sections A and B; the rest Cards asks for later' },
      ...{ changeability: 'THIS_QUARTER', holder: 'member' },
    },
    {
      ...{
        key: 'mails',
        lane: 'Phone',
        name: 'Mails the form to Cards',
        touch: 2,
        wait: 960,
        waitP90: 5760,
        volume: 640,
      },
      ...{ systems: ['Shared mailbox'], why: 'form', changeability: 'THIS_QUARTER', holder: 'member' },
      witness: {
        who: 'employee',
        showed: 'Forty forms lay in the mailbox at noon, the oldest from Friday.',
        weeksAgo: 5,
      },
    },
    {
      ...{ key: 'checks', lane: 'Cards', name: 'Checks the form', touch: 12, wait: 300, volume: 915 },
      ...{ systems: ['Shared mailbox', 'Card desk'], changeability: 'LATER', holder: 'cards' },
    },
    {
      ...{ key: 'signs', lane: 'Customer', name: 'Sends the second signature', touch: 15, wait: 4320, waitP90: 12_960 },
      ...{ volume: 275, isSeen: true, emotion: -2, why: 'signatures', changeability: 'OTHERS', holder: 'retail' },
    },
    {
      ...{ key: 'opens', lane: 'Cards', name: 'Opens the claim', touch: 15, volume: 640, systems: ['Card desk'] },
    },
    {
      ...{ key: 'batch', lane: 'Payments', name: 'Waits for the Friday batch', touch: 3, wait: 4320, waitP90: 8640 },
      ...{ volume: 640, isSeen: true, emotion: -1, systems: ['Batch scheduler'], why: 'friday' },
      ...{ changeability: 'THIS_QUARTER', holder: 'owner' },
      documented: 'Claims are sent within a day',
      practised: 'Claims are sent on Fridays at 16:00',
      witness: {
        who: 'owner',
        showed: 'The batch plan of 2011, still in force, for a cut-off that is gone.',
        weeksAgo: 4,
      },
    },
    {
      ...{ key: 'asks', lane: 'Customer', name: 'Calls: where is my money?', touch: 7, wait: 8, volume: 224 },
      ...{ isSeen: true, emotion: -2, reason: 'Money transfer' },
    },
    {
      ...{ key: 'please', lane: 'Phone', name: 'Answers “please wait”', touch: 6, volume: 224 },
      ...{ practised: 'Phone cannot see where the claim is', changeability: 'THIS_QUARTER', holder: 'member' },
    },
    {
      ...{ key: 'answer', lane: 'Card scheme', name: 'Answers the claim', wait: 10_080, volume: 640, isSeen: true },
      ...{ why: 'scheme', changeability: 'FIXED', holder: 'cards' },
    },
    { key: 'pays', lane: 'Payments', name: 'Pays the money back', touch: 4, wait: 60, volume: 640 },
    {
      ...{
        key: 'arrives',
        lane: 'Customer',
        name: 'Money arrives',
        volume: 640,
        isSeen: true,
        emotion: 1,
        isEnd: true,
      },
      metric: 'satisfaction',
    },
  ],
  ways: [
    ['calls', 'logs'],
    ['logs', 'mails'],
    ['mails', 'checks'],
    ['checks', 'opens', 0.7],
    ['checks', 'signs', 0.3, 'signature missing'],
    ['signs', 'checks'],
    ['opens', 'batch'],
    ['batch', 'answer', 0.65],
    ['batch', 'asks', 0.35, 'no word for a week'],
    ['asks', 'please'],
    ['please', 'answer'],
    ['answer', 'pays'],
    ['pays', 'arrives'],
  ],
};

/** A raised card limit: still being mapped, waiting for the lanes. */
export const limitAsPractised: DemoMap = {
  steps: [
    {
      ...{ key: 'calls', lane: 'Customer', name: 'Asks for a higher limit', touch: 4, wait: 6, isSeen: true },
      ...{ volume: 3900, reason: 'Increase/decrease of limit' },
    },
    { key: 'logs', lane: 'Phone', name: 'Says “we will look into it”', touch: 5, volume: 3900 },
    {
      ...{ key: 'mails', lane: 'Phone', name: 'Mails the form to Cards', touch: 2, wait: 900, volume: 3900 },
      ...{ systems: ['Shared mailbox'], why: 'form', changeability: 'THIS_QUARTER', holder: 'member' },
    },
    {
      ...{ key: 'scores', lane: 'Cards', name: 'Looks at the account', touch: 6, wait: 1440, volume: 3900 },
      waitsFor: 'Checks the form',
    },
    {
      ...{ key: 'again', lane: 'Customer', name: 'Calls again within a week', touch: 5, wait: 7, volume: 1170 },
      ...{ isSeen: true, emotion: -2, reason: 'Call back on missed call' },
    },
    { key: 'sets', lane: 'Cards', name: 'Sets the limit overnight', touch: 1, wait: 720, volume: 3900, isSeen: true },
    { key: 'works', lane: 'Customer', name: 'Pays with the card', isSeen: true, emotion: 1, isEnd: true },
  ],
  ways: [
    ['calls', 'logs'],
    ['logs', 'mails'],
    ['mails', 'scores'],
    ['scores', 'sets', 0.7],
    ['scores', 'again', 0.3, 'no day was named'],
    ['again', 'sets'],
    ['sets', 'works'],
  ],
};
