import { limits } from '../limits.ts';
import type { Refusal } from '../refusal.ts';

/** What a slug names; each stands beside other words in an address. */
export type SlugPlace = 'ORGANIZATION' | 'BOARD' | 'METRIC';

/** Words that an address already uses, or will, in the place of a slug. */
export const reservedSlugs: Readonly<Record<SlugPlace, readonly string[]>> = {
  ORGANIZATION: [
    ...[
      'account',
      'admin',
      'answer',
      'guest',
      'join',
      'shared-pack',
      'api',
      'assets',
      'demo',
      'export',
      'favicon',
      'feed',
      'fonts',
      'graphql',
      'health',
    ],
    ...['help', 'import', 'imports', 'invitation', 'invitations', 'live', 'login', 'logout', 'mail', 'manifest'],
    ...['new', 'oidc', 'organizations', 'password', 'privacy', 'public', 'reset', 'robots', 'settings', 'sign-in'],
    ...['sign-out', 'sign-up', 'static', 'status', 'support', 'terms', 'unsubscribe', 'uploads', 'well-known', 'www'],
  ],
  BOARD: [
    ...['activity', 'audit', 'board', 'boards', 'customers', 'deep-dives', 'departments', 'home', 'import', 'imports'],
    ...[
      'journeys',
      'me',
      'meetings',
      'members',
      'metrics',
      'my-turn',
      'neglect',
      'new',
      'new-board',
      'nominations',
      'overview',
      'people',
    ],
    ...['projects', 'proposals', 'search', 'settings', 'signals', 'stories', 'topics', 'vision', 'welcome'],
  ],
  METRIC: ['all', 'compare', 'definitions', 'drafts', 'import', 'imports', 'new', 'review', 'sources'],
};

export interface SlugRefused extends Refusal<'SlugRefused'> {
  readonly why: 'TOO_SHORT' | 'TOO_LONG' | 'NOT_PLAIN' | 'RESERVED' | 'TAKEN';
  readonly slug: string;
}

/** A slug is small letters and digits, words joined by single hyphens, with at least one letter. */
export function refuseSlug(slug: string, place: SlugPlace, taken: readonly string[] = []): SlugRefused | null {
  const { min, max } = limits.organization.slug;
  const refuse = (why: SlugRefused['why'], message: string): SlugRefused => ({
    __typename: 'SlugRefused',
    why,
    slug,
    message,
  });
  if (slug.length < min) return refuse('TOO_SHORT', `An address has at least ${min} characters.`);
  if (slug.length > max) return refuse('TOO_LONG', `An address has at most ${max} characters.`);
  if (!isPlain(slug)) return refuse('NOT_PLAIN', 'An address is small letters, digits and single hyphens.');
  if (reservedSlugs[place].includes(slug)) return refuse('RESERVED', `The address "${slug}" is used by the product.`);
  if (taken.includes(slug)) return refuse('TAKEN', `The address "${slug}" is taken.`);
  return null;
}

/** The slug that a name suggests: `Méridian Bank & Söhne` gives `meridian-bank-sohne`. Free of what is reserved or taken. */
export function slugFrom(name: string, place: SlugPlace, taken: readonly string[] = []): string {
  const plain = plainFrom(name);
  const base = plain.length >= limits.organization.slug.min && isPlain(plain) ? plain : fallback(plain, place);
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? base : numbered(base, count);
    if (!refuseSlug(slug, place, taken)) return slug;
  }
}

const isPlain = (slug: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && /[a-z]/.test(slug);

/** Letters that do not fall apart into a plain letter and an accent. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const plainFrom = (name: string): string =>
  cut(
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .replace(/[ßæœøđðłþı]/g, (letter) => spelled[letter] ?? '')
      .replace(/[^a-z0-9]+/g, '-'),
    limits.organization.slug.max,
  );

const fallback = (plain: string, place: SlugPlace): string =>
  cut(`${place.toLowerCase()}-${plain}`, limits.organization.slug.max);

const numbered = (base: string, count: number): string =>
  `${cut(base, limits.organization.slug.max - `-${count}`.length)}-${count}`;

const cut = (slug: string, length: number): string => slug.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');
