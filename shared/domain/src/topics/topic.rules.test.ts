import { describe, expect, test } from '@jest/globals';
import { isOpenTopic, refuseTopicMove, topicMoves, topicStates } from './topic.rules.ts';

describe('a topic', () => {
  test('makes the moves of the table by hand, but for being presented, which a meeting does', () => {
    for (const state of topicStates)
      for (const to of topicStates) {
        const inTable = (topicMoves[state] as readonly string[]).includes(to);
        const refusal = refuseTopicMove({ state, finding: 'Found' }, to);
        expect(refusal === null).toBe(inTable && to !== 'PRESENTED');
      }
  });

  test('is prepared when it says what was found', () => {
    expect(refuseTopicMove({ state: 'PREPARING', finding: ' ' }, 'PREPARED')?.__typename).toBe('TopicWithoutFinding');
    expect(refuseTopicMove({ state: 'PREPARING', finding: '' }, 'DROPPED')).toBeNull();
  });

  test('is open until it was presented or dropped', () => {
    expect(topicStates.filter(isOpenTopic)).toEqual(['PREPARING', 'PREPARED']);
  });
});
