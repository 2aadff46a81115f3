import type { NominationSource, NominationState } from '@cxboard/domain/nominations/nomination.rules';
import type { NominationVerdict } from '@cxboard/domain/nominations/verdict.rules';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../../ui/tone.ts';

const states = {
  DRAFT: msg`Draft`,
  SUBMITTED: msg`Submitted`,
  SHORTLISTED: msg`Shortlisted`,
  ON_AGENDA: msg`On an agenda`,
  ACCEPTED: msg`Accepted`,
  DECLINED: msg`Declined`,
  DEFERRED: msg`Deferred`,
  MERGED: msg`Merged`,
} satisfies Record<NominationState, MessageDescriptor>;

export const stateTones = {
  DRAFT: 'neutral',
  SUBMITTED: 'neutral',
  SHORTLISTED: 'accent',
  ON_AGENDA: 'decision',
  ACCEPTED: 'good',
  DECLINED: 'bad',
  DEFERRED: 'warn',
  MERGED: 'neutral',
} as const satisfies Record<NominationState, Tone>;

const sources = {
  DATA: msg`Data`,
  CUSTOMER: msg`Customer`,
  EMPLOYEE: msg`Employee`,
  RESEARCH: msg`Research`,
  EXECUTIVE: msg`Executive`,
} satisfies Record<NominationSource, MessageDescriptor>;

const verdicts = {
  PROJECT: msg`Accept as a project`,
  DEEP_DIVE: msg`Dig deeper first`,
  ACTION: msg`Just do it`,
  DECLINED: msg`Decline`,
  DEFERRED: msg`Defer`,
  MERGED: msg`Merge`,
} satisfies Record<NominationVerdict, MessageDescriptor>;

export const stateWord = (i18n: I18n, state: NominationState): string => i18n._(states[state]);
export const sourceWord = (i18n: I18n, source: NominationSource): string => i18n._(sources[source]);
export const verdictWord = (i18n: I18n, verdict: NominationVerdict): string => i18n._(verdicts[verdict]);
