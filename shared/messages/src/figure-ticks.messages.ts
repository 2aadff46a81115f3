import type { TickFormat } from '@cxboard/domain/figures/figure';
import type { I18n } from '@lingui/core';
import { signed } from './figures.ts';
import { money } from './ledger.messages.ts';

/** A figure along an axis, as the reader writes it. */
export const tickIn =
  (i18n: I18n, format: TickFormat) =>
  (value: number): string => {
    if (format.as === 'MONEY') return money(i18n, value, format.currency);
    return format.as === 'SIGNED' ? signed(i18n, value) : i18n.number(value, { maximumFractionDigits: 1 });
  };
