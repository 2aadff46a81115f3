import type { Refusal } from '../refusal.ts';

export type LinkOver = Refusal<'LinkOver'>;

/** A link in a mail was used, or is too old. */
export const linkOver: LinkOver = {
  __typename: 'LinkOver',
  message: 'This link was used already or is too old.',
};
