import { useState } from 'react';
import { Combobox } from '../src/ui/combobox.tsx';
import { FileDrop } from '../src/ui/file-drop.tsx';
import { MultiSelect } from '../src/ui/multi-select.tsx';
import { Sheet } from '../src/ui/sheet.tsx';

const people = ['Marta Lind', 'Jonas Weber', 'Priya Nair', 'Tomas Berg', 'Aisha Khan'].map((name) => ({
  value: name,
  label: name,
  hint: 'Service',
}));

export function Searching() {
  const [files, setFiles] = useState('');
  return (
    <Sheet title="Searching, and files">
      <div className="grid gap-4 sm:grid-cols-2">
        <Combobox label="Owner" options={people} placeholder="Find a person" />
        <Combobox label="Owner" options={people} value="Priya Nair" error="Priya Nair has left the board." />
        <MultiSelect label="Attendees" options={people} placeholder="Find people" />
        <MultiSelect label="Attendees" options={people} value={['Marta Lind', 'Jonas Weber', 'Tomas Berg']} />
        <FileDrop
          label="Survey answers"
          hint={files || undefined}
          accept=".csv"
          onFiles={(list) => setFiles(list.map((file) => file.name).join())}
        />
        <FileDrop label="Survey answers" error="This file has no header row." onFiles={() => undefined} />
      </div>
    </Sheet>
  );
}
