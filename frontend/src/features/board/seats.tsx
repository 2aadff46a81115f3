import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import type { Board_boardFragment, Seat_seatFragment } from './board.generated.ts';
import { EndSeatDialog } from './end-seat-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { SeatRow } from './seat-row.tsx';
import { useToday } from './use-today.ts';

type Asking =
  | { readonly for: 'APPOINT' }
  | { readonly for: 'HAND_OVER' }
  | { readonly for: 'END'; readonly seat: Seat_seatFragment };

/** Who sits on the board now, who will, and who did. */
export function Seats({ board }: { board: Board_boardFragment }) {
  const mayAppoint = useMay().appointMembers({ boardId: board.id });
  const [asking, ask] = useState<Asking | null>(null);
  const { now, later, earlier } = useParted(board.seats);
  const acts = mayAppoint
    ? {
        onHandOver: () => ask({ for: 'HAND_OVER' }),
        onEnd: (seat: Seat_seatFragment) => ask({ for: 'END', seat }),
      }
    : {};
  return (
    <>
      <SitNow count={now.length} onAppoint={mayAppoint ? () => ask({ for: 'APPOINT' }) : undefined}>
        {now.map((seat) => (
          <SeatRow key={seat.id} seat={seat} {...acts} />
        ))}
      </SitNow>
      <SitLater seats={later} {...acts} />
      <SatEarlier seats={earlier} />
      {asking && <Ask board={board} asking={asking} onClose={() => ask(null)} />}
    </>
  );
}

function Ask({ board, asking, onClose }: { board: Board_boardFragment; asking: Asking; onClose: () => void }) {
  if (asking.for === 'APPOINT') return <AppointDialog board={board} onClose={onClose} />;
  if (asking.for === 'HAND_OVER') return <HandOverDialog board={board} onClose={onClose} />;
  return <EndSeatDialog seat={asking.seat} onClose={onClose} />;
}

interface SitNowProps {
  readonly count: number;
  readonly onAppoint: (() => void) | undefined;
  readonly children: ReactNode;
}

function SitNow({ count, onAppoint, children }: SitNowProps) {
  const { t } = useLingui();
  const appoint = onAppoint && (
    <Button size="small" icon={Plus} onClick={onAppoint}>
      <Trans>Appoint</Trans>
    </Button>
  );
  return (
    <Sheet title={t`Members`} titleOutside flush aside={appoint}>
      {count === 0 ? (
        <EmptyState>
          <Trans>Nobody sits on this board today.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Members`}>{children}</List>
      )}
    </Sheet>
  );
}

interface SitLaterProps {
  readonly seats: readonly Seat_seatFragment[];
  readonly onEnd?: (seat: Seat_seatFragment) => void;
}

function SitLater({ seats, onEnd }: SitLaterProps) {
  const { t } = useLingui();
  if (seats.length === 0) return null;
  return (
    <Sheet title={t`To come`} titleOutside flush>
      <List label={t`To come`}>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} {...(onEnd && { onEnd })} />
        ))}
      </List>
    </Sheet>
  );
}

function SatEarlier({ seats }: { seats: readonly Seat_seatFragment[] }) {
  const { t } = useLingui();
  const count = seats.length;
  if (count === 0) return null;
  return (
    <Disclosure summary={<Plural value={count} one="# earlier seat" other="# earlier seats" />}>
      <Sheet label={t`Earlier`} flush>
        <List label={t`Earlier`}>
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} />
          ))}
        </List>
      </Sheet>
    </Disclosure>
  );
}

const order = ['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'] as const;

function useParted(seats: readonly Seat_seatFragment[]) {
  const today = useToday();
  const now = seats
    .filter(({ inForce }) => inForce)
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.person.name.localeCompare(b.person.name));
  const others = seats.filter(({ inForce }) => !inForce);
  return {
    now,
    later: others.filter(({ fromOn }) => fromOn > today),
    earlier: others.filter(({ fromOn }) => fromOn <= today),
  };
}
