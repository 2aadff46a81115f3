import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';

interface Answer {
  readonly staffListId?: string;
  readonly __typename?: string;
  readonly message?: string;
}

/** Sends a list to be looked at; nothing changes by that. */
export function useStaffListUpload(onSent: (staffListId: string) => void) {
  const { t } = useLingui();
  const { slug } = useViewer().organization;
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { bytes, rows } = limits.people.list;
  const why: Record<string, string> = {
    ListTooLarge: t`This list is too large: at most ${bytes / 1024 ** 2} MB. Send it in parts.`,
    TooManyPeople: t`This list is too long: at most ${rows} lines. Send it in parts.`,
    IsWorkbook: t`This is a workbook. Save its sheet as CSV and send that.`,
    StaffColumnsMissing: t`Its first line has to name the columns: at least e-mail and name.`,
    EmptyFile: t`There is nobody in this file.`,
    OneColumn: t`Its columns cannot be told apart. Save it as CSV with commas or semicolons.`,
  };
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const answer = await sent(slug, file).catch((): Answer => ({}));
    setBusy(false);
    if (answer.staffListId) return onSent(answer.staffListId);
    return setError(why[answer.__typename ?? ''] ?? answer.message ?? t`The list did not arrive. Try it again.`);
  };
  return { send, isBusy, error };
}

async function sent(organization: string, file: File): Promise<Answer> {
  if (file.size > limits.people.list.bytes) return { __typename: 'ListTooLarge' };
  const headers = { 'content-type': 'application/octet-stream', 'x-cx-client': 'pages' };
  const answer = await fetch(`/api/${organization}/staff-lists`, { method: 'POST', headers, body: file });
  return (await answer.json()) as Answer;
}
