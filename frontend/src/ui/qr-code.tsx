import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

interface QrCodeProps {
  /** What a phone reads. */
  value: string;
  /** What it is for, for readers. */
  label: string;
}

const quiet = 4;

/** A code for phones. Always dark on light, with its quiet zone, since many readers take nothing else. */
export function QrCode({ value, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(value), [value]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="w-56">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One square for each dark module, in a grid of whole units. */
export function drawn(value: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'M');
  code.addData(value);
  code.make();
  const count = code.getModuleCount();
  const squares: string[] = [];
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) squares.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
  return { size: count + 2 * quiet, path: squares.join('') };
}
