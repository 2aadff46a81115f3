import { zodResolver } from '@hookform/resolvers/zod';
import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { expectAccessible, renderPart } from '../../testing/render-part.tsx';
import { Checkbox } from './checkbox.tsx';
import { emptyingOf } from './form-emptying.ts';
import { Form } from './form.tsx';
import { NumberField } from './number-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const item = z.object({
  title: z.string().check(z.minLength(1, 'Give it a title.')),
  minutes: z.nullable(z.number()),
  isShared: z.boolean(),
});
type Values = z.infer<typeof item>;

interface ItemFormProps {
  onSubmit: (values: Values, refuse: (message: string) => void) => unknown;
}

function ItemForm({ onSubmit }: ItemFormProps) {
  const form = useForm({
    defaultValues: { title: '', minutes: 10, isShared: false },
    resolver: zodResolver(item),
  });
  return (
    <Form
      form={form}
      onSubmit={(values) => onSubmit(values, (message) => form.setError('title', { message }))}
      submit="Add"
      draftKey="item"
    >
      <TextField name="title" label="Title" />
      <NumberField name="minutes" label="Length" />
      <Checkbox name="isShared" label="Tell the board" />
    </Form>
  );
}

beforeEach(() => sessionStorage.clear());

test('what is typed arrives as it was typed', async () => {
  const user = userEvent.setup();
  const sent: Values[] = [];
  renderPart(<ItemForm onSubmit={(values) => sent.push(values)} />);
  await user.type(screen.getByLabelText('Title'), 'Refunds');
  await user.clear(screen.getByLabelText('Length'));
  await user.type(screen.getByLabelText('Length'), '12.5');
  await user.click(screen.getByLabelText('Tell the board'));
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(sent).toEqual([{ title: 'Refunds', minutes: 12.5, isShared: true }]);
});

test('an error takes the focus, leads to its field, and goes when it is put right', async () => {
  const user = userEvent.setup();
  renderPart(<ItemForm onSubmit={() => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByRole('group', { name: 'What needs another look' })).toHaveFocus();
  await expectAccessible();
  await user.click(screen.getByRole('link', { name: 'Give it a title.' }));
  const title = screen.getByLabelText('Title');
  expect(title).toHaveFocus();
  expect(title).toBeInvalid();
  expect(title).toHaveAccessibleDescription('Give it a title.');
  await user.type(title, 'Refunds');
  expect(title).toBeValid();
});

test('a refusal of the server stands beside its field, takes the focus, and keeps the draft', async () => {
  const user = userEvent.setup();
  renderPart(<ItemForm onSubmit={(_, refuse) => refuse('This title is taken.')} />);
  await user.type(screen.getByLabelText('Title'), 'Refunds');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByLabelText('Title')).toHaveAccessibleDescription('This title is taken.');
  expect(screen.getByRole('group', { name: 'What needs another look' })).toHaveFocus();
  expect(sessionStorage.getItem('draft:item')).toContain('Refunds');
});

test('a failure keeps what was typed and says so', async () => {
  const user = userEvent.setup();
  renderPart(<ItemForm onSubmit={() => Promise.reject(new Error('offline'))} />);
  await user.type(screen.getByLabelText('Title'), 'Refunds');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('What you typed is kept');
  expect(screen.getByLabelText('Title')).toHaveValue('Refunds');
});

test('what was typed survives a reload until it is sent', async () => {
  const user = userEvent.setup();
  const first = renderPart(<ItemForm onSubmit={() => undefined} />);
  await user.type(screen.getByLabelText('Title'), 'Refunds');
  first.unmount();

  const second = renderPart(<ItemForm onSubmit={() => undefined} />);
  expect(screen.getByLabelText('Title')).toHaveValue('Refunds');
  expect(screen.getByText('What you typed earlier is back.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add' }));
  second.unmount();

  renderPart(<ItemForm onSubmit={() => undefined} />);
  expect(screen.getByLabelText('Title')).toHaveValue('');
});

test('a draft that says what the form began with is none', async () => {
  const user = userEvent.setup();
  renderPart(<ItemForm onSubmit={() => undefined} />);
  await user.type(screen.getByLabelText('Title'), 'R');
  expect(sessionStorage.getItem('draft:item')).toContain('R');
  await user.clear(screen.getByLabelText('Title'));
  expect(sessionStorage.getItem('draft:item')).toBeNull();
});

function WordsForm({ onSubmit }: { onSubmit: (values: { words: string }) => unknown }) {
  const form = useForm({ defaultValues: { words: '' } });
  return (
    <Form form={form} onSubmit={onSubmit} submit="Send">
      <TextArea name="words" label="Words" maxLength={20} />
    </Form>
  );
}

test('a text that is too long is kept whole, says by how much, and is not sent', async () => {
  const user = userEvent.setup();
  const sent: { words: string }[] = [];
  renderPart(<WordsForm onSubmit={(values) => sent.push(values)} />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Words');
  await user.click(field);
  await user.paste('Nobody told us that the branch closes.');
  expect(field.value).toBe('Nobody told us that the branch closes.');
  expect(screen.getByText('18 characters too many: at most 20 go in here.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([]);
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.paste('Nobody told us.');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([{ words: 'Nobody told us.' }]);
});

function StayingForm({ answer }: { answer: Promise<void> }) {
  const blank = { title: '', note: '' };
  const form = useForm({ defaultValues: blank });
  const send = async () => {
    const empty = emptyingOf(form);
    await answer;
    empty(blank);
  };
  return (
    <Form form={form} onSubmit={send} submit="Add" draftKey="next">
      <TextField name="title" label="Title" />
      <TextField name="note" label="Note" />
    </Form>
  );
}

test('a form that stays open empties what was sent; what is typed before the answer comes stays, and is a draft', async () => {
  const user = userEvent.setup();
  const { promise, resolve } = Promise.withResolvers<void>();
  renderPart(<StayingForm answer={promise} />);
  await user.type(screen.getByLabelText('Title'), 'Refunds');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await user.type(screen.getByLabelText('Note'), 'For the next one');
  resolve();
  await waitFor(() => expect(screen.getByLabelText('Title')).toHaveProperty('value', ''));
  expect(screen.getByLabelText('Note')).toHaveProperty('value', 'For the next one');
  expect(sessionStorage.getItem('draft:next')).toBe(JSON.stringify({ title: '', note: 'For the next one' }));
});
