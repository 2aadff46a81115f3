import type { PulseAnswer } from '@cxboard/domain/vision/pulse.rules';
import type { PromiseKind, Stance, VisionState } from '@cxboard/domain/vision/vision.rules';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../../ui/tone.ts';

export const promiseWords = {
  FUNCTIONAL: msg`What gets done`,
  EMOTIONAL: msg`How it feels`,
  SELF_EXPRESSIVE: msg`What it says about me`,
  SOCIAL: msg`What I tell others`,
} satisfies Record<PromiseKind, MessageDescriptor>;

export const stanceWords = {
  AGREE: msg`Agrees`,
  RESERVATION: msg`Agrees, with a reservation`,
  OBJECT: msg`Objects`,
} satisfies Record<Stance, MessageDescriptor>;

export const stanceTones = { AGREE: 'good', RESERVATION: 'warn', OBJECT: 'bad' } as const satisfies Record<
  Stance,
  Tone
>;

export const stateWords = {
  DRAFT: msg`Draft`,
  ROUND_1: msg`First round`,
  ROUND_2: msg`Second round`,
  RATIFIED: msg`Ratified`,
  SUPERSEDED: msg`Superseded`,
} satisfies Record<VisionState, MessageDescriptor>;

export const pulseAnswerWords = {
  YES: msg`Yes`,
  PARTLY: msg`Partly`,
  NO: msg`No`,
} as const satisfies Record<PulseAnswer, unknown>;
