import { describe, expect, test } from '@jest/globals';
import { isForgotten, rankedTurnOffs, refuseChoice, refuseStory, type StoryDraft } from './story.rules.ts';

const today = '2026-11-23';
const draft = (part: Partial<StoryDraft>): StoryDraft => ({
  ...{ happenedOn: '2026-11-20', consent: 'ANONYMOUS', consentNote: '', expiresOn: '2027-11-23' },
  ...part,
});

test.each([
  ['as it is', {}, undefined],
  ['of today', { happenedOn: today }, undefined],
  ['of tomorrow', { happenedOn: '2026-11-24' }, 'happenedOn'],
  ['agreed to, and how', { consent: 'GIVEN', consentNote: 'By e-mail on 20 November' }, undefined],
  ['agreed to, nobody knows how', { consent: 'GIVEN', consentNote: '  ' }, 'consentNote'],
  ['kept until today', { expiresOn: today }, 'expiresOn'],
  ['kept until tomorrow', { expiresOn: '2026-11-24' }, undefined],
  ['kept for five years', { expiresOn: '2031-11-23' }, undefined],
  ['kept for longer', { expiresOn: '2031-11-25' }, 'expiresOn'],
] as const)('a story %s', (_, part, field) => {
  expect(refuseStory(draft(part), today)?.field).toBe(field);
});

describe('its words', () => {
  test('are kept through their last day, and gone the day after or when somebody asked', () => {
    const kept = { expiresOn: today, forgottenAt: null };
    expect(isForgotten(kept, today)).toBe(false);
    expect(isForgotten(kept, '2026-11-24')).toBe(true);
    expect(isForgotten({ ...kept, forgottenAt: '2026-11-01T00:00:00Z' }, today)).toBe(true);
    expect(refuseChoice(kept, today)).toBeNull();
    expect(refuseChoice(kept, '2026-11-24')?.__typename).toBe('StoryForgotten');
  });
});

test('turn-offs are ranked by how often they are told, those of no touch point last', () => {
  const rows = [
    { touchPoint: '', now: 9, before: 9 },
    { touchPoint: 'Branch', now: 2, before: 5 },
    { touchPoint: 'App', now: 4, before: 0 },
    { touchPoint: 'Letter', now: 2, before: 1 },
    { touchPoint: 'Web', now: 0, before: 0 },
  ];
  expect(rankedTurnOffs(rows).map(({ touchPoint }) => touchPoint)).toEqual(['App', 'Branch', 'Letter', '']);
});
