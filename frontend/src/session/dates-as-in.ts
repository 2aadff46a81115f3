import { i18n } from '@lingui/core';
import { useLayoutEffect } from 'react';

/** Dates and figures as a house writes them, for somebody from outside who looks at what is hers. */
export function useDatesAsIn(locale: string): void {
  useLayoutEffect(() => i18n.activate(i18n.locale, [locale, i18n.locale]), [locale]);
}
