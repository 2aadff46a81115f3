import { type ReactNode, useEffect } from 'react';
import { classes } from '../../ui/classes.ts';
import { Loading, SkeletonLine } from '../../ui/skeleton.tsx';

interface AccountFrameProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** A second sheet: beside the first where there is room, else under it. */
  beside?: ReactNode;
  /** Under the sheet: the other ways to go. */
  foot?: ReactNode;
  /** Room for charts. */
  isWide?: boolean;
  children: ReactNode;
}

/** The page outside every organization: the name of the product, one title, one sheet. */
export function AccountFrame({ title, lead, beside, foot, isWide = false, children }: AccountFrameProps) {
  useEffect(() => {
    document.title = `${title} · CX Board`;
  }, [title]);
  return (
    <Frame beside={beside} isWide={isWide}>
      <div>
        <h1 className="text-title font-semibold tracking-[-0.01em] text-balance">{title}</h1>
        {lead && <p className="mt-1 text-body text-ink-2">{lead}</p>}
      </div>
      {children}
      {foot && <div className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-control">{foot}</div>}
    </Frame>
  );
}

function Frame({ beside, isWide = false, children }: Pick<AccountFrameProps, 'beside' | 'isWide' | 'children'>) {
  const width = isWide ? 'max-w-[720px]' : 'max-w-[400px]';
  return (
    <div className="mx-auto min-h-dvh w-full max-w-[880px] px-4 pt-8 pb-12 md:px-7 md:pt-[10dvh]">
      <div className={beside ? 'grid gap-x-12 gap-y-10 md:grid-cols-2' : classes('mx-auto grid', width)}>
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
