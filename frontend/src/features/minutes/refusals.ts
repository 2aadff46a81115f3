import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

const sentences = {
  MinutesApproved: msg`These minutes are approved and no longer change. Add an addendum instead.`,
  MinutesNotApproved: msg`These minutes are still a draft. Change the text itself.`,
  AddendumThere: msg`An addendum says exactly this already.`,
  MinutesChanged: msg`The text has changed since you opened it. Read it again, then approve it.`,
  AlreadyApprovedByYou: msg`You have approved these minutes. The second approval is somebody else’s.`,
  ChairApprovesFirst: msg`The chair approves these minutes first.`,
};
interface Refused {
  readonly __typename: keyof typeof sentences;
}

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(sentences, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(sentences[__typename]);

export const useAct = () => useActing({ isRefused, because });
