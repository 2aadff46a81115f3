interface Shape {
  /** The first byte is at most this. */
  readonly upTo: number;
  /** Bytes that follow; null where no character begins. */
  readonly more: number | null;
  /** What the second byte may be: overlong forms and surrogates are no text. */
  readonly low: number;
  readonly high: number;
}

const shapes: readonly Shape[] = [
  { upTo: 0x7f, more: 0, low: 0, high: 0 },
  { upTo: 0xc1, more: null, low: 0, high: 0 },
  { upTo: 0xdf, more: 1, low: 0x80, high: 0xbf },
  { upTo: 0xe0, more: 2, low: 0xa0, high: 0xbf },
  { upTo: 0xec, more: 2, low: 0x80, high: 0xbf },
  { upTo: 0xed, more: 2, low: 0x80, high: 0x9f },
  { upTo: 0xef, more: 2, low: 0x80, high: 0xbf },
  { upTo: 0xf0, more: 3, low: 0x90, high: 0xbf },
  { upTo: 0xf3, more: 3, low: 0x80, high: 0xbf },
  { upTo: 0xf4, more: 3, low: 0x80, high: 0x8f },
];

/** The shape of a character by its first byte, looked up in a table of all 256. */
const shapeByByte = Array.from({ length: 256 }, (_, byte) => shapes.find(({ upTo }) => byte <= upTo) ?? null);

const isNext = (byte: number | undefined, low: number, high: number): boolean =>
  byte === undefined || (byte >= low && byte <= high);

/** The length of the character that begins here; 0 when the bytes are no UTF-8. One cut off by the end is fine. */
function characterAt(bytes: Uint8Array, at: number): number {
  const shape = shapeByByte[bytes[at] ?? 0];
  if (!shape || shape.more === null) return 0;
  for (let next = 1; next <= shape.more; next += 1) {
    const [low, high] = next === 1 ? [shape.low, shape.high] : [0x80, 0xbf];
    if (!isNext(bytes[at + next], low, high)) return 0;
  }
  return shape.more + 1;
}

/** Where bytes stop being UTF-8 (RFC 3629), or null. A character cut off by the end of the bytes is no fault. */
export function firstNotUtf8(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length;) {
    const length = characterAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}
