import type { TypedDocumentNode } from '@apollo/client';
import { createContext, startTransition, use, useEffect, useEffectEvent } from 'react';

type Subject =
  | 'MEETING'
  | 'MINUTES'
  | 'BACKLOG'
  | 'CADENCE'
  | 'BOARD'
  | 'METRIC'
  | 'NOMINATION'
  | 'VISION'
  | 'IMPORT'
  | 'SNAPSHOT'
  | 'PROJECT'
  | 'PACK'
  | 'QUARTERLY_REPORT'
  | 'PROPOSAL'
  | 'TOPIC'
  | 'REVIEW'
  | 'COMMENT'
  | 'STORY'
  | 'SESSION'
  | 'DECISION'
  | 'RESOLUTION'
  | 'ACTION'
  | 'BOARD_TOPIC'
  | 'DEEP_DIVE'
  | 'RATIONALE'
  | 'SIGNAL'
  | 'PERSON'
  | 'NOTICE'
  | 'ORGANIZATION';

export interface Heard {
  readonly subject: string | null;
  readonly id: string | null;
  readonly refetch: boolean;
}

const remembered = 500;
const whileLoading = 10_000;

/** Tells the pages what changed; the app feeds it from the server. */
export class Changes {
  private readonly listeners = new Set<(change: Heard) => void>();
  private readonly heard: Heard[] = [];
  private isOpen = false;
  private openedAt: number | null = null;

  readonly tell = (change: Heard) => {
    this.remember(change);
    for (const listener of this.listeners) listener(change);
  };

  /** Whether a page that only now begins to listen may show what was so before: read from memory, or while it loaded. */
  mayBeBehind(concerns: (change: Heard) => boolean): boolean {
    const isOpening = this.openedAt !== null && Date.now() - this.openedAt < whileLoading;
    return isOpening || this.heard.some(concerns);
  }

  /**
   * The first word of the first line says that it is open, and whether all that was so far is told by it; what is too much
   * to remember becomes one gap.
   */
  private remember(change: Heard) {
    if (!this.isOpen) this.open(change);
    else if (this.heard.length < remembered) this.heard.push(change);
    else this.heard.splice(0, remembered, { subject: null, id: null, refetch: true });
  }

  private open({ refetch }: Heard) {
    this.isOpen = true;
    if (refetch) this.openedAt = Date.now();
  }

  listen(listener: (change: Heard) => void) {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

/** The open line to the server. */
export interface LiveConnection {
  readonly changes: Changes;
  subscribe<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    next: (data: Data) => void,
  ): () => void;
}

/** Without a line (tests, print) nothing changes by itself. */
const quiet: LiveConnection = { changes: new Changes(), subscribe: () => () => {} };
const LiveContext = createContext<LiveConnection>(quiet);
export const LiveProvider = LiveContext;
export const useLiveConnection = () => use(LiveContext);

const calm = 150;

interface OneAmongOthers {
  readonly id: string;
  /** Whatever their id. */
  readonly others: readonly Subject[];
}

/** Reads again when one of these changed somewhere, soon but not at every keystroke of somebody else. */
export function useChanges(subjects: readonly Subject[], refetch: () => unknown, of?: string | OneAmongOthers) {
  const { id, others } = typeof of === 'object' ? of : { id: of, others: [] };
  const { changes } = useLiveConnection();
  // In a transition, so that the page with its focus and what is being typed stays until the news is here.
  const readAgain = useEffectEvent(() => startTransition(() => void refetch()));
  const concerns = useEffectEvent((change: Heard) => {
    const isOne = (subject: Subject) => subject === change.subject;
    return change.refetch || (subjects.some(isOne) && (!id || id === change.id)) || others.some(isOne);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(readAgain, calm);
    };
    const stop = changes.listen((change) => {
      if (concerns(change)) readSoon();
    });
    if (changes.mayBeBehind((change) => concerns(change))) readSoon();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [changes]);
}
