import { CornerUpRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../src/ui/avatar.tsx';
import { Badge } from '../src/ui/badge.tsx';
import { Button } from '../src/ui/button.tsx';
import { InlineMinutes, InlineText } from '../src/ui/inline-edit.tsx';
import { RowContent } from '../src/ui/list.tsx';
import { SegmentBar } from '../src/ui/segment-bar.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { SortableList } from '../src/ui/sortable-list.tsx';
import type { Tone } from '../src/ui/tone.ts';
import { useToast } from '../src/ui/toast.tsx';

interface Item {
  id: string;
  title: string;
  kind: string;
  tone: Tone;
  owner: string;
  minutes: number;
}

const start: Item[] = [
  {
    id: 'a',
    title: 'Actions and decisions from 19 Nov',
    kind: 'Review',
    tone: 'neutral',
    owner: 'Marta Lind',
    minutes: 5,
  },
  {
    id: 'b',
    title: 'Contact-reason trends, October',
    kind: 'Review',
    tone: 'neutral',
    owner: 'Jonas Weber',
    minutes: 15,
  },
  {
    id: 'c',
    title: 'Run-up: “Where is my refund?” +38 %',
    kind: 'Topic',
    tone: 'accent',
    owner: 'Priya Nair',
    minutes: 20,
  },
  {
    id: 'd',
    title: 'Appointment rescheduling: approve pilot scope',
    kind: 'Decision',
    tone: 'decision',
    owner: 'Tomas Berg',
    minutes: 10,
  },
  {
    id: 'e',
    title: 'Customer voice: three calls, one letter',
    kind: 'Feedback',
    tone: 'warn',
    owner: 'Aisha Khan',
    minutes: 10,
  },
  { id: 'f', title: 'Nominate areas to improve', kind: 'Nomination', tone: 'good', owner: 'Marta Lind', minutes: 15 },
];

export function Agenda() {
  const [items, setItems] = useState(start);
  const toast = useToast();
  const planned = items.reduce((sum, item) => sum + item.minutes, 0);
  const change = (id: string, changes: Partial<Item>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...changes } : item)));
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-section font-semibold">Sortable list</h2>
        <span className="text-control text-ink-2 tabular-nums">
          {planned} of 90 min planned · {90 - planned} min free
        </span>
      </div>
      <SegmentBar
        label={`${planned} of 90 minutes planned`}
        room={90}
        segments={items.map(({ id, title, minutes, tone }) => ({
          key: id,
          label: `${title}, ${minutes} min`,
          size: minutes,
          tone,
        }))}
      />
      <div className="h-3" />
      <Sheet label="Sortable list" flush>
        <SortableList
          label="Items"
          items={items}
          nameOf={(item) => item.title}
          onMove={(id, index) => {
            const moved = items.find((item) => item.id === id);
            if (!moved) return;
            setItems(items.filter((item) => item.id !== id).toSpliced(index, 0, moved));
            toast({ message: `Moved “${moved.title}”`, undo: () => setItems(items) });
          }}
          menuFor={(item) => [
            {
              label: 'Move to next meeting',
              icon: CornerUpRight,
              onSelect: () => change(item.id, { title: `${item.title}.` }),
            },
          ]}
        >
          {(item, handle) => (
            <RowContent
              wraps
              leading={
                <>
                  {handle}
                  <span className="text-body">10:05</span>
                </>
              }
              title={<InlineText label="Title" value={item.title} onSave={(title) => change(item.id, { title })} />}
              meta={
                <>
                  <Badge tone={item.tone}>{item.kind}</Badge> 6 of 8 actions closed
                </>
              }
              trailing={
                <>
                  <Avatar name={item.owner} />
                  <span className="w-16 text-right">
                    <InlineMinutes
                      min={1}
                      max={480}
                      label="Length"
                      value={item.minutes}
                      onSave={(minutes) => change(item.id, { minutes })}
                    />
                  </span>
                </>
              }
            />
          )}
        </SortableList>
      </Sheet>
      <Button kind="quiet" icon={Plus} className="mt-2">
        Add item
      </Button>
    </div>
  );
}
