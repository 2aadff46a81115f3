import { House, skip } from './house.ts';

let remove = async () => {};

/** The demonstration is made once for all files, each of which begins with a copy of its own. */
export async function globalSetup() {
  if (skip) return;
  const furnished = await House.furnish();
  process.env['CX_FURNISHED_HOUSE'] = furnished.folder;
  ({ remove } = furnished);
}

export const globalTeardown = () => remove();
