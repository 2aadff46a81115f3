import type { ReactNode } from 'react';

/** Something is missing where something should stand: an empty place with a word, seen from afar and on paper. */
export function Hole({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-small border border-dashed border-warn px-1.5 text-meta font-medium whitespace-nowrap text-warn">
      {children}
    </span>
  );
}
