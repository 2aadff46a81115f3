export const fileKinds = ['JPEG', 'PNG', 'PDF'] as const;
export type FileKind = (typeof fileKinds)[number];

const openings = [
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
] as const satisfies readonly (readonly [FileKind, readonly number[]])[];

/** What a file is by its first bytes, whatever its name says; null when it is none of ours. */
export const kindOfFile = (bytes: Buffer): FileKind | null =>
  openings.find(([, opening]) => opening.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

export const mediaTypes = { JPEG: 'image/jpeg', PNG: 'image/png', PDF: 'application/pdf' } as const;

/** A picture without what a camera writes beside it: place, device, owner. Other files stay as they are. */
export function withoutTraces(bytes: Buffer, kind: FileKind): Buffer {
  if (kind === 'JPEG') return jpegWithoutTraces(bytes);
  return kind === 'PNG' ? pngWithoutTraces(bytes) : bytes;
}

const jpegHeader = 2;
/** Application segments (Exif, XMP, IPTC) and comments; APP0 says how to read the picture and APP14 its colours. */
const isTrace = (marker: number) => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

function jpegWithoutTraces(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, jpegHeader)];
  let at = jpegHeader;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xda) break; // from here on it is the picture
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!isTrace(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

const pngHeader = 8;
const pngTraces = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function pngWithoutTraces(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, pngHeader)];
  let at = pngHeader;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (!pngTraces.has(kind)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
