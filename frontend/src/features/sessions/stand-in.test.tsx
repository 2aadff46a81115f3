import { expect, jest, test } from '@jest/globals';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from '../../../testing/render-at.tsx';
import { expectAccessible } from '../../../testing/render-part.tsx';
import { LivePeopleDocument } from './session.generated.ts';
import { NameStandIn } from './stand-in.tsx';

const person = (id: string, name: string) => ({ __typename: 'PersonCard', id, name });
const colleagues = Array.from({ length: 50 }, (_, nth) => person(`p${nth}`, `Anna ${nth}`));
const seat = {
  ...{ __typename: 'Attendance', person: person('mona', 'Mona Member'), role: 'MEMBER', presence: null },
  ...{ substitute: null, substituteVotes: false },
} as never;

test('who stands in is found among all colleagues while one types, not among the first fifty', async () => {
  const named = jest.fn();
  const routes = (parent: AnyRoute) => [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      component: () => <NameStandIn seat={seat} onName={named} />,
    }),
  ];
  const answer = (variables: { search: string | null }) => ({
    data: { people: variables.search?.startsWith('z') ? [person('zoe', 'Zoé Zimmer')] : colleagues },
  });
  const request = { query: LivePeopleDocument, variables: () => true };
  await renderAt('/meridian', { routes, answers: [{ request, result: answer, maxUsageCount: 20 }] as never });
  await userEvent.click(screen.getByRole('button', { name: 'Somebody stands in for Mona Member' }));
  const field = await screen.findByRole('combobox', { name: 'Substitute' });
  await userEvent.type(field, 'zoe');
  await userEvent.click(await screen.findByRole('option', { name: /Zoé Zimmer/ }));
  expect(field).toHaveValue('Zoé Zimmer');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect(named).toHaveBeenCalledWith({ substitute: expect.objectContaining({ id: 'zoe' }), substituteVotes: false });
});
