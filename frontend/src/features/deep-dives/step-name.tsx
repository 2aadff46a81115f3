import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { type ChangeEvent, type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface StepNameProps {
  label: string;
  value: string;
  /** Tab goes on to the next step, Enter ends. */
  onCommit: (text: string, goesOn: boolean) => unknown;
  onCancel: () => void;
}

/** A step's name being typed; a pasted list is taken whole. */
export function StepName({ label, ...props }: StepNameProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const typing = useTyping(props);
  return (
    <input
      ref={field}
      autoFocus
      aria-label={label}
      placeholder={t`What happens, in a few words`}
      maxLength={limits.text.title}
      {...typing}
      className="h-8 w-full rounded-control border border-accent bg-surface px-2 text-body outline-none touch:h-11"
    />
  );
}

/** Ends once: Enter and Tab leave the field, and leaving it would end it again. */
function useTyping({ value, onCommit, onCancel }: Omit<StepNameProps, 'label'>) {
  const [text, type] = useState(value);
  const isDone = useRef(false);
  const end = (then: () => unknown) => {
    if (isDone.current) return;
    isDone.current = true;
    then();
  };
  const commit = (goesOn: boolean) => end(() => (text.trim() ? onCommit(text, goesOn) : onCancel()));
  return {
    value: text,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(target.value),
    onBlur: () => commit(false),
    onKeyDown: (event: KeyboardEvent) => {
      const goesOn = event.key === 'Tab' && !event.shiftKey && text.trim() !== '';
      event.stopPropagation();
      if (event.key === 'Escape') return end(onCancel);
      if (event.key !== 'Enter' && !goesOn) return;
      event.preventDefault();
      commit(goesOn);
    },
    onPaste: (event: ClipboardEvent) => {
      const pasted = event.clipboardData.getData('text/plain');
      if (!/[\r\n]/.test(pasted.trim())) return;
      event.preventDefault();
      end(() => onCommit(`${text}${pasted}`, false));
    },
  };
}
