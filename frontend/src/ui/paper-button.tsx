import { useLingui } from '@lingui/react/macro';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button.tsx';
import { classes } from './classes.ts';
import { useFormat } from './format.tsx';
import { ProgressBar } from './progress-bar.tsx';

export interface PaperButtonProps {
  icon: LucideIcon;
  /** How far the paper has come; none until somebody here asks for it. */
  state: 'MAKING' | 'READY' | 'FAILED' | 'CANCELLED' | undefined;
  /** How far it is, in percent, where somebody knows. */
  progress?: number | undefined;
  /** Stops it, where that can be done. */
  onCancel?: (() => void) | undefined;
  /** Asks for it. */
  label: ReactNode;
  onBegin: () => void;
  /** Opens it once it is ready. */
  open: { readonly href: string; readonly label: ReactNode; readonly note: ReactNode } | null;
  making: ReactNode;
  failed: ReactNode;
}

/** A paper that is printed when somebody asks for it: the button asks, says how far it is, then opens it. */
export function PaperButton(props: PaperButtonProps) {
  const { icon, state, label, onBegin, open, making, failed } = props;
  const isMaking = state === 'MAKING' && !open;
  const note = open ? open.note : isMaking ? making : state === 'FAILED' ? failed : null;
  return (
    <div className="grid justify-items-start">
      {open ? (
        <ButtonLink size="small" icon={icon} href={open.href} target="_blank" rel="noreferrer">
          {open.label}
        </ButtonLink>
      ) : (
        <Button size="small" icon={icon} busy={isMaking} onClick={onBegin}>
          {label}
        </Button>
      )}
      {/* It is there before it says anything, and takes no room until then. */}
      <p role="status" className={classes('text-meta text-ink-2', note !== null && 'mt-1.5')}>
        {note}
      </p>
      {isMaking && <Making {...props} />}
    </div>
  );
}

/** How far it is, and the way to stop it. */
function Making({ making, progress, onCancel }: PaperButtonProps) {
  const { t } = useLingui();
  const { percent } = useFormat();
  if (progress === undefined) return null;
  return (
    <div className="mt-1.5 grid w-full max-w-xs gap-1.5">
      <ProgressBar
        label={<span className="sr-only">{making}</span>}
        value={progress}
        figure={percent(progress / 100, 0)}
      />
      {onCancel && (
        <div>
          <Button size="small" kind="quiet" onClick={onCancel}>
            {t`Cancel`}
          </Button>
        </div>
      )}
    </div>
  );
}
