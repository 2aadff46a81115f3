import type { EffectVerdict } from '@cxboard/domain/effects/effect';
import type { I18n } from '@lingui/core';
import { effectTitle, verdictWord } from './effects.messages.ts';
import { longDate } from './figures.ts';

export interface VerdictSaid {
  readonly title: string;
  readonly verdict: EffectVerdict;
  readonly answer: 'ACCEPTED' | 'DISPUTED';
  readonly againOn: string | null;
}

/** The decision as it stands in the register: Effect of “Limits in the app”: the board accepts the verdict “Improved”. */
export function verdictDecision(i18n: I18n, { title, verdict, answer, againOn }: VerdictSaid): string {
  const values = {
    ...{ effect: effectTitle(i18n, title), verdict: verdictWord(i18n, verdict) },
    on: againOn ? longDate(i18n, againOn) : '',
  };
  if (answer === 'ACCEPTED')
    return i18n.t({
      id: 'effects.decided.accepted',
      message: '{effect}: the board accepts the verdict “{verdict}”.',
      values,
    });
  return againOn
    ? i18n.t({
        id: 'effects.decided.again',
        message: '{effect}: the board does not take the verdict “{verdict}”; it is measured again on {on}.',
        values,
      })
    : i18n.t({
        id: 'effects.decided.disputed',
        message: '{effect}: the board does not take the verdict “{verdict}”.',
        values,
      });
}
