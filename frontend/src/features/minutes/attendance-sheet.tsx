import { Trans, useLingui } from '@lingui/react/macro';
import { Sheet } from '../../ui/sheet.tsx';
import type { Minutes } from './minutes-view.ts';
import { presenceWord } from './words.ts';

/** Who was there, and who came for whom. */
export function AttendanceSheet({ minutes: { attendance } }: { minutes: Minutes }) {
  const { t, i18n } = useLingui();
  if (attendance.length === 0) return null;
  return (
    <Sheet title={t`Attendance`}>
      <ul className="grid gap-2 text-control">
        {attendance.map(({ person, presence, substitute, substituteVotes }) => (
          <li key={person.id} className="flex flex-wrap justify-between gap-x-3">
            <span>{person.name}</span>
            <span className="text-ink-2">
              {substitute ? (
                substituteVotes ? (
                  <Trans>{substitute.name} came, with the vote</Trans>
                ) : (
                  <Trans>{substitute.name} came, without a vote</Trans>
                )
              ) : (
                presenceWord(i18n, presence)
              )}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
