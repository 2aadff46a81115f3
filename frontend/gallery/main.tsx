import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '../src/ui/format.tsx';
import { ToastProvider } from '../src/ui/toast.tsx';
import { ChartGallery } from './chart-gallery.tsx';
import { Gallery } from './gallery.tsx';
import './gallery.css';

/** Every part of the kit in every state. Served by `vite dev` at /gallery.html, never built. */
i18n.load('en', {});
i18n.activate('en');
const asked = new URLSearchParams(location.search);
const wanted = asked.get('theme');
/** `?show=charts` */
const showsCharts = asked.get('show') === 'charts';
if (wanted) document.documentElement.dataset['theme'] = wanted;

createRoot(document.getElementById('gallery') ?? document.body).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <LocaleProvider locale="en-GB" timeZone="Europe/London" currency="EUR">
        <ToastProvider>
          <main>{showsCharts ? <ChartGallery /> : <Gallery />}</main>
        </ToastProvider>
      </LocaleProvider>
    </I18nProvider>
  </StrictMode>,
);
