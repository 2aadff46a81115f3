import { wordsIn } from '@cxboard/messages/languages';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import { LocaleProvider } from '../ui/format.tsx';
import { useViewer } from './viewer-context.ts';

/** Everything in it speaks as a board writes its papers, whoever reads. */
export function WrittenAs({ locale, children }: { locale: string; children: ReactNode }) {
  const { timeZone, currency } = useViewer().organization;
  const i18n = useMemo(() => wordsIn(locale), [locale]);
  return (
    <I18nProvider i18n={i18n}>
      <LocaleProvider locale={locale} timeZone={timeZone} currency={currency}>
        {children}
      </LocaleProvider>
    </I18nProvider>
  );
}
