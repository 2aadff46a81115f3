import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';
import { useToast } from '../../ui/toast.tsx';

interface Answer {
  readonly logoId?: string;
  readonly __typename?: string;
}

/** Sends a picture that becomes the logo at once. */
export function useLogoUpload(readAgain: () => Promise<unknown>) {
  const { t } = useLingui();
  const toast = useToast();
  const { slug } = useViewer().organization;
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const why: Record<string, string> = {
    LogoTooLarge: t`This picture is too large: at most ${limits.organization.logo.bytes / 1_000} kB and ${limits.organization.logo.pixels} pixels a side.`,
    LogoUnreadable: t`This picture cannot be printed. Save it again as PNG or JPEG.`,
  };
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const answer = await sent(slug, file).catch((): Answer => ({}));
    setBusy(false);
    if (!answer.logoId) return setError(why[answer.__typename ?? ''] ?? t`The picture did not arrive. Try it again.`);
    await readAgain();
    return toast({ message: t`The logo is saved.` });
  };
  return { send, isBusy, error };
}

async function sent(organization: string, file: File): Promise<Answer> {
  if (file.size > limits.organization.logo.bytes) return { __typename: 'LogoTooLarge' };
  const headers = { 'content-type': 'application/octet-stream', 'x-cx-client': 'pages' };
  const answer = await fetch(`/api/${organization}/logo`, { method: 'POST', headers, body: file });
  return (await answer.json()) as Answer;
}
