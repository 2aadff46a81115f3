import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useActing } from '../../session/acting.ts';

const words = {
  ReportFrozen: msg`This report is frozen; what was reported stays as it was.`,
  QuarterNotOver: msg`The quarter still runs; its report is frozen after its last day.`,
} as const;

type Refused = { readonly __typename: keyof typeof words };

const isRefused = (answer: { readonly __typename: string }): answer is Refused =>
  Object.hasOwn(words, answer.__typename);
const because = (i18n: I18n, { __typename }: Refused): string => i18n._(words[__typename]);

/** Does one thing with a report and says in a note why not, when it was not done. */
export const useReportActing = () => useActing({ isRefused, because });
