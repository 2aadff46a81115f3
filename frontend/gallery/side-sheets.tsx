import { Button } from '../src/ui/button.tsx';
import { Sheet } from '../src/ui/sheet.tsx';

export function SideSheets() {
  return (
    <Sheet title="Unfinished from earlier">
      <ul className="grid gap-3">
        {['Invoice wording: second test', 'Delivery slot SMS opt-out'].map((title) => (
          <li key={title} className="flex items-center gap-3">
            <span className="flex-1">
              <span className="block font-medium">{title}</span>
              <span className="text-meta text-ink-2">5 Nov · 10 min</span>
            </span>
            <Button size="small">Add</Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
