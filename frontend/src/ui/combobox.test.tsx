import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expectAccessible, renderPart } from '../../testing/render-part.tsx';
import { Combobox } from './combobox.tsx';
import { MultiSelect } from './multi-select.tsx';

const people = ['Jonas Weber', 'Zoë Zürcher', 'Marta Lind'].map((label) => ({ value: label.slice(0, 2), label }));

function Owner() {
  const [owner, setOwner] = useState('');
  return (
    <>
      <Combobox label="Owner" options={people} value={owner} onChange={setOwner} />
      <p>Chosen: {owner || 'nobody'}</p>
    </>
  );
}

test('a person is found by a part of the name, without its accents, and taken with Enter', async () => {
  const user = userEvent.setup();
  renderPart(<Owner />);
  await user.type(screen.getByRole('combobox', { name: 'Owner' }), 'zur');
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await expectAccessible();
  await user.keyboard('{Enter}');
  expect(screen.getByText('Chosen: Zo')).toBeInTheDocument();
  expect(screen.getByRole('combobox')).toHaveValue('Zoë Zürcher');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('arrows walk around, Escape leaves everything as it was', async () => {
  const user = userEvent.setup();
  renderPart(<Owner />);
  const field = screen.getByRole('combobox');
  await user.click(field);
  await user.keyboard('{ArrowUp}');
  expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Marta Lind' }).id);
  await user.keyboard('{Escape}');
  expect(screen.getByText('Chosen: nobody')).toBeInTheDocument();
});

test('nothing that matches is said', async () => {
  const user = userEvent.setup();
  renderPart(<Owner />);
  await user.type(screen.getByRole('combobox'), 'xyz');
  expect(screen.getByText('Nothing matches.')).toBeInTheDocument();
});

test('several people become chips, and Backspace takes the last one away', async () => {
  const user = userEvent.setup();
  function Attendees() {
    const [chosen, setChosen] = useState<readonly string[]>([]);
    return <MultiSelect label="Attendees" options={people} value={chosen} onChange={setChosen} />;
  }
  renderPart(<Attendees />);
  await user.type(screen.getByRole('combobox'), 'jon{Enter}mar{Enter}');
  expect(screen.getByRole('button', { name: 'Remove Jonas Weber' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove Marta Lind' })).toBeInTheDocument();
  await expectAccessible();
  await user.keyboard('{Backspace}');
  expect(screen.queryByRole('button', { name: 'Remove Marta Lind' })).toBeNull();
});

test('what a draft brings back is shown by its name, also where the list on the server does not begin with it', async () => {
  const user = userEvent.setup();
  sessionStorage.clear();
  function Named({ start, several }: { start: string; several: readonly string[] }) {
    const [typed, setTyped] = useState('');
    const [owner, setOwner] = useState(start);
    const [chosen, setChosen] = useState(several);
    const options = typed ? people.filter(({ label }) => label.startsWith(typed)) : people.slice(0, 1);
    return (
      <>
        <Combobox label="Owner" options={options} value={owner} onChange={setOwner} onSearch={setTyped} />
        <MultiSelect label="Others" options={options} value={chosen} onChange={setChosen} onSearch={setTyped} />
      </>
    );
  }
  const { unmount } = renderPart(<Named start="" several={[]} />);
  await user.type(screen.getByRole('combobox', { name: 'Owner' }), 'Mar{Enter}');
  unmount();
  renderPart(<Named start="Ma" several={['Ma']} />);
  expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveValue('Marta Lind');
  expect(screen.getByRole('button', { name: 'Remove Marta Lind' })).toBeInTheDocument();
});
