import { useLingui } from '@lingui/react';
import { useLayoutEffect } from 'react';

/** Dates and figures as a house writes them, for somebody from outside who looks at what is hers. */
export function useDatesAsIn(locale: string): void {
  const { i18n } = useLingui();
  // Activating tells every part of the page, this one too, and each time with another `i18n`: once is enough.
  const isActive = [i18n.locales ?? []].flat()[0] === locale;
  useLayoutEffect(() => {
    if (!isActive) i18n.activate(i18n.locale, [locale, i18n.locale]);
  }, [i18n, locale, isActive]);
}
