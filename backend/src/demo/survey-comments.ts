import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';

interface Written {
  readonly text: string;
  readonly emotion: Emotion;
}
type Said = Readonly<Record<'low' | 'high', readonly (readonly [string, Emotion])[]>>;

/** What customers of Meridian Bank write about each reason, in a bad and in a good mood, and how it feels to whoever reads it. */
const said: Readonly<Record<string, Said>> = {
  'Increase or decrease of limit': {
    low: [
      ['My limit was lowered and I found out at the till.', -2],
      ['Two forms for 500 euros more.', -1],
      ['It works, but I would not call it easy.', 0],
    ],
    high: [
      ['Raised in the app in a minute.', 2],
      ['The adviser explained why it is what it is.', 1],
    ],
  },
  'Change of password or security questions': {
    low: [
      ['Locked out on a Sunday, nobody there until Monday.', -2],
      ['I no longer know the name of my first pet.', -1],
      ['Three questions to change one word.', -1],
    ],
    high: [
      ['New password in two minutes.', 1],
      ['Friendly, quick, and they knew my case.', 2],
    ],
  },
  'User name inquiry': {
    low: [
      ['Why is my user name not my e-mail address?', -1],
      ['I had to go to a branch for a user name.', -2],
    ],
    high: [['Got it by text message at once.', 1]],
  },
  'Transaction checking': {
    low: [
      ['A payment to a name I have never seen, and no one could say what it is.', -2],
      ['I call every month because the names on my statement mean nothing to me.', -2],
      ['The app shows a number instead of the shop.', -1],
      ['It took two calls to find one booking.', -1],
    ],
    high: [
      ['They found the booking while I was on the line.', 1],
      ['Fraud stopped before I had noticed. Thank you.', 2],
    ],
  },
  'Loan application status': {
    low: [
      ['I could not find out where my application is.', -2],
      ['Three weeks of silence, then a letter asking for a paper I had sent.', -2],
      ['Everyone I ask sees something else in the system.', -1],
    ],
    high: [['Solved in one call, and they called back as promised.', 2]],
  },
  'Loan application': {
    low: [
      ['The same papers twice, once on paper and once as a photo.', -1],
      ['I had to explain it three times to three people.', -2],
    ],
    high: [
      ['The app told me at every step what happens next.', 2],
      ['Clear, and faster than I expected.', 1],
    ],
  },
  'General loan conditions': {
    low: [['The rate in the advert is not the rate I was offered.', -1]],
    high: [
      ['She showed me what a year earlier would save me.', 2],
      ['The calculator on the web is honest.', 1],
    ],
  },
  'Money transfer': {
    low: [
      ['The transfer was announced for today and came on Friday.', -2],
      ['Nobody told me how long it would take.', -1],
      ['I had to type the account number three times.', -1],
    ],
    high: [
      ['The new transfer notice is exactly what I needed.', 2],
      ['It arrived on the day it said.', 1],
    ],
  },
  'Call back on missed call': {
    low: [
      ['You called, I called back, nobody knew why.', -2],
      ['The number on my display cannot be called.', -1],
    ],
    high: [['Called back within the hour.', 1]],
  },
  Other: {
    low: [['n/a', 0]],
    high: [
      ['Thank you.', 0],
      ['All fine.', 1],
    ],
  },
};

/** One of the things that are said about a reason in such a mood; `at` from 0 to 1 says which. */
export function commentOn(reason: string, mood: number, at: number): string {
  const words = said[reason]?.[mood < 0 ? 'low' : 'high'] ?? [];
  return words[Math.floor(at * words.length)]?.[0] ?? '';
}

/** How each text feels to whoever reads it, and what it is about; texts that say nothing are about nothing. */
export const heardIn: ReadonlyMap<string, Written & { readonly reason: string }> = new Map(
  Object.entries(said).flatMap(([reason, { low, high }]) =>
    [...low, ...high].map(([text, emotion]) => [text, { text, emotion, reason }] as const),
  ),
);
