import type { Refusal } from '../refusal.ts';

export type LinkOver = Refusal<'LinkOver'>;

/** A link in a mail was used, or is too old. */
export const linkOver: LinkOver = {
  __typename: 'LinkOver',
  message: 'This link was used already or is too old.',
};

export type NoLongerYours = Refusal<'NoLongerYours'>;

/** A link in a mail asks for something that was given to somebody else since. */
export const noLongerYours: NoLongerYours = {
  __typename: 'NoLongerYours',
  message: 'This is somebody else’s to answer now.',
};
