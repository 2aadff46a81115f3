import { Ellipsis } from 'lucide-react';
import { Avatar } from '../src/ui/avatar.tsx';
import { Badge } from '../src/ui/badge.tsx';
import { IconButton } from '../src/ui/icon-button.tsx';
import { List, Row } from '../src/ui/list.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { StatusMark } from '../src/ui/status-mark.tsx';

export function Rows() {
  return (
    <Sheet title="Rows" aside="75 of 90 min planned · 15 min free" titleOutside flush>
      <List>
        <Row
          leading="10:00"
          title="Actions and decisions from 19 Nov"
          meta={
            <>
              <Badge>Review</Badge> 6 of 8 actions closed
            </>
          }
          trailing={
            <>
              <Avatar name="Marta Lind" />
              <span>5 min</span>
              <IconButton icon={Ellipsis} label="More" size="small" />
            </>
          }
        />
        <Row
          href="#row"
          leading="10:05"
          title="Contact-reason trends, October: a row that leads somewhere"
          meta={
            <>
              <Badge tone="decision">Decision</Badge> Snapshot 2026-10, 48,210 contacts
              <StatusMark tone="warn">Cost note missing</StatusMark>
            </>
          }
          trailing={<Avatar name="Jonas Weber" />}
        />
        <Row href="#open" current title="The one that is open now" trailing="20 min" />
        <Row title="One line only" />
      </List>
    </Sheet>
  );
}
