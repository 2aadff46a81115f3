import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useWordsPlace } from '../../session/typed-words.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { noted } from './attendance.tsx';
import type { NewResult } from './entry.ts';
import { useKept } from './kept.ts';
import { People, type Presences, presencesOf } from './record-people.tsx';
import { useAct } from './refusals.ts';
import { ResultEntry } from './result-entry.tsx';
import { RecordedMeetingDocument, type RecordedMeetingQuery, RecordMeetingDocument } from './session.generated.ts';
import type { Session } from './session-view.ts';
import { asPlanned, beganAt, type When, WhenHeld } from './when-held.tsx';
import { resultKindWords, resultTones } from './words.ts';

type Taken = Readonly<Record<string, number>>;
type AgendaItem = RecordedMeetingQuery['agenda']['items'][number];

interface Recorded {
  readonly when: When;
  readonly presences: Presences;
  readonly minutes: Taken;
  readonly results: readonly NewResult[];
}

const asItWasPlanned = ({ session, items }: RecordingProps): Recorded => ({
  when: asPlanned(session),
  presences: presencesOf(session),
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
  const { when, presences, minutes, results } = record;
  return (
    <>
      <WhenHeld when={when} onChange={(one) => set({ when: one })} />
      <People session={session} presences={presences} onChange={(some) => set({ presences: some })} />
      <HowLong items={items} minutes={minutes} onChange={(some) => set({ minutes: some })} />
      <WhatCame session={session} items={items} results={results} onChange={(some) => set({ results: some })} />
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
  const to = useAddresses();
  const navigate = useNavigate();
  const act = useAct();
  const [send, { loading }] = useMutation(RecordMeetingDocument);
  const [start] = useState(() => asItWasPlanned({ session, items }));
  const [record, setRecord] = useKept<Recorded>(useWordsPlace('record', session.id), start);
  const { when, presences, minutes, results } = record;
  const save = async () => {
    const input = {
      meetingId: session.id,
      startedAt: beganAt(when, session),
      people: session.attendance.map((seat) => noted(seat, presences[seat.person.id] ?? 'PRESENT')),
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
    <Sheet title={t`How long each item took`}>
      <div className="grid gap-3 sm:grid-cols-2">
        {items.map(({ id, title }) => (
          <NumberField
            key={id}
            label={title}
            hint={minutes[id] === 0 ? t`Not discussed: it comes again` : undefined}
            suffix={t`min`}
            min={min}
            max={max}
            value={minutes[id] ?? 0}
            onChange={(value) => onChange({ ...minutes, [id]: value ?? 0 })}
          />
        ))}
      </div>
    </Sheet>
  );
}

interface WhatCameProps extends RecordingProps {
  results: readonly NewResult[];
  onChange: (results: readonly NewResult[]) => void;
}

function WhatCame({ session, items, results, onChange }: WhatCameProps) {
  const { t, i18n } = useLingui();
  const [itemId, setItem] = useState(items[0]?.id ?? '');
  const item = items.find(({ id }) => id === itemId);
  return (
    <Sheet title={t`What came of it`} flush>
      <div className="px-4 pb-3">
        <Select
          label={t`Item`}
          value={itemId}
          onChange={setItem}
          options={items.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      {item && <ResultEntry session={session} item={item} onAdd={(result) => onChange([...results, result])} />}
      <List label={t`Results`}>
        {results.map((result, index) => (
          <Row
            key={index}
            title={result.text}
            meta={
              <>
                <Badge tone={resultTones[result.kind]}>{i18n._(resultKindWords[result.kind])}</Badge>
                <span>{items.find(({ id }) => id === result.itemId)?.title}</span>
              </>
            }
            trailing={
              <IconButton
                icon={X}
                size="small"
                label={t`Take out ${result.text}`}
                onClick={() => onChange(results.toSpliced(index, 1))}
              />
            }
          />
        ))}
      </List>
    </Sheet>
  );
}
