import { attendanceWord } from '@cxboard/messages/minutes.messages';
import { useLingui } from '@lingui/react/macro';
import { Sheet } from '../../ui/sheet.tsx';
import type { Minutes } from './minutes-view.ts';

/** Who was there, and who came for whom. */
export function AttendanceSheet({ minutes: { attendance } }: { minutes: Minutes }) {
  const { t, i18n } = useLingui();
  if (attendance.length === 0) return null;
  return (
    <Sheet title={t`Attendance`}>
      <ul className="grid gap-2 text-control">
        {attendance.map((one) => (
          <li key={one.person.id} className="flex flex-wrap justify-between gap-x-3">
            <span>{one.person.name}</span>
            <span className="text-ink-2">{attendanceWord(i18n, one)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
