import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useWordsPlace } from '../../session/typed-words.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { noted } from './attendance.tsx';
import { useKept } from './kept.ts';
import { filledSeats, People, type Presences, presencesOf, type StandIns } from './record-people.tsx';
import { useAct } from './refusals.ts';
import { isUncounted, type TakenResult, WhatCame } from './record-results.tsx';
import { RecordedMeetingDocument, type RecordedMeetingQuery, RecordMeetingDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';
import { votersIn } from './voting.ts';
import { asPlanned, beganAt, type When, WhenHeld } from './when-held.tsx';

type Taken = Readonly<Record<string, number>>;
type AgendaItem = RecordedMeetingQuery['agenda']['items'][number];

interface Recorded {
  readonly when: When;
  readonly presences: Presences;
  readonly standIns: StandIns;
  readonly minutes: Taken;
  readonly results: readonly TakenResult[];
}

const asItWasPlanned = ({ session, items }: RecordingProps): Recorded => ({
  when: asPlanned(session),
  presences: presencesOf(session),
  standIns: {},
  minutes: Object.fromEntries(items.map((item) => [item.id, item.minutes])),
  results: [],
});

/** A meeting that was held without this tool, written down on one page. */
export function RecordPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board = '', number } = useParams({ strict: false });
  const { data } = useSuspenseQuery(RecordedMeetingDocument, { variables: { board, number: Number(number) } });
  const { meetingSession: session, agenda } = data;
  const { meeting } = session;
  const mayRecord = meeting.state === 'PUBLISHED' && may.runMeeting({ boardId: meeting.board.id });
  return (
    <Page
      title={t`Record ${meetingKind(i18n, meeting.kind)} ${meeting.number}`}
      breadcrumbs={[{ label: t`Agenda`, href: to.meeting(board, meeting.number) }]}
    >
      {mayRecord ? (
        <Recording session={session} items={agenda.items} />
      ) : (
        <EmptyState>
          <Trans>Only a published meeting that was not run here is recorded afterwards.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}

interface RecordingProps {
  session: Session;
  items: readonly AgendaItem[];
}

function Recording({ session, items }: RecordingProps) {
  const { set, record, save, isBusy } = useRecording({ session, items });
  const { when, presences, standIns, minutes, results } = record;
  const seats = filledSeats(session, standIns);
  return (
    <>
      <WhenHeld when={when} onChange={(one) => set({ when: one })} />
      <People
        {...{ seats, presences }}
        onChange={(some) => set({ presences: some })}
        onStandIn={(id, standIn) =>
          set({ standIns: { ...standIns, [id]: standIn }, presences: { ...presences, [id]: 'SUBSTITUTED' } })
        }
      />
      <HowLong items={items} minutes={minutes} onChange={(some) => set({ minutes: some })} />
      <WhatCame
        {...{ session, items, results }}
        voters={votersIn(seats, ({ person }) => presences[person.id] ?? null)}
        onChange={(some) => set({ results: some })}
      />
      <div>
        <Button kind="primary" busy={isBusy} onClick={() => void save()}>
          <Trans>Record and close</Trans>
        </Button>
      </div>
    </>
  );
}

/** A long page: what was entered is found again after a reload. */
function useRecording({ session, items }: RecordingProps) {
  const { t } = useLingui();
  const toast = useToast();
  const to = useAddresses();
  const navigate = useNavigate();
  const act = useAct();
  const [send, { loading }] = useMutation(RecordMeetingDocument);
  const [start] = useState(() => asItWasPlanned({ session, items }));
  const [record, setRecord] = useKept<Recorded>(useWordsPlace('record', session.id), start);
  const { when, presences, standIns, minutes, results } = record;
  const save = async () => {
    const uncounted = results.find(isUncounted);
    if (uncounted) return toast({ message: t`“${uncounted.text}” was decided by majority: write down who voted how.` });
    const input = {
      meetingId: session.id,
      startedAt: beganAt(when, session),
      people: filledSeats(session, standIns).flatMap((seat) => {
        const presence = presences[seat.person.id];
        return presence ? [noted(seat, presence)] : [];
      }),
      items: items.map(({ id }) => ({ itemId: id, actualMinutes: minutes[id] ?? 0 })),
      results: [...results],
    };
    const done = await act(async () => (await send({ variables: { input } })).data?.recordMeeting);
    if (!done) return;
    setRecord(start);
    await navigate({ href: to.live(session.meeting.board.slug, session.meeting.number) });
  };
  const set = (changes: Partial<Recorded>) => setRecord((before) => ({ ...before, ...changes }));
  return { record, set, save, isBusy: loading };
}

interface HowLongProps {
  items: readonly AgendaItem[];
  minutes: Taken;
  onChange: (minutes: Taken) => void;
}

function HowLong({ items, minutes, onChange }: HowLongProps) {
  const { t } = useLingui();
  const { min, max } = limits.sessions.minutesRecorded;
  return (
    <Sheet title={t`How long each item took`} flush>
      <List>
        {items.map(({ id, title }) => (
          <Row
            key={id}
            title={title}
            meta={minutes[id] === 0 && <span>{t`Not discussed: it comes again`}</span>}
            trailing={
              <NumberField
                label={title}
                hideLabel
                className="w-28"
                suffix={t`min`}
                min={min}
                max={max}
                value={minutes[id] ?? 0}
                onChange={(value) => onChange({ ...minutes, [id]: value ?? 0 })}
              />
            }
          />
        ))}
      </List>
    </Sheet>
  );
}
