import type { MockLink } from '@apollo/client/testing';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { clara, renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import type { SessionViewer } from '../../session/viewer-context.ts';
import { peopleRoutes } from './routes.ts';
import { ChooseAccentDocument } from './letterhead.generated.ts';
import { ChangeSettingsDocument, SettingsPageDocument } from './settings.generated.ts';
import {
  ConnectProviderDocument,
  LetInOnlyByProviderDocument,
  SingleSignOnSettingsDocument,
  TryProviderDocument,
} from './single-sign-on.generated.ts';

// The page is loaded lazily: the first test compiles it.
jest.setTimeout(30_000);
beforeAll(() => import('./settings-page.tsx'));
afterEach(cleanup);

const administrator: SessionViewer = { ...clara, roles: ['ADMINISTRATOR'], boards: [] };
const facts = { name: 'Meridian Bank', timeZone: 'Europe/Prague', locale: 'en-GB', currency: 'EUR' };
const look = { accent: '#1f5f8b', logoId: null };
const settings = { __typename: 'OrganizationSettings', id: 'o', version: 4, slug: 'meridian', ...facts, ...look };
const workingDays = [1, 2, 3, 4, 5];
const read = { request: { query: SettingsPageDocument }, result: { data: { settings: { ...settings, workingDays } } } };
const saving = (name: string, expectedVersion = 4) => ({
  query: ChangeSettingsDocument,
  variables: { input: { ...facts, name, workingDays, expectedVersion } },
});
const ways = (provider: object | null = null, canKeepSecret = true) => ({
  __typename: 'SingleSignOn',
  canKeepSecret,
  redirectUri: 'https://cx.example/api/meridian/sign-in',
  provider,
});
const noProvider = { request: { query: SingleSignOnSettingsDocument }, result: { data: { singleSignOn: ways() } } };
const open = (
  answers: MockLink.MockedResponse[],
  viewer = administrator,
  signIn: MockLink.MockedResponse = noProvider,
) => renderAt('/meridian/settings', { routes: peopleRoutes, answers: [...answers, signIn], viewer });
async function name(text: string) {
  await userEvent.clear(screen.getByLabelText('Name'));
  await userEvent.type(screen.getByLabelText('Name'), text);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
}

test('what is changed is saved against the version that was read', async () => {
  const changed = { ...settings, version: 5, name: 'Meridian', workingDays };
  await open([read, { request: saving('Meridian'), result: { data: { changeSettings: changed } } }]);
  await expectAccessible();
  await name('Meridian');
  expect(await screen.findByText('The settings are saved.')).toBeVisible();
});

test('an organization without a name is not sent', async () => {
  await open([read]);
  await userEvent.clear(screen.getByLabelText('Name'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('group', { name: 'What needs another look' })).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Give the name of your organization.');
});

test('when somebody was faster it is said, what was typed stays, and saving again puts it in place', async () => {
  const stale = new GraphQLError('Somebody changed it.', { extensions: { code: 'STALE' } });
  const newest = { ...settings, version: 5, name: 'Meridian Group', workingDays };
  const again = saving('Meridian', 5);
  await open([
    read,
    { request: saving('Meridian'), result: { errors: [stale] } },
    { ...read, result: { data: { settings: newest } } },
    { request: again, result: { data: { changeSettings: { ...newest, version: 6, name: 'Meridian' } } } },
  ]);
  await name('Meridian');
  expect(await screen.findByText(/^Somebody changed this meanwhile/)).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveValue('Meridian');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The settings are saved.')).toBeVisible();
});

test('whoever does not keep the settings is told who does', async () => {
  await open([read], clara);
  expect(screen.getByText('Settings are kept by your administrator.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

async function colour(text: string) {
  const field = screen.getByLabelText('Colour');
  await userEvent.clear(field);
  await userEvent.type(field, text);
  await userEvent.click(screen.getByRole('button', { name: 'Save the colour' }));
}

test('a colour says its contrast while it is chosen; one that cannot be read on paper is declined with a sentence', async () => {
  const input = { accent: '#ffcc00', expectedVersion: 4 };
  const tooPale = { __typename: 'AccentTooPale', contrast: 1.5, least: 4.5 };
  const better = { accent: '#8a1f5b', expectedVersion: 4 };
  await open([
    read,
    { request: { query: ChooseAccentDocument, variables: { input } }, result: { data: { chooseAccent: tooPale } } },
    {
      request: { query: ChooseAccentDocument, variables: { input: better } },
      result: { data: { chooseAccent: { ...settings, workingDays, accent: '#8a1f5b', version: 5 } } },
    },
  ]);
  await colour('#ffcc00');
  expect(await screen.findByRole('group', { name: 'What needs another look' })).toBeVisible();
  expect(screen.getByLabelText('Colour')).toHaveAccessibleDescription(/a contrast of 1.5 to 1. Words need 4.5 to 1/);
  await colour('#8a1f5b');
  expect(await screen.findByText('The colour is saved.')).toBeVisible();
  await colour('red');
  const hint = 'Write it as # and six signs, for instance #1f5f8b.';
  expect((await screen.findAllByText(hint)).length).toBeGreaterThan(0);
});

const issuer = 'https://login.meridian.example';
const provider = {
  ...{ __typename: 'SignInProvider', id: 'p', version: 2, issuer, clientId: 'cx-board', hasSecret: true },
  ...{ domains: ['meridian.example'], isOnly: false, workedAt: null },
};
const press = (label: string) => userEvent.click(screen.getByRole('button', { name: label }));

test('a provider is tested before it is saved, and what is wrong with it is said', async () => {
  const trying = (problem: string | null) => ({
    request: { query: TryProviderDocument, variables: { input: { issuer } } },
    result: { data: { tryProvider: { __typename: 'ProviderTried', problem } } },
  });
  const input = {
    ...{ issuer, clientId: 'cx-board', secret: 'told once', domains: ['meridian.example', 'meridian.test'] },
    expectedVersion: null,
  };
  const answers = [
    noProvider,
    read,
    trying('OTHER_ISSUER'),
    trying(null),
    {
      request: { query: ConnectProviderDocument, variables: { input } },
      result: { data: { connectProvider: ways(provider) } },
    },
  ];
  await open(answers, administrator, { ...noProvider, result: { data: { singleSignOn: ways(provider) } } });
  await userEvent.type(screen.getByLabelText('Issuer'), 'login');
  await press('Test the provider');
  expect(await screen.findByText('Give an https address without ? and #.')).toBeVisible();
  await userEvent.clear(screen.getByLabelText('Issuer'));
  await userEvent.type(screen.getByLabelText('Issuer'), issuer);
  await press('Test the provider');
  expect(await screen.findByText(/calls itself another issuer/)).toBeVisible();
  await press('Test the provider');
  expect(await screen.findByText(/publishes its keys/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('Client id'), 'cx-board');
  await userEvent.type(screen.getByLabelText(/^Client secret/), 'told once');
  await userEvent.type(screen.getByLabelText('Addresses end with'), 'Meridian.example, @meridian.test');
  await press('Set up single sign-on');
  expect(await screen.findByText(/Single sign-on is saved/)).toBeVisible();
  expect(await screen.findByText(/Nobody has come in by it yet/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save single sign-on' })).toBeVisible();
  await expectAccessible();
});

test('it is the only way in once somebody has come by it, and not before', async () => {
  const untried = { ...noProvider, result: { data: { singleSignOn: ways(provider) } } };
  await open([read], administrator, untried);
  expect(screen.getByText(/Nobody has come in by it yet/)).toBeVisible();
  expect(screen.getByRole('switch', { name: /^Only by single sign-on/ })).toBeDisabled();
  cleanup();

  const worked = { ...provider, workedAt: '2026-11-20T09:00:00.000Z' };
  const only = { ...worked, isOnly: true, version: 3 };
  const asked = { ...noProvider, result: { data: { singleSignOn: ways(worked) } } };
  await open(
    [
      read,
      {
        request: { query: LetInOnlyByProviderDocument, variables: { input: { isOnly: true, expectedVersion: 2 } } },
        result: { data: { letInOnlyByProvider: ways(only) } },
      },
      asked,
      { ...noProvider, result: { data: { singleSignOn: ways(only) } } },
    ],
    administrator,
    asked,
  );
  await userEvent.click(await screen.findByRole('switch', { name: /^Only by single sign-on/ }));
  expect(await screen.findByText('Single sign-on is the only way in now.')).toBeVisible();
});

test('a server without a key says that it keeps no secret', async () => {
  await open([read], administrator, { ...noProvider, result: { data: { singleSignOn: ways(null, false) } } });
  expect(screen.getByText(/no key to keep a client secret/)).toBeVisible();
  expect(screen.queryByLabelText(/^Client secret/)).toBeNull();
});
