import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useWordsPlace } from '../../session/typed-words.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { type NewResult, resultOf, type Typed, useEntry } from './entry.ts';
import { ResultFields } from './result-fields.tsx';
import type { Session } from './session-view.ts';

interface ItemToEnter {
  readonly id: string;
  readonly kind: AgendaItemKind;
  readonly title: string;
}

interface ResultEntryProps {
  session: Session;
  item: ItemToEnter;
  onAdd: (result: NewResult) => void;
}

/** One line for what came of the item: D begins a decision, A an action; a person and a day are read from the words. */
export function ResultEntry({ session, item, onAdd }: ResultEntryProps) {
  const { t } = useLingui();
  const entry = useEntry(session, { keptAs: useWordsPlace('entry', session.id) });
  const { typed, begin, change, clear, field } = entry;
  useShortcut('d', (event) => begin('DECISION', event), { label: t`Write a decision` });
  useShortcut('a', (event) => begin('ACTION', event), { label: t`Write an action` });
  const about = begunAbout(session, typed) ?? item;
  const result = resultOf(entry, about);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!result) return;
    onAdd(result);
    clear();
    field.current?.blur(); // so that the keys of the meeting work again
  };
  const write = (changes: Partial<Typed>) =>
    change(changes.text === undefined ? changes : { ...changes, itemId: changes.text ? typed.itemId || item.id : '' });
  return (
    <form onSubmit={submit} className="grid gap-3 border-b border-line px-4 pb-4">
      {about.id !== item.id && <Elsewhere about={about} item={item} onMove={() => change({ itemId: item.id })} />}
      <ResultFields entry={{ ...entry, change: write }} item={about} board={session.meeting.board.slug} />
      <Button kind="primary" type="submit" disabled={!result}>
        <Trans>Write down</Trans>
      </Button>
    </form>
  );
}

/** What is half written stays with its item when somebody goes on to the next. */
const begunAbout = ({ items }: Session, { itemId, text }: Typed): ItemToEnter | undefined =>
  text ? items.find(({ id }) => id === itemId) : undefined;

function Elsewhere({ about, item, onMove }: { about: ItemToEnter; item: ItemToEnter; onMove: () => void }) {
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-control text-ink-2 wrap-anywhere">
        <Trans>This is about “{about.title}”, which was on when you began.</Trans>
      </p>
      <Button size="small" onClick={onMove}>
        <Trans>Write it about “{item.title}”</Trans>
      </Button>
    </div>
  );
}
