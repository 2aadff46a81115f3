import { useRef, useState } from 'react';
import { dropFile } from '../../session/kept-files.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { onDevice } from '../../ui/on-device.ts';

export interface DraftFile {
  readonly id: string;
  readonly name: string;
  /** It was added without a line and waits on this device. */
  readonly isWaiting?: boolean;
}

/** What is being written, kept on this device until it has arrived. */
export interface ProposalDraft {
  readonly text: string;
  /** Topics that were pressed, on or off; what was not pressed follows the guess. */
  readonly picks: Readonly<Record<string, boolean>>;
  readonly isAnonymous: boolean;
  readonly files: readonly DraftFile[];
  /** Under this key it is sent, however often the line breaks: the server takes it once. */
  readonly sendKey: string | null;
}

const empty: ProposalDraft = { text: '', picks: {}, isAnonymous: false, files: [], sendKey: null };

/** A draft that survives a reload, a closed tab and a lost connection. Any change makes it something new to send. */
export function useDraft() {
  const { personId, organization } = useViewer();
  const place = `proposal:${organization.id}:${personId}`;
  const [draft, setDraft] = useState<ProposalDraft>(() => keptAt(place));
  // What is so now rather than when a file began to be sent: meanwhile somebody goes on writing.
  const latest = useRef(draft);
  const keep = (changes: Partial<ProposalDraft>) => {
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setDraft(next);
    onDevice.write(place, JSON.stringify(next));
  };
  return {
    draft,
    change: (changes: Partial<Omit<ProposalDraft, 'sendKey' | 'files'>>) => keep({ ...changes, sendKey: null }),
    addFile: (file: DraftFile) => keep({ files: [...latest.current.files, file], sendKey: null }),
    leaveOut: (id: string) => {
      dropWaiting(latest.current.files.filter((file) => file.id === id));
      keep({ files: latest.current.files.filter((other) => other.id !== id), sendKey: null });
    },
    /** The same key again for the same words. */
    seal: (): string => {
      const sendKey = latest.current.sendKey ?? crypto.randomUUID();
      keep({ sendKey });
      return sendKey;
    },
    /** What waited here has arrived; it is the same thing to send. What was added meanwhile stays. */
    arrived: (went: readonly DraftFile[], files: readonly DraftFile[]) =>
      keep({ files: [...files, ...latest.current.files.filter(({ id }) => !went.some((one) => one.id === id))] }),
    forget: () => {
      dropWaiting(latest.current.files);
      latest.current = empty;
      setDraft(empty);
      onDevice.forget(place);
    },
  };
}

/** What nobody will send stays on no device; one that keeps nothing has nothing to drop. */
function dropWaiting(files: readonly DraftFile[]) {
  for (const { id, isWaiting } of files) if (isWaiting) void dropFile(id).catch(() => {});
}

export type Draft = ReturnType<typeof useDraft>;

function keptAt(place: string): ProposalDraft {
  try {
    const kept: unknown = JSON.parse(onDevice.read(place) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}
