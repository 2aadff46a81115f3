import { useForm } from 'react-hook-form';
import { Button } from '../src/ui/button.tsx';
import { Checkbox } from '../src/ui/checkbox.tsx';
import { Form } from '../src/ui/form.tsx';
import { NumberField } from '../src/ui/number-field.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { TextField } from '../src/ui/text-field.tsx';
import { useToast } from '../src/ui/toast.tsx';

interface Values {
  title: string;
  minutes: number | null;
  isShared: boolean;
}

const errors = { title: { type: 'required', message: 'Give it a title.' } };

export function FormScene() {
  const toast = useToast();
  const form = useForm<Values>({
    defaultValues: { title: '', minutes: null, isShared: false },
    resolver: (values) => (values.title ? { values, errors: {} } : { values: {}, errors }),
  });
  return (
    <Sheet title="Form">
      <Form
        form={form}
        submit="Add item"
        draftKey="gallery"
        actions={<Button kind="quiet">Cancel</Button>}
        onSubmit={(values) => toast({ message: `Added “${values.title}”`, undo: () => form.reset() })}
      >
        <TextField name="title" label="Title" />
        <NumberField name="minutes" label="Length" suffix="min" optional />
        <Checkbox name="isShared" label="Tell the board" />
      </Form>
    </Sheet>
  );
}
