import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useShortcut } from './shortcuts.ts';
import { IconButton } from './icon-button.tsx';

export interface Toast {
  /** What happened, in the past: "Moved “Invoice wording”". */
  message: ReactNode;
  /** Takes the act back; offered for eight seconds, also by Ctrl Z. */
  undo?: () => unknown;
  /** A newer one of the same kind takes its place; without a kind, one that says the same. */
  kind?: string;
}

/** Read on this page: it goes when the page does. */
type Shown = Toast & { id: number; isOfPage?: true };

const lifetime = 8_000;
/** What an act says while it leads to another page is read there. */
const leadsOnMs = 1_000;
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says in a corner what was just done, with a way back: `toast({ message, undo })`. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext);
}

interface ToastProviderProps {
  /** The page that is on show: a note goes when its page does. */
  page?: string;
  children: ReactNode;
}

/** Stands once around the app and shows the newest three notes. */
export function ToastProvider({ page, children }: ToastProviderProps) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const [seen, setSeen] = useState(page);
  if (seen !== page) {
    setSeen(page);
    setShown(shown.filter(({ isOfPage }) => !isOfPage));
  }
  const next = useRef(0);
  const say = useCallback((toast: Toast) => {
    next.current += 1;
    const id = next.current;
    setShown((before) => [...before.filter((one) => !isAlike(one, toast)), { ...toast, id }].slice(-3));
  }, []);
  const settle = useCallback(
    (id: number) => setShown((before) => before.map((one) => (one.id === id ? { ...one, isOfPage: true } : one))),
    [],
  );
  const drop = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={say}>
      {children}
      <Region shown={shown} drop={drop} settle={settle} />
    </ToastContext>
  );
}

const isAlike = (one: Toast, other: Toast) =>
  one.kind === undefined && other.kind === undefined ? one.message === other.message : one.kind === other.kind;

interface RegionProps {
  shown: readonly Shown[];
  drop: (id: number) => void;
  settle: (id: number) => void;
}

function Region({ shown, drop, settle }: RegionProps) {
  const { t } = useLingui();
  const [isHeld, setHeld] = useState(false);
  const newest = shown.findLast((toast) => toast.undo);
  const takeBack = (toast: Shown) => {
    drop(toast.id);
    toast.undo?.();
  };
  useShortcut('mod+z', () => newest && takeBack(newest), { label: t`Undo`, isOn: newest !== undefined });
  return (
    <div
      role="region"
      aria-label={t`Notes`}
      className="pointer-events-none fixed inset-x-4 bottom-[calc(16px+var(--bottom-bar,0px)+env(safe-area-inset-bottom))] z-50 grid justify-items-center gap-2 print:hidden"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div aria-live="polite" className="contents">
        {shown.map((toast) => (
          <Note key={toast.id} toast={toast} isHeld={isHeld} drop={drop} settle={settle} takeBack={takeBack} />
        ))}
      </div>
    </div>
  );
}

interface NoteProps {
  toast: Shown;
  isHeld: boolean;
  drop: (id: number) => void;
  settle: (id: number) => void;
  takeBack: (toast: Shown) => void;
}

function Note({ toast, isHeld, drop, settle, takeBack }: NoteProps) {
  const { t } = useLingui();
  useEffect(() => {
    const timer = setTimeout(() => settle(toast.id), leadsOnMs);
    return () => clearTimeout(timer);
  }, [settle, toast.id]);
  const left = useRef(lifetime);
  useEffect(() => {
    if (isHeld) return;
    const since = Date.now();
    const timer = setTimeout(() => drop(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= Date.now() - since;
    };
  }, [isHeld, drop, toast.id]);
  return (
    <div className="pointer-events-auto flex min-h-11 max-w-[min(560px,100%)] items-center gap-3 rounded-sheet bg-surface py-1.5 pr-1.5 pl-4 text-body shadow-floating forced:border">
      <span className="min-w-0 flex-1">{toast.message}</span>
      {toast.undo && (
        <Button kind="soft" size="small" onClick={() => takeBack(toast)}>
          {t`Undo`}
        </Button>
      )}
      <IconButton icon={X} size="small" label={t`Close`} onClick={() => drop(toast.id)} />
    </div>
  );
}
