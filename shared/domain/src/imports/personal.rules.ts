/** What about a person a column gives away. Such columns are left out unless they are kept on purpose. */
export type PersonalKind = 'NAME' | 'EMAIL' | 'PHONE' | 'IP_ADDRESS' | 'POSTAL_CODE' | 'ADDRESS' | 'BIRTH_DATE';

type Signs = readonly (readonly [PersonalKind, RegExp])[];

const headers: Signs = [
  ['EMAIL', /e-?mail/],
  ['PHONE', /\b(tele)?phone\b|\bmobile\b|(phone|mobile|cell) ?(no|nr|num)|\btelefon|\btelefoon|\btel\b|\bhandy/],
  ['IP_ADDRESS', /\bip\b|\bip[ -]?addr/],
  ['POSTAL_CODE', /zip|postal|post ?code|\bplz\b|\bpsč\b/],
  ['BIRTH_DATE', /birth|\bdob\b|geburt|geboorte/],
  ['ADDRESS', /street|(home|postal|mailing) ?address|^address|straße|straat|\blatitude\b|\blongitude\b/],
  [
    'NAME',
    /\b(first|last|full|sur|given|family|middle|customer|client|contact|respondent|recipient)[ -]?name\b|^name$|(vor|nach)name|achternaam|příjmení/,
  ],
];

const values: Signs = [
  ['EMAIL', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['IP_ADDRESS', /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,7}$/i],
  ['PHONE', /^(\+|00)\d[\d ()./-]{7,}\d$|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/],
];

/** More than this share of the values must look personal before the column is taken to be. */
const mostValues = 0.5;

/** Judges a column by its header, folded and with underscores as blanks. */
export const personalByHeader = (header: string): PersonalKind | null =>
  headers.find(([, looks]) => looks.test(header))?.[0] ?? null;

/** Judges a column by what stands in it. */
export function personalByValues(texts: readonly string[]): PersonalKind | null {
  const share = (looks: RegExp) => texts.filter((text) => looks.test(text.trim())).length / Math.max(1, texts.length);
  return values.find(([, looks]) => share(looks) > mostValues)?.[0] ?? null;
}
