import { useQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { DecisionRuleField } from '../../session/decision-rule.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { DateField } from '../../ui/text-field.tsx';
import type { Entry } from './entry.ts';
import { DecisionsInForceDocument } from './session.generated.ts';
import type { Result } from './session-view.ts';

interface HowDecidedProps {
  entry: Entry;
  board: string;
  /** As it was written before. */
  supersedes: Result['supersedes'];
}

/** By which rule; and, seldom, a quorum, a review, or an earlier decision whose place it takes. */
export function HowDecided({ entry, ...earlier }: HowDecidedProps) {
  return (
    <>
      <DecisionRuleField value={entry.typed.rule} onChange={(rule) => entry.change({ rule })} />
      <Disclosure summary={<Trans>Review, quorum, earlier decision</Trans>}>
        <Seldom entry={entry} {...earlier} />
      </Disclosure>
    </>
  );
}

function Seldom({ entry: { typed, change }, ...earlier }: HowDecidedProps) {
  const { t } = useLingui();
  const [isAsked, ask] = useState(false);
  const { min, max } = limits.sessions.quorum;
  return (
    <div className="grid gap-3" onFocus={() => ask(true)}>
      <DateField
        label={t`Look at it again on`}
        value={typed.reviewOn}
        onChange={(value) => change({ reviewOn: value })}
        optional
      />
      <NumberField
        label={t`Quorum`}
        hint={t`So many with a vote have to be there; empty: as the board has it.`}
        value={typed.quorum}
        onChange={(value) => change({ quorum: value })}
        min={min}
        max={max}
        optional
      />
      <Earlier
        {...earlier}
        isAsked={isAsked}
        value={typed.supersedesId}
        onChange={(id) => change({ supersedesId: id })}
      />
    </div>
  );
}

interface EarlierProps extends Omit<HowDecidedProps, 'entry'> {
  /** The list is fetched once somebody looks for it. */
  isAsked: boolean;
  value: string;
  onChange: (id: string) => void;
}

function Earlier({ board, supersedes, isAsked, value, onChange }: EarlierProps) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim()) || null;
  const variables = { board, search };
  const { data, previousData, loading } = useQuery(DecisionsInForceDocument, { variables, skip: !isAsked });
  const inForce = (data ?? previousData)?.decisions.nodes ?? [];
  const isListed = !supersedes || inForce.some(({ id }) => id === supersedes.id);
  const found = isListed ? inForce : [supersedes, ...inForce];
  return (
    <Combobox
      label={t`Takes the place of an earlier decision`}
      value={value}
      onChange={onChange}
      onSearch={type}
      isLoading={loading}
      empty={<Trans>No decision in force says that.</Trans>}
      options={found.map(({ id, number, text }) => ({ value: id, label: `${number} · ${text}` }))}
      optional
    />
  );
}
