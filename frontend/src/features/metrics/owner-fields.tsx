import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { z } from 'zod/mini';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { MetricOwnersDocument } from './create-metric.generated.ts';

/** What is said of a metric beside how it is counted. */
export const ownerShape = { ownerId: z.string(), influenceable: z.boolean() };

interface OwnerFieldsProps {
  /** Who answers for it so far; named also where no search finds them. */
  current: { readonly id: string; readonly name: string } | null;
}

/** Who answers for a metric, and whether the board can move it. */
export function OwnerFields({ current }: OwnerFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <OwnerPicker current={current} />
      <Checkbox
        name="influenceable"
        label={<Trans>The board can influence it</Trans>}
        hint={t`Not so the weather or the interest rate: it is looked at, and nobody promises to change it.`}
      />
    </>
  );
}

function OwnerPicker({ current }: OwnerFieldsProps) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const { data, previousData, loading } = useQuery(MetricOwnersDocument, { variables: { search } });
  const found = ((data ?? previousData)?.people ?? []).map(({ id, name: label, jobTitle }) => ({
    ...{ value: id, label },
    ...(jobTitle && { hint: jobTitle }),
  }));
  const isThere = !current || found.some(({ value }) => value === current.id);
  return (
    <Combobox
      name="ownerId"
      label={t`Who answers for it`}
      hint={t`Presents it where it is on an agenda.`}
      optional
      onSearch={type}
      isLoading={loading}
      empty={t`Nobody of that name.`}
      options={isThere ? found : [{ value: current.id, label: current.name }, ...found]}
    />
  );
}
