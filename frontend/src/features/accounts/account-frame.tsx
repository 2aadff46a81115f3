import { type ReactNode, useEffect } from 'react';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';

interface AccountFrameProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** A second sheet: beside the first where there is room, else under it. */
  beside?: ReactNode;
  /** Under the sheet: the other ways to go. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The page outside every organization: the name of the product, one title, one sheet. */
export function AccountFrame({ title, lead, beside, foot, children }: AccountFrameProps) {
  useEffect(() => {
    document.title = `${title} · CX Board`;
  }, [title]);
  return (
    <Frame beside={beside}>
      <div>
        <h1 className="text-title font-semibold tracking-[-0.01em] text-balance">{title}</h1>
        {lead && <p className="mt-1 text-body text-ink-2">{lead}</p>}
      </div>
      {children}
      {foot && <div className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-control">{foot}</div>}
    </Frame>
  );
}

function Frame({ beside, children }: { beside?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto min-h-dvh w-full max-w-[880px] px-4 pt-8 pb-12 md:px-7 md:pt-[10dvh]">
      <div className={beside ? 'grid gap-x-12 gap-y-10 md:grid-cols-2' : 'mx-auto grid max-w-[400px]'}>
        <main className="grid min-w-0 content-start gap-5">
          <ProductName />
          {children}
        </main>
        {beside}
      </div>
    </div>
  );
}

function ProductName() {
  return (
    <p className="mb-3 flex items-center gap-2.5 text-body font-semibold">
      <span
        aria-hidden
        className="grid size-6 place-items-center rounded-control bg-accent text-meta font-semibold text-on-accent"
      >
        CX
      </span>
      CX Board
    </p>
  );
}

/** Keeps the frame while a page is on its way. */
export function AccountPending() {
  return (
    <Frame>
      <Loading>
        <SkeletonLine width="14ch" size="title" />
      </Loading>
    </Frame>
  );
}
