import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expectAccessible, renderPart } from '../../testing/render-part.tsx';
import { MonthField } from './month-field.tsx';

function Held({ onChange }: { onChange: (month: string) => void }) {
  const [value, setValue] = useState('2026-10');
  const change = (month: string) => {
    setValue(month);
    onChange(month);
  };
  return <MonthField label="Month" from="2025-03" to="2026-11" value={value} onChange={change} />;
}

test('a month is its name and its year, and none outside what there is to choose', async () => {
  const user = userEvent.setup();
  const changed = jest.fn();
  renderPart(<Held onChange={changed} />);
  const [month, year] = [
    screen.getByRole('combobox', { name: 'Month' }),
    screen.getByRole('combobox', { name: 'Year' }),
  ];
  expect([month, year].map((one) => (one as HTMLSelectElement).value)).toEqual(['10', '2026']);
  expect(screen.getByRole('option', { name: 'December' })).toBeDisabled();
  await user.selectOptions(month, '02');
  expect(changed).toHaveBeenLastCalledWith('2026-02');
  // There is no February 2025: the nearest month that there is.
  await user.selectOptions(year, '2025');
  expect(changed).toHaveBeenLastCalledWith('2025-03');
  expect(screen.getByRole('option', { name: 'January' })).toBeDisabled();
  await expectAccessible();
});
