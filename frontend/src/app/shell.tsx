import type { ReactNode } from 'react';

/** The frame around every page of an organization. */
export function Shell({ children }: { children: ReactNode }) {
  return <main>{children}</main>;
}
