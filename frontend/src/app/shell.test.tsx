import type { MockLink } from '@apollo/client/testing';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, jest, test } from '@jest/globals';
import { type AnyRoute, createRoute, type RouteComponent } from '@tanstack/react-router';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { clara, renderAt } from '../../testing/render-at.tsx';
import { expectAccessible } from '../../testing/render-part.tsx';
import { ConnectionBanner } from './banners.tsx';
import { FailurePage } from './failure-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PaletteSearchDocument } from './palette.generated.ts';
import { Palette } from './palette.tsx';
import { usePlaces } from './places.ts';

// jsdom has nothing to scroll within.
Element.prototype.scrollIntoView = () => {};

interface Scene {
  /** What stands in the way, until it is gone. */
  failure?: Error;
  readonly component?: RouteComponent;
}

const pageThat = (scene: Scene) => (parent: AnyRoute) => [
  createRoute({
    getParentRoute: () => parent,
    path: '/',
    component: () => {
      if (scene.failure) throw scene.failure;
      const { component: Page = () => <h1>All is well</h1> } = scene;
      return <Page />;
    },
    errorComponent: FailurePage,
  }),
];
const refused = (code: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No.', extensions: { code, requestId: 'r-7' } }] });

test.each([
  ['NOT_FOUND', 'There is nothing at this address.', 'Go to the start', null],
  ['FORBIDDEN', 'This page is not open to you.', null, null],
  ['INTERNAL', 'This page could not be shown.', null, 'Reference: r-7'],
])('a page that fails by %s says: %s', async (code, title, way, reference) => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => {});
  await renderAt('/meridian', { routes: pageThat({ failure: refused(code) }), answers: [] });
  silent.mockRestore();
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(document.title).toBe(title);
  expect(screen.queryAllByRole('link').map(({ textContent }) => textContent)).toEqual(way ? [way] : []);
  expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(code === 'INTERNAL');
  if (reference) expect(screen.getByText(reference)).toBeVisible();
  await expectAccessible();
});

test('what could not be shown is tried again, and shown', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => {});
  const scene: Scene = { failure: new Error('The line broke.') };
  await renderAt('/meridian', { routes: pageThat(scene), answers: [] });
  await screen.findByRole('heading', { name: 'This page could not be shown.' });
  delete scene.failure;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  silent.mockRestore();
  expect(await screen.findByRole('heading', { name: 'All is well' })).toBeVisible();
});

test('an address that leads nowhere shows the way back', async () => {
  await renderAt('/meridian', { routes: pageThat({ component: NotFoundPage }), answers: [] });
  expect(await screen.findByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '/');
});

test('when the network is gone, or nobody answers at its other end, the page says so until it is back', async () => {
  const watchers = new Set<() => void>();
  let isDown = false;
  const line = {
    isDown: () => isDown,
    watch: (tell: () => void) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
  const becomes = (down: boolean) =>
    act(() => {
      isDown = down;
      for (const tell of watchers) tell();
    });
  const network = (isOnline: boolean) =>
    act(() => {
      jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
      dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    });
  await renderAt('/meridian', {
    routes: pageThat({ component: () => <ConnectionBanner line={line} /> }),
    answers: [],
  });
  const banner = () => screen.queryByText(/^No connection\./);
  expect(banner()).toBeNull();
  becomes(true);
  expect(banner()).toBeVisible();
  becomes(false);
  expect(banner()).toBeNull();
  network(false);
  expect(banner()).toBeVisible();
  network(true);
  expect(banner()).toBeNull();
});

const thing = (more: object) => ({
  __typename: 'Found',
  ...{ number: null, slug: null, meetingKind: null, board: null, isDraft: false, happenedOn: '2026-11-26', ...more },
});
const cx = { __typename: 'BoardCard', id: 'board', slug: 'cx' };
const nothing: object[] = [];
const found = [
  thing({ id: 'm', kind: 'MEETING', title: 'Metrics session 53', number: 53, meetingKind: 'METRICS', board: cx }),
  thing({ id: 'n', kind: 'METRIC', title: 'Recommendation', slug: 'recommendation', isDraft: true }),
  thing({ id: 'p', kind: 'PROJECT', title: 'Refunds in five days', number: 4, board: cx }),
  thing({ id: 'priya', kind: 'PERSON', title: 'Priya Nair' }),
];
const answer = (words: string, things: object[]): MockLink.MockedResponse => ({
  request: { query: PaletteSearchDocument, variables: { words } },
  result: { data: { search: { __typename: 'SearchResult', found: things } } },
});

async function openPalette(answers: MockLink.MockedResponse[]) {
  const close = jest.fn();
  const Opened = () => <Palette places={usePlaces()} onClose={close} />;
  const { address } = await renderAt('/meridian', {
    routes: (parent) => [
      ...pageThat({ component: Opened })(parent),
      createRoute({ getParentRoute: () => parent, path: '$' }),
    ],
    answers,
    viewer: clara,
  });
  return { address, close, field: await screen.findByRole('combobox') };
}
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

test('the palette finds what is typed, goes there, and leads to all of it', async () => {
  const { address, close, field } = await openPalette([answer('re', found), answer('re', found)]);
  await userEvent.type(field, 're');
  for (const name of [/^Refunds in five days.*Project/, /^Metrics session 53/, /^Recommendation.*Draft/])
    expect(await screen.findByRole('option', { name })).toBeVisible();
  expect(screen.getByRole('option', { name: 'Everything about “re”' })).toBeVisible();
  await expectAccessible();
  await userEvent.click(screen.getByRole('option', { name: /^Priya Nair/ }));
  expect(close).toHaveBeenCalled();
  expect(address()).toBe('/meridian/people/priya');
});

test('the palette goes to every place of the navigation, and says when nothing matches', async () => {
  const { address, field } = await openPalette([answer('zzz', nothing)]);
  expect(options()).toContain('Go to MeetingsG M');
  await userEvent.type(field, 'zzz');
  expect(await screen.findByText('Nothing matches.')).toBeVisible();
  await userEvent.clear(field);
  await userEvent.type(field, 'go to metrics{Enter}');
  expect(address()).toBe('/meridian/metrics');
});
