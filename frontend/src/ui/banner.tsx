import { useLingui } from '@lingui/react/macro';
import { CircleAlert, Info, type LucideIcon, TriangleAlert, WifiOff, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { IconButton } from './icon-button.tsx';

type BannerKind = 'info' | 'warn' | 'bad' | 'offline';

interface BannerProps {
  kind?: BannerKind;
  children: ReactNode;
  action?: ReactNode;
  onClose?: () => void;
}

const looks: Record<BannerKind, { icon: LucideIcon; look: string; mark: string }> = {
  info: { icon: Info, look: 'bg-soft', mark: 'text-accent' },
  warn: { icon: TriangleAlert, look: 'bg-warn-soft', mark: 'text-warn' },
  bad: { icon: CircleAlert, look: 'bg-bad-soft', mark: 'text-bad' },
  offline: { icon: WifiOff, look: 'bg-surface-2', mark: 'text-ink-2' },
};

/** Something the whole page should know, with at most one thing to do about it. */
export function Banner({ kind = 'info', children, action, onClose }: BannerProps) {
  const { t } = useLingui();
  const { icon: Icon, look, mark } = looks[kind];
  return (
    <div
      role={kind === 'bad' ? 'alert' : 'status'}
      className={classes(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-sheet px-4 py-2.5 text-body forced:border',
        look,
      )}
    >
      <Icon className={classes('size-4 shrink-0', mark)} aria-hidden />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
      {onClose && <IconButton icon={X} size="small" label={t`Close`} onClick={onClose} />}
    </div>
  );
}
