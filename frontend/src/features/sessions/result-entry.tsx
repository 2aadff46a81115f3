import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import type { ResultKind } from '@cxboard/domain/sessions/result.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Select } from '../../ui/select.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { type Entry, isPromise, resultOf, useEntry } from './entry.ts';
import { HowDecided } from './how-decided.tsx';
import type { PendingResult } from './pending.ts';
import { ResponseFields } from './response-fields.tsx';
import type { Session } from './session-view.ts';
import { resultKindWords } from './words.ts';

interface ResultEntryProps {
  session: Session;
  item: { readonly id: string; readonly kind: AgendaItemKind };
  onAdd: (result: Omit<PendingResult, 'resultKey' | 'meetingId'>) => void;
}

const kinds = Object.keys(resultKindWords) as ResultKind[];

/** One line for what came of the item: D begins a decision, A an action; a person and a day are read from the words. */
export function ResultEntry({ session, item, onAdd }: ResultEntryProps) {
  const { t, i18n } = useLingui();
  const entry = useEntry(session);
  const { typed, begin, change, clear, field } = entry;
  const { kind, text } = typed;
  useShortcut('d', (event) => begin('DECISION', event), { label: t`Write a decision` });
  useShortcut('a', (event) => begin('ACTION', event), { label: t`Write an action` });
  const result = resultOf(entry, item);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!result) return;
    onAdd(result);
    clear();
    field.current?.blur(); // so that the keys of the meeting work again
  };
  return (
    <form onSubmit={submit} className="grid gap-3 border-b border-line px-4 pb-4">
      <Select
        label={t`Kind of result`}
        value={kind}
        onChange={(value) => change({ kind: value as ResultKind })}
        options={kinds.map((value) => ({ value, label: i18n._(resultKindWords[value]) }))}
      />
      <TextField
        ref={field}
        label={kind === 'DECISION' ? t`Decided` : t`What`}
        value={text}
        onChange={(value) => change({ text: value })}
        placeholder={isPromise(kind) ? t`Cost note @jonas by 12 Dec` : ''}
      />
      {kind === 'DECISION' && <HowDecided entry={entry} board={session.meeting.board.slug} />}
      {isPromise(kind) && <PromiseFields entry={entry} />}
      {item.kind === 'METRIC_SNAPSHOT' && <ResponseFields typed={typed} onChange={change} />}
      <Button kind="primary" type="submit" disabled={!result}>
        <Trans>Write down</Trans>
      </Button>
    </form>
  );
}

function PromiseFields({ entry: { people, parsed, ownerId, dueOn, change } }: { entry: Entry }) {
  const { t } = useLingui();
  const { shortDate } = useFormat();
  const days = parsed.due.is === 'MANY' ? parsed.due.values : [];
  const owners = parsed.owner.is === 'MANY' ? parsed.owner.values : people;
  return (
    <>
      <Select
        label={t`Owner`}
        placeholder={t`Name somebody`}
        value={ownerId}
        onChange={(value) => change({ ownerId: value })}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={t`Until`} value={dueOn} onChange={(value) => change({ dueOn: value })} />
      {days.length > 0 && dueOn === '' && (
        <div role="group" aria-label={t`Which day?`} className="flex flex-wrap gap-2">
          {days.map((day) => (
            <Button key={day} size="small" onClick={() => change({ dueOn: day })}>
              {shortDate(day)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
