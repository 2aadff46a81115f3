import { expect } from '@jest/globals';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { LocaleProvider } from '../src/ui/format.tsx';
import { ToastProvider } from '../src/ui/toast.tsx';

/** Shows parts of the kit the way the app would hold them. */
export function renderPart(part: ReactNode) {
  i18n.load('en', {});
  i18n.activate('en');
  return render(part, {
    wrapper: ({ children }) => (
      <I18nProvider i18n={i18n}>
        <LocaleProvider locale="en-GB" timeZone="Europe/Prague" currency="EUR">
          <ToastProvider>
            <main>{children}</main>
          </ToastProvider>
        </LocaleProvider>
      </I18nProvider>
    ),
  });
}

/** Nothing that keeps people out. Colours and glyphs are measured in a real browser, jsdom paints none. */
export async function expectAccessible(element: Element = document.body) {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      'page-has-heading-one': { enabled: false },
      'label-content-name-mismatch': { enabled: false },
    },
    resultTypes: ['violations'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
