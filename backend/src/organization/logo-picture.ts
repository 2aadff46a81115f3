import { limits } from '@cxboard/domain/limits';
import { usualAccent } from '@cxboard/domain/organization/letterhead.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { kindOfFile, mediaTypes, withoutTraces } from '../platform/files/file-kind.ts';
import { pictureSize } from '../platform/files/picture-size.ts';
import { type Picture, print } from '../platform/pdf/paper.ts';

export type LogoRefused = Refusal<'LogoTooLarge'> | Refusal<'LogoUnreadable'>;

const { bytes: mostBytes, pixels: mostPixels } = limits.organization.logo;

const tooLarge = {
  __typename: 'LogoTooLarge',
  message: `A logo has at most ${mostBytes / 1_000} kB and ${mostPixels} pixels a side.`,
} as const;
const unreadable = {
  __typename: 'LogoUnreadable',
  message: 'This is no picture that can be printed. Send a PNG or JPEG.',
} as const;

/** A picture that papers can carry, without what its maker's tools wrote beside it. Null came as too many bytes. */
export async function cleanLogo(
  sent: Buffer | null,
): Promise<{ readonly kind: 'PNG' | 'JPEG'; readonly bytes: Buffer } | LogoRefused> {
  if (sent === null) return tooLarge;
  const kind = kindOfFile(sent);
  if (kind !== 'PNG' && kind !== 'JPEG') return unreadable;
  const size = pictureSize(sent);
  if (!size) return unreadable;
  // A small file may open to a huge picture.
  if (Math.max(size.width, size.height) > mostPixels) return tooLarge;
  const bytes = withoutTraces(sent, kind);
  return (await canBePrinted({ type: mediaTypes[kind], bytes })) ? { kind, bytes } : unreadable;
}

/** The printer itself is asked: what it cannot read would stop every paper. */
async function canBePrinted(logo: Picture): Promise<boolean> {
  const trial = {
    ...{ title: '', language: 'en', madeAt: new Date(0), header: ['', ''] as const, footer: () => '' },
    ...{ letterhead: { accent: usualAccent, logo }, unprinted: { emoji: '', signs: () => '' }, content: [''] },
  };
  return print(trial).then(
    () => true,
    () => false,
  );
}
