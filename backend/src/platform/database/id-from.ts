import { hash } from 'node:crypto';

const variants = '89ab';

/** A name-made UUID (version 8): the same text gives the same id, so what comes again is known without looking it up. */
export function idFrom(text: string): string {
  const hex = hash('sha256', text, 'hex');
  const variant = variants[Number.parseInt(hex.charAt(16), 16) & 3] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
