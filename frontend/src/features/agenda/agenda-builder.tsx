import { windowSentence } from '@cxboard/messages/meetings.messages';
import { isComing } from '@cxboard/domain/meetings/meeting.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { CornerUpRight, Inbox, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentBar } from '../../ui/segment-bar.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { SortableList } from '../../ui/sortable-list.tsx';
import { AddItem } from './add-item.tsx';
import { AgendaRow } from './agenda-row.tsx';
import { type Agenda, type Item, lateOf, windowOf } from './agenda-view.ts';
import { EditItemDialog } from './edit-item-dialog.tsx';
import { useGuestInviting } from './item-asking.ts';
import { ReadersDialog } from './readers-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { useItemSaving } from './use-item-saving.ts';
import { itemKind, itemTones } from './words.ts';

/** The draft of an agenda: its minutes against the window, its items in order, and a line to add the next one. */
export function AgendaBuilder({ agenda, draft }: { agenda: Agenda; draft: ReactNode }) {
  const { t } = useLingui();
  const { isAdding, begin, leave, way } = useAdding();
  const isFixed = !isComing(agenda.meeting.state);
  useShortcut('n', begin, { label: t`Add an agenda item`, isOn: !isFixed });
  return (
    <section ref={way} aria-labelledby="agenda-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <MinutesBar agenda={agenda} />
      <Sheet label={t`Items`} flush>
        {agenda.items.length === 0 && <Nothing isFixed={isFixed} draft={draft} onAdd={isAdding ? null : begin} />}
        <Items agenda={agenda} isFixed={isFixed} />
      </Sheet>
      {isAdding && <AddItem agenda={agenda} onClose={leave} />}
      {!isAdding && !isFixed && agenda.items.length > 0 && (
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          <AddButton kind="quiet" onClick={begin} />
          {draft}
        </div>
      )}
    </section>
  );
}

/** Who leaves the line for new items stands at the button that opened it, not at the top of the page. */
function useAdding() {
  const [isAdding, setAdding] = useState(false);
  const way = useRef<HTMLElement>(null);
  const hasLeft = useRef(false);
  useEffect(() => {
    if (!isAdding && hasLeft.current) way.current?.querySelector<HTMLElement>('[data-adds]')?.focus();
    hasLeft.current = isAdding;
  }, [isAdding]);
  return { isAdding, begin: () => setAdding(true), leave: () => setAdding(false), way };
}

interface NothingProps {
  isFixed: boolean;
  draft: ReactNode;
  onAdd: (() => void) | null;
}

function Nothing({ isFixed, draft, onAdd }: NothingProps) {
  if (isFixed)
    return (
      <EmptyState>
        <Trans>This meeting has no agenda.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState
      action={
        <div className="flex flex-wrap gap-3">
          {draft}
          {onAdd && <AddButton kind="secondary" onClick={onAdd} />}
        </div>
      }
    >
      <Trans>
        Nothing is on this agenda yet. A draft takes what stands on every agenda, what was not finished, and what asks
        for time now.
      </Trans>
    </EmptyState>
  );
}

function AddButton({ kind, onClick }: { kind: 'secondary' | 'quiet'; onClick: () => void }) {
  return (
    <Button kind={kind} icon={Plus} onClick={onClick} data-adds>
      <Trans>Add item</Trans>
    </Button>
  );
}

function Items({ agenda, isFixed }: { agenda: Agenda; isFixed: boolean }) {
  const { t } = useLingui();
  const { acts, editing, stopEditing } = useItemSaving(agenda);
  const [closedTo, nameReaders] = useState<Item | null>(null);
  const [invitedTo, inviteGuest] = useState<Item | null>(null);
  const [going, chooseMeeting] = useState<Item | null>(null);
  const guestOf = useGuestInviting();
  const menuFor = (item: Item) => [
    { label: t`To the next meeting`, icon: CornerUpRight, onSelect: () => acts.sendToNext(item) },
    { label: t`To the backlog`, icon: Inbox, onSelect: () => acts.sendToBacklog(item) },
  ];
  return (
    <>
      <SortableList
        label={t`Agenda items`}
        items={agenda.items}
        nameOf={({ title }) => title}
        onMove={(id, index) => void acts.move(id, index + 1)}
        menuFor={menuFor}
        isFixed={isFixed}
      >
        {(item, handle) => (
          <AgendaRow
            item={item}
            handle={handle}
            count={agenda.items.length}
            late={lateOf(agenda, item)}
            isFixed={isFixed}
            acts={{ ...acts, nameReaders, inviteGuest, chooseMeeting }}
          />
        )}
      </SortableList>
      {editing && <EditItemDialog key={editing.item.id} agenda={agenda} editing={editing} onClose={stopEditing} />}
      {closedTo && <ReadersDialog agenda={agenda} item={closedTo} onClose={() => nameReaders(null)} />}
      {going && <SendTo agenda={agenda} item={going} onClose={() => chooseMeeting(null)} />}
      {invitedTo && guestOf(invitedTo, () => inviteGuest(null))}
    </>
  );
}

function SendTo({ agenda: { meeting }, item, onClose }: { agenda: Agenda; item: Item; onClose: () => void }) {
  return <SendDialog item={item} board={meeting.board.slug} meetingId={meeting.id} onClose={onClose} />;
}

function MinutesBar({ agenda }: { agenda: Agenda }) {
  const { t, i18n } = useLingui();
  const facts = windowOf(agenda);
  const said = windowSentence(i18n, facts);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="agenda-heading" className="text-section font-semibold">
          <Trans>Agenda</Trans>
        </h2>
        <span
          role="status"
          className={facts.window.verdict === 'OVER' ? 'text-control text-bad' : 'text-control text-ink-2'}
        >
          {said}
        </span>
      </div>
      <SegmentBar
        label={said}
        room={facts.window.upper}
        segments={agenda.items.map(({ id, title, minutes, kind }) => ({
          key: id,
          label: t`${title}, ${itemKind(i18n, kind)}, ${minutes} min`,
          size: minutes,
          tone: itemTones[kind],
        }))}
      />
    </div>
  );
}
