import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { RadioGroup } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { DecisionsToSupersedeDocument } from './resolutions.generated.ts';

/** What is asked, how it is decided, until when. */
export function NewResolutionFields({ board }: { board: string }) {
  const { t } = useLingui();
  return (
    <>
      <TextArea
        name="text"
        label={t`What is to be decided`}
        hint={t`As it will stand in the register.`}
        maxLength={limits.text.short}
        rows={2}
        autoFocus
      />
      <TextArea
        name="grounds"
        label={t`Why, and what there is to know`}
        maxLength={limits.text.long}
        rows={4}
        optional
      />
      <RadioGroup
        name="rule"
        label={t`How it is decided`}
        choices={[
          { value: 'CONSENT', label: t`By consent`, hint: t`Adopted when somebody is for it and nobody against.` },
          { value: 'MAJORITY', label: t`By majority`, hint: t`Adopted when more are for it than against.` },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <DateField name="closesOn" label={t`Votes until`} hint={t`The end of that day.`} />
        <NumberField name="quorum" label={t`Quorum`} hint={t`So many have to vote.`} min={1} optional />
        <DateField name="reviewOn" label={t`Look at it again on`} optional />
      </div>
      <Superseded board={board} />
    </>
  );
}

/** A decision in force that this one replaces when it is adopted. */
function Superseded({ board }: { board: string }) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(DecisionsToSupersedeDocument, { variables: { board, search } });
  const found = (data ?? previousData)?.decisions.nodes ?? [];
  return (
    <Combobox
      name="supersedesId"
      label={t`Takes the place of an earlier decision`}
      onSearch={type}
      isLoading={loading}
      empty={<Trans>No decision in force says that.</Trans>}
      options={found.map(({ id, number, text }) => ({ value: id, label: `${number} · ${text}` }))}
      optional
    />
  );
}
