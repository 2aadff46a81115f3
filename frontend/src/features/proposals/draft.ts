import { useRef, useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';

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
    try {
      localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // A device that keeps nothing still sends.
    }
  };
  return {
    draft,
    change: (changes: Partial<Omit<ProposalDraft, 'sendKey' | 'files'>>) => keep({ ...changes, sendKey: null }),
    addFile: (file: DraftFile) => keep({ files: [...latest.current.files, file], sendKey: null }),
    leaveOut: (id: string) => keep({ files: latest.current.files.filter((other) => other.id !== id), sendKey: null }),
    /** The same key again for the same words. */
    seal: (): string => {
      const sendKey = draft.sendKey ?? crypto.randomUUID();
      keep({ sendKey });
      return sendKey;
    },
    /** What waited here has arrived; it is the same thing to send. */
    arrived: (files: readonly DraftFile[]) => keep({ files }),
    forget: () => {
      latest.current = empty;
      setDraft(empty);
      localStorage.removeItem(place);
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;

function keptAt(place: string): ProposalDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
}
