import { Page } from '../src/ui/page.tsx';
import { Sheet } from '../src/ui/sheet.tsx';
import { useWidth } from '../src/ui/use-width.ts';
import { type ChartCase, chartCases, charts } from './chart-cases.tsx';

/** Every chart with everything it must survive. */
export function ChartGallery() {
  return (
    <Page title="Gallery of charts" meta="Every chart in every case · 1440 and 390 px · light and dark">
      {Object.keys(charts).map((name) => (
        <Sheet key={name} title={name}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
            {chartCases.map((one) => (
              <Case key={one.name} chart={name} one={one} />
            ))}
          </div>
        </Sheet>
      ))}
    </Page>
  );
}

function Case({ chart, one }: { chart: string; one: ChartCase }) {
  const [place, width] = useWidth();
  return (
    <figure className="m-0 min-w-0">
      <figcaption className="mb-2 text-meta text-ink-2">{one.name}</figcaption>
      <div ref={place} className="overflow-x-clip">
        {width && charts[chart]?.(one, width)}
      </div>
    </figure>
  );
}
