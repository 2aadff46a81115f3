import { expect, test } from '@jest/globals';
import { refuseTemplate } from './template.rules.ts';

test('standing items may fill the meeting and not more', () => {
  expect(refuseTemplate('METRICS', [{ minutes: 45 }, { minutes: 45 }])).toBeNull();
  expect(refuseTemplate('METRICS', [{ minutes: 45 }, { minutes: 46 }])).toMatchObject({
    ...{ __typename: 'TemplateTooLong', minutes: 91, upper: 90 },
  });
});
