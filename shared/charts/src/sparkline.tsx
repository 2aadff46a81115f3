import { line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { strokes } from './paint.ts';
import { Picture } from './picture.tsx';
import { domainOf, isKnown } from './value-scale.ts';

export interface SparklineProps {
  readonly finding: string;
  readonly values: readonly (number | null)[];
  readonly width?: number;
  readonly height?: number;
}

/** The shape of a series in the height of a line of text. */
export function Sparkline({ finding, values, width = 96, height = 24 }: SparklineProps) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [4, width - 4]);
  const y = scaleLinear(domainOf(values), [height - 4, 4]);
  const at = (index: number) => (values.length > 1 ? x(index) : width / 2);
  const join = line<number | null>(
    (_, index) => at(index),
    (value) => y(value ?? 0),
  ).defined(isKnown);
  const spots = values.flatMap((value, index) => (isKnown(value) ? [{ index, value }] : []));
  const alone = ({ index }: { index: number }) => !isKnown(values[index - 1]) && !isKnown(values[index + 1]);
  const last = spots.at(-1);
  return (
    <Picture finding={finding} size={{ width, height }}>
      <path
        d={join([...values]) ?? ''}
        fill="none"
        stroke={strokes[0].colour}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {spots
        .filter((spot) => spot === last || alone(spot))
        .map(({ index, value }) => (
          <circle
            key={index}
            cx={at(index)}
            cy={y(value)}
            r={index === last?.index ? 2.5 : 1.5}
            fill={strokes[0].colour}
          />
        ))}
    </Picture>
  );
}
