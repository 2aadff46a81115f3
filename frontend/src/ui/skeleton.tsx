import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

const grey = 'block animate-pulse rounded-small bg-surface-2';

/** A grey line where text will be; give it the width the text will have. */
export function SkeletonLine({
  width = '12ch',
  size = 'body',
}: {
  width?: string;
  size?: 'meta' | 'body' | 'title' | 'figure';
}) {
  const height = { meta: 'h-3 my-0.5', body: 'h-3.5 my-[3px]', title: 'h-5 my-1', figure: 'h-7 my-1' }[size];
  return <span className={classes(grey, height)} style={{ width, maxWidth: '100%' }} />;
}

/** A grey box where a picture will be; keeps its height. */
export function SkeletonBox({ height }: { height: number }) {
  return <span className={grey} style={{ height }} />;
}

/** Rows of the height they will have. */
export function SkeletonRows({ rows = 5, dense = false }: { rows?: number; dense?: boolean }) {
  return (
    <div className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes('flex flex-col justify-center px-4', dense ? 'h-8' : 'min-h-[53px]')}>
          <SkeletonLine width={`${34 + ((row * 17) % 30)}%`} />
          {!dense && <SkeletonLine width={`${20 + ((row * 11) % 20)}%`} size="meta" />}
        </div>
      ))}
    </div>
  );
}

/** A whole page before its data is here: title, and the sheets given by the caller (or one with rows). */
export function SkeletonPage({ children }: { children?: ReactNode }) {
  return (
    <Loading>
      <div className="mx-auto w-full max-w-[1180px] px-4 pt-5 md:px-7 md:pt-6">
        <div className="mb-5">
          <SkeletonLine width="18ch" size="title" />
          <SkeletonLine width="32ch" size="meta" />
        </div>
        {children ?? (
          <div className="rounded-sheet border border-line bg-surface">
            <SkeletonRows />
          </div>
        )}
      </div>
    </Loading>
  );
}

/** Says once that the grey shapes inside stand for something on its way. */
export function Loading({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-busy="true" aria-label={t`Loading`}>
      <div aria-hidden>{children}</div>
    </div>
  );
}
