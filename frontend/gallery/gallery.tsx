import { Plus, Printer } from 'lucide-react';
import { AvatarStack } from '../src/ui/avatar.tsx';
import { Button } from '../src/ui/button.tsx';
import { Page } from '../src/ui/page.tsx';
import { Buttons } from './buttons.tsx';
import { Fields } from './fields.tsx';
import { Agenda } from './sorting.tsx';
import { Figures } from './figures.tsx';
import { Overlays } from './overlays.tsx';
import { Table } from './table.tsx';
import { Searching } from './searching.tsx';
import { FormScene } from './form-scene.tsx';
import { Marks } from './marks.tsx';
import { Notes } from './notes.tsx';
import { Rows } from './rows.tsx';
import { SideSheets } from './side-sheets.tsx';

export function Gallery() {
  return (
    <Page
      title="Gallery of the kit"
      meta="Every part, in every state · 1440 and 390 px · light and dark"
      breadcrumbs={[
        { label: 'Kit', href: '#kit' },
        { label: 'Parts', href: '#parts' },
      ]}
      actions={
        <>
          <AvatarStack names={['Jonas Weber', 'Priya Nair', 'Tomas Berg']} />
          <Button icon={Printer}>Print</Button>
          <Button kind="primary" icon={Plus}>
            Add a part
          </Button>
        </>
      }
      side={<SideSheets />}
    >
      <Agenda />
      <Rows />
      <Buttons />
      <Fields />
      <Searching />
      <FormScene />
      <Table />
      <Figures />
      <Overlays />
      <Marks />
      <Notes />
    </Page>
  );
}
