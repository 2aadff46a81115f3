import { addDays, type LocalDate } from '@cxboard/domain/local-time';
import { ContactReason, TouchPoint } from '../contacts/index.ts';
import type { Work } from '../platform/database/work.ts';
import { addStory, Story } from '../stories/index.ts';

/** What customers of Meridian Bank told the people who serve them. */
export async function makeStories(work: Work, monday: LocalDate): Promise<void> {
  if (await work.first(Story, {})) return;
  const touchPoints = new Map((await work.find(TouchPoint, {})).map(({ name, id }) => [name, id]));
  const reasons = new Map((await work.find(ContactReason, {})).map(({ name, id }) => [name, id]));
  for (const { daysAgo, touchPoint, reason, agreed, ...words } of told)
    await addStory(work, {
      ...words,
      touchPointId: touchPoints.get(touchPoint) ?? null,
      reasonId: reason === null ? null : (reasons.get(reason) ?? null),
      happenedOn: addDays(monday, -daysAgo),
      ...{ consent: agreed ? ('GIVEN' as const) : ('ANONYMOUS' as const), consentNote: agreed },
      expiresOn: addDays(monday, 365),
    });
}

const plain = { initiator: 'CUSTOMER' as const, agreed: '', reason: null, text: '' };
const turnOff = { ...plain, kind: 'TURN_OFF' as const };

const told = [
  {
    ...plain,
    ...{ kind: 'CALL' as const, daysAgo: 12, touchPoint: 'Phone', reason: 'Transaction checking' },
    title: 'A name on the statement that nobody knows',
    text: 'I have called every month since summer. Each time somebody is kind, looks for ten minutes, and finds that it is my parking app. Why can your statement not say so?',
    agreed: 'On the phone, noted by the adviser',
  },
  {
    ...plain,
    ...{ kind: 'CONVERSATION' as const, daysAgo: 26, touchPoint: 'Branch', reason: 'Loan application status' },
    title: 'Three weeks between two letters',
    text: 'We had the house, the papers and the notary. What we did not have was anybody who could say where our application was. My wife drove to the branch twice, and both times the screen said something else.',
    agreed: 'In the branch, in writing',
    initiator: 'COMPANY' as const,
  },
  {
    ...plain,
    ...{ kind: 'EMAIL' as const, daysAgo: 40, touchPoint: 'Mobile app', reason: 'Money transfer' },
    title: 'It arrived on the day it said',
    text: 'I pay my staff on Fridays. Since the app says when the money arrives I no longer write to them on Friday night.',
    agreed: 'By reply to our e-mail',
  },
  {
    ...plain,
    ...{ kind: 'MYSTERY_VISIT' as const, daysAgo: 61, touchPoint: 'Branch', initiator: 'COMPANY' as const },
    title: 'Opening an account took 48 minutes',
    text: 'Friendly welcome. The same address was asked for on paper and typed in twice.',
  },
  { ...turnOff, daysAgo: 5, touchPoint: 'Phone', title: 'A voice menu with nine choices' },
  { ...turnOff, daysAgo: 19, touchPoint: 'Phone', title: 'Asked for the date of birth three times in one call' },
  { ...turnOff, daysAgo: 33, touchPoint: 'Phone', title: 'Called back from a number that cannot be called' },
  { ...turnOff, daysAgo: 47, touchPoint: 'Letter', title: 'A letter to say that a letter will follow' },
  { ...turnOff, daysAgo: 88, touchPoint: 'Letter', title: 'Addressed to a husband who died two years ago' },
  { ...turnOff, daysAgo: 120, touchPoint: 'Branch', title: 'The machine for coins is closed at noon' },
  { ...turnOff, daysAgo: 410, touchPoint: 'Branch', title: 'No chair while waiting' },
  { ...turnOff, daysAgo: 455, touchPoint: 'Letter', title: 'Small print in grey' },
];
