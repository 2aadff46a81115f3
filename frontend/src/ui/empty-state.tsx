import type { ReactNode } from 'react';

/** Nothing here yet: one sentence, and the one act that makes the first step. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-6">
      <p className="max-w-[60ch] text-body text-ink-2">{children}</p>
      {action}
    </div>
  );
}
