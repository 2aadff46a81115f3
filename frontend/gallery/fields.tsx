import { useState } from 'react';
import { Checkbox } from '../src/ui/checkbox.tsx';
import { RadioGroup, Segmented } from '../src/ui/choice.tsx';
import { NumberField } from '../src/ui/number-field.tsx';
import { PasswordField } from '../src/ui/password-field.tsx';
import { Select } from '../src/ui/select.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { Switch } from '../src/ui/switch.tsx';
import { TextArea } from '../src/ui/text-area.tsx';
import { DateField, TextField, TimeField } from '../src/ui/text-field.tsx';

const days = [
  { value: 'mo', label: 'Monday' },
  { value: 'th', label: 'Thursday' },
];

export function Fields() {
  const [view, setView] = useState('list');
  return (
    <Sheet title="Fields">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Title" placeholder="What is it about" />
        <TextField label="Title" hint="As it will stand in the minutes" value="Refunds" error="This title is taken." />
        <TextField label="Room" optional disabled value="Aurora" />
        <NumberField label="Length" suffix="min" value={20} />
        <DateField label="Day" value="2026-12-03" />
        <TimeField label="Starts at" value="10:00" />
        <PasswordField label="Password" autoComplete="current-password" value="secret words" />
        <Select label="Weekday" options={days} placeholder="Choose a day" />
        <TextArea label="Why" className="sm:col-span-2" value={'It grows\nwith\nwhat is\nwritten.'} />
        <div className="grid content-start gap-2">
          <Checkbox label="Send the pack by e-mail" value />
          <Checkbox label="Ask for a pre-read" hint="Its owner is reminded two days before" />
          <Checkbox label="Not available" disabled />
          <Checkbox label="I agree" error="Please agree first." />
        </div>
        <div className="grid content-start gap-2">
          <Switch label="Single-key shortcuts" value />
          <Switch label="Weekly summary" hint="Every Monday morning" />
          <Switch label="Not available" disabled />
        </div>
        <Segmented
          label="View"
          value={view}
          onChange={setView}
          choices={[
            { value: 'list', label: 'List' },
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <RadioGroup
          label="Who may see it"
          value="board"
          choices={[
            { value: 'board', label: 'The board' },
            { value: 'all', label: 'Everybody', hint: 'All employees of the organization' },
          ]}
        />
      </div>
    </Sheet>
  );
}
