import { expect, test } from '@jest/globals';
import { agendaOpensAt } from './agenda-opening.rules.ts';

test('an agenda opens ten days before at the hour of the meeting, over the change of clocks too', () => {
  const meeting = { startsAt: new Date('2026-04-02T08:00:00Z'), timeZone: 'Europe/Prague' };
  expect(agendaOpensAt(meeting)).toEqual(new Date('2026-03-23T09:00:00Z'));
  expect(agendaOpensAt(meeting, 0)).toEqual(meeting.startsAt);
});
