import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plane, Plus } from 'lucide-react';
import { useState } from 'react';
import { useChanges } from '../../session/live.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type AbsencesQuery, AbsencesDocument, EndAbsenceDocument } from './absences.generated.ts';
import { AwayDialog } from './away-dialog.tsx';

interface AbsencesSheetProps {
  personId: string;
  name: string;
}

/** When somebody is away and who stands in for them; they say it themselves, or the administrator does. */
export function AbsencesSheet({ personId, name }: AbsencesSheetProps) {
  const { t } = useLingui();
  const mayNote = useMay().noteAbsence({ personId });
  const [isNew, setNew] = useState(false);
  const { data, refetch } = useSuspenseQuery(AbsencesDocument, { variables: { personId } });
  useChanges(['PERSON'], refetch);
  const { absences } = data;
  return (
    <Sheet
      title={t`Away`}
      flush
      aside={
        mayNote && (
          <Button size="small" icon={Plus} onClick={() => setNew(true)}>
            <Trans>Note days</Trans>
          </Button>
        )
      }
    >
      {absences.length === 0 ? (
        <EmptyState>
          <Trans>{name} is not away. Who goes away names a deputy, to whom every duty goes meanwhile.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Away`}>
          {absences.map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} isOwn={absence.person.id === personId} mayEnd={mayNote} />
          ))}
        </List>
      )}
      {isNew && <AwayDialog personId={personId} readAgain={refetch} onClose={() => setNew(false)} />}
    </Sheet>
  );
}

interface AbsenceRowProps {
  absence: AbsencesQuery['absences'][number];
  isOwn: boolean;
  mayEnd: boolean;
}

function AbsenceRow({ absence: { id, fromOn, untilOn, isNow, person, deputy }, isOwn, mayEnd }: AbsenceRowProps) {
  const { t } = useLingui();
  const { date } = useFormat();
  const toast = useToast();
  const [end] = useMutation(EndAbsenceDocument, { refetchQueries: [AbsencesDocument] });
  const [from, until] = [date(fromOn), date(untilOn)];
  const stop = async () => {
    await end({ variables: { input: { absenceId: id } } });
    toast({ message: isNow ? t`The absence is over.` : t`The absence is taken back.` });
  };
  return (
    <Row
      leading={<Plane className="size-4 text-ink-2" aria-hidden />}
      title={fromOn === untilOn ? from : t`${from} to ${until}`}
      meta={isOwn ? <Trans>{deputy.name} stands in</Trans> : <Trans>stands in for {person.name}</Trans>}
      trailing={
        <>
          {isNow && (
            <Badge tone="accent">
              <Trans>now</Trans>
            </Badge>
          )}
          {isOwn && mayEnd && (
            <Button size="small" onClick={() => void stop()}>
              {isNow ? <Trans>Back already</Trans> : <Trans>Take back</Trans>}
            </Button>
          )}
        </>
      }
      wraps
    />
  );
}
