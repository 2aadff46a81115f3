import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

const words = {
  VisionFixed: msg`These words are being agreed or are agreed; begin the next version.`,
  VisionMoveRefused: msg`It has moved on meanwhile; look at it again.`,
  PromisesUnmeasured: msg`Each promise needs a metric that shows whether it is kept, and there is at least one promise.`,
  RoundTooSoon: msg`The second round opens at least seven days after the first.`,
  VisionNotAgreed: msg`Not agreed yet: somebody has not answered, or objects.`,
  PulseClosed: msg`Employees are asked between the two rounds of the board only.`,
  PulseTaken: msg`You have answered already; whose answer is whose is kept nowhere, so it cannot be changed.`,
} as const;

type Refused = { readonly __typename: keyof typeof words };

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(words, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(words[__typename]);

/** Does one thing with the vision and says in a note why not, when it was not done. */
export const useVisionActing = () => useActing({ isRefused, because });
