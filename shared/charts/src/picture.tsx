import type { ReactNode } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface PictureProps {
  finding: string;
  size: Size;
  /** Lies over the picture and answers the mouse. */
  marks?: ReactNode;
  /** The marks can be pressed: they then stand beside the picture, for a picture has no parts to stop at. */
  takesPresses?: boolean;
  children: ReactNode;
}

/** The paper a chart is drawn on. Who cannot see it hears the finding. */
export function Picture({ finding, size: { width, height }, marks, takesPresses = false, children }: PictureProps) {
  const named = { role: 'img', 'aria-label': finding };
  return (
    <svg
      {...(!takesPresses && named)}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {takesPresses ? <g {...named}>{children}</g> : children}
      {marks}
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
