import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { DraftFile } from './draft.ts';
import { keepFile } from '../../session/kept-files.ts';
import { type UploadAnswer, uploaded } from './upload-file.ts';

interface AddFilesProps {
  files: readonly DraftFile[];
  onAdd: (file: DraftFile) => void;
  onLeaveOut: (id: string) => void;
  /** While the words go, nothing is added to them. */
  disabled: boolean;
  /** Tells while a file is on its way: the words wait for it. */
  onBusy: (isBusy: boolean) => void;
}

/** A picture says it faster. What a camera writes beside it, and the file's name, are not kept. */
export function AddFiles({ files, onAdd, onLeaveOut, disabled, onBusy }: AddFilesProps) {
  const { t } = useLingui();
  const upload = useUpload();
  const take = async ([file]: readonly File[]) => {
    onBusy(true);
    const added = file && (await upload.send(file));
    if (added) onAdd(added);
    onBusy(false);
  };
  return (
    <div className="grid gap-2">
      {files.length > 0 && <Added files={files} onLeaveOut={onLeaveOut} />}
      {files.length < limits.proposals.files && (
        <FileDrop
          label={upload.isBusy ? t`Sending…` : t`Add a photo or a file`}
          hint={t`JPEG, PNG or PDF, at most 10 MB. Optional.`}
          accept=".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"
          error={upload.error}
          unwanted={t`This is neither a JPEG or PNG picture nor a PDF.`}
          disabled={upload.isBusy || disabled}
          onFiles={(chosen) => void take(chosen)}
        />
      )}
    </div>
  );
}

function Added({ files, onLeaveOut }: Pick<AddFilesProps, 'files' | 'onLeaveOut'>) {
  const { t } = useLingui();
  return (
    <Sheet flush label={t`Pictures and files`}>
      <List label={t`Pictures and files`}>
        {files.map(({ id, name, isWaiting }) => (
          <Row
            key={id}
            title={name}
            {...(isWaiting && { meta: <Trans>Kept on this device, goes with your words</Trans> })}
            trailing={<IconButton icon={X} label={t`Leave ${name} out`} onClick={() => onLeaveOut(id)} />}
          />
        ))}
      </List>
    </Sheet>
  );
}

function useUpload() {
  const { t } = useLingui();
  const { slug } = useViewer().organization;
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const why: Record<string, string> = {
    FileTooLarge: t`This file is larger than 10 MB.`,
    FileKindUnknown: t`This is neither a JPEG or PNG picture nor a PDF.`,
  };
  const send = async (file: File): Promise<DraftFile | null> => {
    setBusy(true);
    setError(undefined);
    const answer = await sentOrRefused(slug, file);
    const kept = answer ? null : await waitingFor(file);
    setBusy(false);
    if (answer?.fileId) return { id: answer.fileId, name: file.name };
    if (kept) return kept;
    setError(why[answer?.__typename ?? ''] ?? t`The file did not arrive. Your words are kept; try it again.`);
    return null;
  };
  return { send, isBusy, error };
}

/** Null without a line, also where a browser knows that before it is tried. */
async function sentOrRefused(organization: string, file: File): Promise<UploadAnswer | null> {
  if (file.size > limits.proposals.fileBytes) return { __typename: 'FileTooLarge' };
  return navigator.onLine ? uploaded(organization, file).catch(() => null) : null;
}

/** Without a line it waits on this device and goes with the words; null where the device keeps nothing. */
async function waitingFor(file: File): Promise<DraftFile | null> {
  const id = crypto.randomUUID();
  const isKept = await keepFile(id, file).then(
    () => true,
    () => false,
  );
  return isKept ? { id, name: file.name, isWaiting: true } : null;
}
