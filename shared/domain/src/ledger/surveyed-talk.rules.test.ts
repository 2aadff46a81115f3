import { expect, test } from '@jest/globals';
import { type SurveyedTalk, talkLacks, talkOf } from './surveyed-talk.rules.ts';

const promoters: SurveyedTalk = {
  ...{ asked: 100, spoke: 53, saidHowMany: 50, listeners: 154, listenersFollowed: 150, acted: 21 },
};

test('the links of the chain: of those asked, of those who spoke, of the people they told', () => {
  expect(talkOf(promoters)).toEqual({ shareWhoSpeak: 0.53, timesPerYear: 3.08, conversion: 0.14 });
});

test('where nobody spoke nothing follows; a link that nobody answered is said', () => {
  const silent = { asked: 10, spoke: 0, saidHowMany: 0, listeners: 0, listenersFollowed: 0, acted: 0 };
  expect(talkOf(silent)).toEqual({ shareWhoSpeak: 0, timesPerYear: 0, conversion: 0 });
  expect(talkLacks({ ...promoters, asked: 9 })).toBe('TOO_FEW');
  expect(talkLacks({ ...promoters, saidHowMany: 0, listeners: 0 })).toBe('NO_LISTENERS');
  expect(talkLacks({ ...promoters, listenersFollowed: 0, acted: 0 })).toBe('NO_ACTED');
  expect(talkOf({ ...promoters, asked: 9 })).toBeNull();
});
