/** Whose activity, or that on what, over which days: as the address says. */
export interface ActivityView {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string | undefined;
  readonly thing?: string | undefined;
}

const dayIn = (given: unknown) =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))
    ? given
    : undefined;
const idIn = (given: unknown) => (typeof given === 'string' && /^[0-9a-f-]{36}$/.test(given) ? given : undefined);

export function activityViewIn(search: Record<string, unknown>): ActivityView {
  const known = {
    ...{ from: dayIn(search['from']), to: dayIn(search['to']) },
    ...{ person: idIn(search['person']), thing: idIn(search['thing']) },
  };
  return Object.fromEntries(Object.entries(known).filter(([, said]) => said !== undefined));
}
