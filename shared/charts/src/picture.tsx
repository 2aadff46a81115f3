import type { ReactNode } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The paper a chart is drawn on. Who cannot see it hears the finding. */
export function Picture({ finding, size, children }: { finding: string; size: Size; children: ReactNode }) {
  const { width, height } = size;
  return (
    <svg
      role="img"
      aria-label={finding}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {children}
    </svg>
  );
}

export interface WordProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 400 | 600;
  readonly children: string;
}

export function Word({ x, y, size, fill, anchor = 'start', weight = 400, children }: WordProps) {
  return (
    <text x={x} y={y} dy="0.35em" fontSize={size} fontWeight={weight} fill={fill} textAnchor={anchor}>
      {children}
    </text>
  );
}
