import type { AgendaItemKind } from '@cxboard/domain/agenda/agenda.rules';
import { limits } from '@cxboard/domain/limits';
import type { ResultKind } from '@cxboard/domain/sessions/result.rules';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { type Entry, isPromise } from './entry.ts';
import { HowDecided } from './how-decided.tsx';
import { optionsCalled } from './people-called.ts';
import { ResponseFields } from './response-fields.tsx';
import type { Result } from './session-view.ts';
import { resultKindWords } from './words.ts';

interface ResultFieldsProps {
  entry: Entry;
  item: { readonly kind: AgendaItemKind };
  board: string;
  /** The decision whose place this one takes, as it was written. */
  supersedes?: Result['supersedes'];
}

const kinds = Object.keys(resultKindWords) as ResultKind[];

/** What can be said about a result; which of it depends on its kind and on what the item is about. */
export function ResultFields({ entry, item, board, supersedes = null }: ResultFieldsProps) {
  const { t, i18n } = useLingui();
  const { typed, change, field } = entry;
  const { kind, text } = typed;
  return (
    <>
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
        maxLength={limits.text.short}
        onChange={(value) => change({ text: value })}
        placeholder={isPromise(kind) ? t`Cost note @jonas by 12 Dec` : ''}
      />
      {kind === 'DECISION' && <HowDecided entry={entry} board={board} supersedes={supersedes} />}
      {isPromise(kind) && <PromiseFields entry={entry} />}
      {kind === 'DEFERRAL' && (
        <DateField
          label={t`Not before`}
          hint={t`Empty: the next fitting meeting.`}
          value={typed.dueOn}
          onChange={(value) => change({ dueOn: value })}
          optional
        />
      )}
      {item.kind === 'METRIC_SNAPSHOT' && <ResponseFields typed={typed} onChange={change} />}
    </>
  );
}

function PromiseFields({ entry: { people, sought, seek, parsed, ownerId, dueOn, change } }: { entry: Entry }) {
  const { t } = useLingui();
  const { shortDate } = useFormat();
  const days = parsed.due.is === 'MANY' ? parsed.due.values : [];
  const owners = parsed.owner.is === 'MANY' && sought === '' ? parsed.owner.values : people;
  return (
    <>
      <Combobox
        label={t`Owner`}
        placeholder={t`Name somebody`}
        value={ownerId}
        onChange={(value) => change({ ownerId: value })}
        onSearch={seek}
        options={optionsCalled(owners, { typed: sought, chosenId: ownerId })}
        empty={t`Nobody of that name.`}
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
