import { useMutation } from '@apollo/client/react';
import { rationaleStandings, type RationaleStanding } from '@cxboard/domain/deep-dives/rationale.rules';
import { useLingui } from '@lingui/react/macro';
import { Select } from '../../ui/select.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { Ask } from './ask.tsx';
import { RevalidateRationaleDocument } from './deep-dives.generated.ts';
import { type Rationale, standingWord } from './rationale-words.ts';

interface AskAgainProps {
  readonly rationale: Rationale;
  readonly onClose: () => void;
  readonly onSaid: () => void;
}

/** Whoever holds a reason says whether it still holds, and when to ask again. */
export function AskAgainDialog({ rationale, onClose, onSaid }: AskAgainProps) {
  const { t, i18n } = useLingui();
  const [revalidate] = useMutation(RevalidateRationaleDocument);
  const options = rationaleStandings.map((value) => ({ value, label: standingWord(i18n, value) }));
  return (
    <Ask<{ standing: string; revalidateOn: string }>
      title={t`Does it still hold?`}
      description={rationale.title}
      submit={t`Say so`}
      values={{ standing: rationale.standing, revalidateOn: '' }}
      onClose={onClose}
      onSend={async ({ standing, revalidateOn }) => {
        const said = { standing: standing as RationaleStanding, revalidateOn: revalidateOn || null };
        await revalidate({ variables: { input: { rationaleId: rationale.id, ...said } } });
        onSaid();
        return true;
      }}
    >
      <Select name="standing" label={t`Does it still hold?`} hideLabel options={options} />
      <DateField name="revalidateOn" label={t`Ask again on`} optional />
    </Ask>
  );
}
