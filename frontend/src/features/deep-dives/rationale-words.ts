import type { RationaleKind, RationaleStanding } from '@cxboard/domain/deep-dives/rationale.rules';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DiveRationalesQuery } from './deep-dives.generated.ts';
import type { Tone } from '../../ui/tone.ts';

export type Rationale = DiveRationalesQuery['rationales'][number];

const kinds = {
  LAW: msg`Law`,
  REGULATOR: msg`Regulator`,
  CONTRACT: msg`Contract`,
  POLICY: msg`House rule`,
  SYSTEM: msg`System`,
  RISK: msg`Risk`,
  HABIT: msg`Habit`,
} satisfies Record<RationaleKind, unknown>;
const standings = {
  VALID: msg`Still holds`,
  DOUBTED: msg`In doubt`,
  OBSOLETE: msg`Obsolete`,
  UNKNOWN: msg`Nobody has asked`,
} satisfies Record<RationaleStanding, unknown>;

export const kindWord = (i18n: I18n, kind: RationaleKind): string => i18n._(kinds[kind]);
export const standingWord = (i18n: I18n, standing: RationaleStanding): string => i18n._(standings[standing]);
export const standingTones = {
  VALID: 'good',
  DOUBTED: 'warn',
  OBSOLETE: 'bad',
  UNKNOWN: 'neutral',
} as const satisfies Record<RationaleStanding, Tone>;
