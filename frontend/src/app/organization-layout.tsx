import { ApolloProvider } from '@apollo/client/react';
import { Outlet, useLoaderData } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ViewerProvider } from '../session/viewer-context.ts';
import { LocaleProvider } from '../ui/format.tsx';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { Shell } from './shell.tsx';

export function OrganizationLayout() {
  const { client, viewer } = useLoaderData({ from: '/$organization' });
  const { locale, timeZone, currency } = viewer.organization;
  return (
    <ApolloProvider client={client}>
      <ViewerProvider value={viewer}>
        <LocaleProvider locale={locale} timeZone={timeZone} currency={currency}>
          <Shell>
            <Suspense fallback={<SkeletonPage />}>
              <Outlet />
            </Suspense>
          </Shell>
        </LocaleProvider>
      </ViewerProvider>
    </ApolloProvider>
  );
}
