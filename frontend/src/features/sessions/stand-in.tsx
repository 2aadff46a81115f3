import { deciders } from '@cxboard/domain/people/relations';
import { Trans, useLingui } from '@lingui/react/macro';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { optionsCalled, usePeopleCalled } from './people-called.ts';
import type { Session } from './session-view.ts';

type Seat = Session['attendance'][number];

/** Who came in somebody's place, whether or not they were named before. */
export interface StandIn {
  readonly substitute: { readonly id: string; readonly name: string };
  readonly substituteVotes: boolean;
}

interface StandInProps {
  seat: Seat;
  onName: (standIn: StandIn) => void;
}

/** Notes that somebody came for another. */
export function NameStandIn({ seat, onName }: StandInProps) {
  const { t } = useLingui();
  const [isOpen, open] = useState(false);
  const name = (standIn: StandIn) => {
    onName(standIn);
    open(false);
  };
  return (
    <>
      <IconButton
        icon={UserRoundPlus}
        size="small"
        label={t`Somebody stands in for ${seat.person.name}`}
        onClick={() => open(true)}
      />
      {isOpen && <StandInDialog seat={seat} onName={name} onClose={() => open(false)} />}
    </>
  );
}

function StandInDialog({ seat, onName, onClose }: StandInProps & { onClose: () => void }) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const [id, choose] = useState(seat.substitute?.id ?? '');
  const [votes, setVotes] = useState(seat.substituteVotes);
  const people = usePeopleCalled(typed, seat.substitute ? [seat.substitute] : []);
  const others = people.filter((one) => one.id !== seat.person.id);
  const substitute = others.find((one) => one.id === id);
  const mayLend = deciders.some((role) => role === seat.role);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Who came for ${seat.person.name}?`}
      actions={
        <Button
          kind="primary"
          disabled={!substitute}
          onClick={() => substitute && onName({ substitute, substituteVotes: mayLend && votes })}
        >
          <Trans>Note it</Trans>
        </Button>
      }
    >
      <div className="grid gap-3">
        <Combobox
          label={t`Substitute`}
          value={id}
          onChange={choose}
          onSearch={type}
          options={optionsCalled(others, { typed, chosenId: id })}
          empty={<Trans>Nobody of that name.</Trans>}
        />
        {mayLend && <Checkbox label={t`Votes for ${seat.person.name}`} value={votes} onChange={setVotes} />}
      </div>
    </Dialog>
  );
}
