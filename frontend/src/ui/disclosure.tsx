import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  /** Open from the start; afterwards it is the reader's. */
  isOpen?: boolean;
  children: ReactNode;
}

/** More for those who ask: how a figure is counted, who said so. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="group">
      <summary className="flex min-h-7 list-none items-center gap-1.5 rounded-small text-control font-medium text-accent touch:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 shrink-0 transition-transform group-open:rotate-90" aria-hidden />
        {summary}
      </summary>
      <div className="pt-1.5 pb-1 pl-5.5">{children}</div>
    </details>
  );
}
