import { afterEach, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPart } from '../../testing/render-part.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { switchSingleKeys, useShortcut } from './shortcuts.ts';

let done: string[] = [];
function Keys() {
  useShortcut('g m', () => done.push('metrics'), { label: 'Go to metrics' });
  useShortcut('m', () => done.push('m'), { label: 'M alone' });
  useShortcut('mod+z', () => done.push('undo'), { label: 'Undo' });
  useShortcut('mod+shift+z', () => done.push('redo'), { label: 'Redo' });
  useShortcut('mod+k', () => done.push('palette'), { label: 'Go, do, search' });
  return <input aria-label="Title" />;
}

afterEach(() => {
  done = [];
  switchSingleKeys(true);
});

test('a sequence wins over its last letter', async () => {
  const user = userEvent.setup();
  renderPart(<Keys />);
  await user.keyboard('gm');
  await user.keyboard('m');
  expect(done).toEqual(['metrics', 'm']);
});

test('letters belong to the text while a person types; commands still work', async () => {
  const user = userEvent.setup();
  renderPart(<Keys />);
  await user.type(screen.getByLabelText('Title'), 'gm');
  await user.keyboard('{Control>}k{/Control}');
  expect(done).toEqual(['palette']);
  expect(screen.getByLabelText('Title')).toHaveValue('gm');
});

test('with Shift a command is another one, and both are left to a field that is typed in', async () => {
  const user = userEvent.setup();
  renderPart(<Keys />);
  await user.keyboard('{Control>}z{Shift>}z{/Shift}{/Control}');
  await user.type(screen.getByLabelText('Title'), '{Control>}z{Shift>}z{/Shift}{/Control}');
  expect(done).toEqual(['undo', 'redo']);
});

test('single keys can be switched off', async () => {
  const user = userEvent.setup();
  renderPart(
    <>
      <Keys />
      <ShortcutsDialog open onClose={() => undefined} />
    </>,
  );
  await user.click(screen.getByRole('switch', { name: /^Keys without Ctrl or Alt/ }));
  await user.keyboard('gm');
  await user.keyboard('{Control>}k{/Control}');
  expect(done).toEqual(['palette']);
});

test('the list shows what works now', () => {
  renderPart(
    <>
      <Keys />
      <ShortcutsDialog open onClose={() => undefined} />
    </>,
  );
  expect(screen.getByText('Go to metrics')).toBeInTheDocument();
  expect(screen.getByText('Ctrl K')).toBeInTheDocument();
});
