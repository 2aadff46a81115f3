import { useQuery } from '@apollo/client/react';
import { type Mentioned, parseActionText, type Said } from '@cxboard/domain/decisions/action-text.rules';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import type { ResultKind } from '@cxboard/domain/sessions/result.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Select } from '../../ui/select.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { DateField, TextField } from '../../ui/text-field.tsx';
import type { PendingResult } from './pending.ts';
import { LivePeopleDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';
import { resultKindWords } from './words.ts';

interface ResultEntryProps {
  session: Session;
  itemId: string;
  onAdd: (result: Omit<PendingResult, 'resultKey' | 'meetingId'>) => void;
}

const kinds = Object.keys(resultKindWords) as ResultKind[];
const isPromise = (kind: ResultKind) => kind === 'ACTION' || kind === 'ANALYSIS_TASK';

/** One line for what came of the item: D begins a decision, A an action; a person and a day are read from the words. */
export function ResultEntry({ session, itemId, onAdd }: ResultEntryProps) {
  const { t, i18n } = useLingui();
  const entry = useEntry(session);
  const { kind, text, rule, parsed, ownerId, dueOn, begin, change, field } = entry;
  useShortcut('d', (event) => begin('DECISION', event), { label: t`Write a decision` });
  useShortcut('a', (event) => begin('ACTION', event), { label: t`Write an action` });
  const isReady = text.trim() !== '' && (!isPromise(kind) || (ownerId !== '' && dueOn !== ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const promise = isPromise(kind) ? { text: parsed.text, ownerId, dueOn } : { text };
    onAdd({ itemId, kind, ...promise, ...(kind === 'DECISION' && { rule }) });
    change({ text: '', ownerId: '', dueOn: '' });
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
      {kind === 'DECISION' && <HowDecided entry={entry} />}
      {isPromise(kind) && <PromiseFields entry={entry} />}
      <Button kind="primary" type="submit" disabled={!isReady}>
        <Trans>Write down</Trans>
      </Button>
    </form>
  );
}

type Entry = ReturnType<typeof useEntry>;

function HowDecided({ entry: { rule, change } }: { entry: Entry }) {
  const { t } = useLingui();
  return (
    <Select
      label={t`How it is decided`}
      value={rule}
      onChange={(value) => change({ rule: value as DecisionRule })}
      options={[
        { value: 'CONSENT', label: t`By consent` },
        { value: 'MAJORITY', label: t`By majority` },
        { value: 'CHAIR', label: t`By the chair` },
      ]}
    />
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

interface Typed {
  readonly kind: ResultKind;
  readonly text: string;
  readonly rule: DecisionRule;
  /** As chosen by hand; empty: as it is read from the words. */
  readonly ownerId: string;
  readonly dueOn: string;
}

function useEntry(session: Session) {
  const field = useRef<HTMLInputElement>(null);
  const { data } = useQuery(LivePeopleDocument);
  const [typed, setTyped] = useState<Typed>({ kind: 'DECISION', text: '', rule: 'CONSENT', ownerId: '', dueOn: '' });
  const people: readonly Mentioned[] = data?.people ?? session.attendance.map(({ person }) => person);
  const parsed = parseActionText(typed.text, { people, today: session.meeting.startsOn });
  const change = (changes: Partial<Typed>) => setTyped((before) => ({ ...before, ...changes }));
  const begin = (kind: ResultKind, event: KeyboardEvent) => {
    event.preventDefault();
    change({ kind });
    field.current?.focus();
  };
  return {
    ...{ ...typed, people, parsed, change, begin, field },
    ownerId: typed.ownerId || (oneOf(parsed.owner)?.id ?? ''),
    dueOn: typed.dueOn || (oneOf(parsed.due) ?? ''),
  };
}

const oneOf = <T,>(said: Said<T>): T | null => (said.is === 'ONE' ? said.value : null);
