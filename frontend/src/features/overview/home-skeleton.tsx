import { Loading, SkeletonBox, SkeletonLine } from '../../ui/skeleton.tsx';

/** The shape of home before it is here: five things to do, and the next meeting beside them. */
export function HomeSkeleton() {
  return (
    <Loading>
      <div className="mx-auto w-full max-w-[1180px] px-4 pt-5 md:px-7 md:pt-6">
        <div className="mb-5">
          <SkeletonLine width="8ch" size="title" />
          <SkeletonLine width="16ch" size="meta" />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
          <div>
            <div className="mb-2">
              <SkeletonLine width="6ch" />
            </div>
            <div className="divide-y divide-line rounded-sheet border border-line bg-surface">
              {[52, 61, 58, 47, 64].map((width) => (
                <div key={width} className="flex h-11 items-center px-4">
                  <SkeletonLine width={`${width}%`} />
                </div>
              ))}
            </div>
          </div>
          <SkeletonBox height={194} />
        </div>
      </div>
    </Loading>
  );
}
