import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { type Comment, type Reason, reasonKeys } from './comments-view.ts';

interface ReasonChoiceProps {
  comment: Comment;
  reasons: readonly Reason[];
  value: string | null;
  onChange: (reasonId: string) => void;
}

/** What it is about: the usual reasons by one letter, every reason by typing. */
export function ReasonChoice({ comment, reasons, value, onChange }: ReasonChoiceProps) {
  const { t } = useLingui();
  const keyed = reasonKeys(reasons);
  const isNamed = comment.code === null && comment.namedReasonId !== null && value === comment.namedReasonId;
  if (reasons.length === 0) return <NoReasons />;
  return (
    <div role="group" aria-label={t`What is it about?`} className="grid gap-2">
      <h2 className="text-control font-medium">
        <Trans>What is it about?</Trans>
        {isNamed && (
          <span className="font-normal text-ink-2">
            {' '}
            <Trans>The response itself says so; one key for the emotion is enough.</Trans>
          </span>
        )}
      </h2>
      <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {keyed.map(({ key, reason }) => (
          <One
            key={reason.id}
            keys={key}
            reason={reason}
            isTaken={value === reason.id}
            take={() => onChange(reason.id)}
          />
        ))}
      </div>
      {reasons.length > keyed.length && <AnyReason {...{ reasons, value, onChange }} />}
    </div>
  );
}

function One({ keys, reason, isTaken, take }: { keys: string; reason: Reason; isTaken: boolean; take: () => void }) {
  useShortcut(keys, take, { label: reason.name });
  return (
    <Button
      kind={isTaken ? 'soft' : 'secondary'}
      aria-pressed={isTaken}
      aria-keyshortcuts={keys}
      onClick={take}
      className="min-w-0 justify-start py-1.5 text-left whitespace-normal! wrap-anywhere"
    >
      <span className="flex items-center gap-2">
        <span aria-hidden>
          <Kbd keys={keys} bare />
        </span>
        {reason.name}
      </span>
    </Button>
  );
}

function AnyReason({ reasons, value, onChange }: Omit<ReasonChoiceProps, 'comment'>) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useShortcut('/', () => place.current?.querySelector('input')?.focus(), { label: t`Find a reason` });
  return (
    <div ref={place} className="max-w-sm">
      <Combobox
        label={t`Another reason`}
        hideLabel
        placeholder={t`Another reason: press / and type`}
        value={value ?? ''}
        onChange={(id) => id && onChange(id)}
        options={reasons.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}

function NoReasons() {
  return (
    <p className="text-control text-ink-2">
      <Trans>There are no contact reasons yet. An emotion alone can be kept until there are.</Trans>
    </p>
  );
}
