import { type ReactNode, useEffect } from 'react';

/** Where a page would stand, when there is none to show. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <div className="mx-auto w-full max-w-[720px] px-4 pt-10 md:px-7">{children}</div>;
}
