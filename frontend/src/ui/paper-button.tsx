import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button.tsx';

export interface PaperButtonProps {
  icon: LucideIcon;
  /** How far the paper has come; none until somebody here asks for it. */
  state: 'MAKING' | 'READY' | 'FAILED' | undefined;
  /** Asks for it. */
  label: ReactNode;
  onBegin: () => void;
  /** Opens it once it is ready. */
  open: { readonly href: string; readonly label: ReactNode; readonly note: ReactNode } | null;
  making: ReactNode;
  failed: ReactNode;
}

/** A paper that is printed when somebody asks for it: the button asks, says how far it is, then opens it. */
export function PaperButton({ icon, state, label, onBegin, open, making, failed }: PaperButtonProps) {
  const note = open ? open.note : state === 'MAKING' ? making : state === 'FAILED' ? failed : null;
  return (
    <div className="grid justify-items-start gap-1.5">
      {open ? (
        <ButtonLink size="small" icon={icon} href={open.href} target="_blank" rel="noreferrer">
          {open.label}
        </ButtonLink>
      ) : (
        <Button size="small" icon={icon} busy={state === 'MAKING'} onClick={onBegin}>
          {label}
        </Button>
      )}
      <p role="status" className="text-meta text-ink-2">
        {note}
      </p>
    </div>
  );
}
