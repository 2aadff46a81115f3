import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useFloating } from './floating.ts';
import { Kbd } from './kbd.tsx';

interface TooltipProps {
  label: ReactNode;
  /** Shown after the words, `mod+k` style. */
  keys?: string;
  /** The words are already the name of the child, so readers need not hear them twice. */
  repeatsName?: boolean;
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

/** A few words beside what is pointed at or focused. Never the only place where something is said. */
export function Tooltip({ label, keys, repeatsName = false, children }: TooltipProps) {
  const id = useId();
  const wrap = useRef<HTMLSpanElement>(null);
  const { isOpen, soon, close } = useOpening();
  const described = isOpen && !repeatsName ? { 'aria-describedby': id } : {};
  return (
    <span
      ref={wrap}
      className="contents"
      onPointerOver={(event) => event.pointerType !== 'touch' && soon(400)}
      onPointerOut={close}
      onPointerDown={close}
      onFocus={(event) => event.target.matches(':focus-visible') && soon(0)}
      onBlur={close}
    >
      {cloneElement(children, described)}
      {isOpen && (
        <Bubble id={id} anchor={() => wrap.current?.firstElementChild} hidden={repeatsName}>
          {label}
          {keys && <Kbd keys={keys} bare />}
        </Bubble>
      )}
    </span>
  );
}

function useOpening() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  const soon = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(true), delay);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const handleKey = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, [isOpen]);
  return { isOpen, soon, close };
}

interface BubbleProps {
  id: string;
  anchor: () => Element | null | undefined;
  hidden: boolean;
  children: ReactNode;
}

function Bubble({ id, anchor, hidden, children }: BubbleProps) {
  const bubble = useFloating<HTMLSpanElement>(anchor, { align: 'center' });
  return (
    <span
      ref={bubble}
      id={id}
      role="tooltip"
      popover="manual"
      aria-hidden={hidden || undefined}
      className="pointer-events-none fixed inset-auto m-0 max-w-72 gap-2 rounded-control border-0 bg-surface px-2 py-1 text-meta text-ink shadow-floating [&:popover-open]:flex forced:border"
    >
      {children}
    </span>
  );
}
