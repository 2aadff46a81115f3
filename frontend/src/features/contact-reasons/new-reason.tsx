import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ReasonActs } from './use-reason-acts.ts';

/** A reason that no label is called like; what became of it is said here, since a note would cover what is below. */
export function NewReason({ acts }: { acts: ReasonActs }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [said, say] = useState('');
  const add = () =>
    void acts.add(name.trim(), (message, isDone) => {
      say(message);
      // Whoever types on meanwhile keeps the next one.
      if (isDone) setName((now) => (now === name ? '' : now));
    });
  return (
    <>
      <span className="flex flex-wrap items-end gap-2">
        <TextField
          label={t`A new reason`}
          maxLength={limits.proposals.topicName}
          value={name}
          onChange={setName}
          className="w-52"
        />
        <Button onClick={add} disabled={name.trim() === ''}>
          <Trans>Add the reason</Trans>
        </Button>
      </span>
      <p role="status" className="basis-full text-right text-control text-ink-2 empty:sr-only">
        {said}
      </p>
    </>
  );
}
