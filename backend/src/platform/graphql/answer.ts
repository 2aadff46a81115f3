interface Named {
  readonly id: string;
}
interface Said {
  readonly __typename: string;
  readonly message: string;
}

/** A mutation's answer: the aggregate as it is now, or the refusal as the rule said it. */
export async function answerWith<Refused extends Said, Loaded>(
  result: Named | Refused,
  load: (id: string) => Promise<Loaded>,
): Promise<Refused | Loaded> {
  return isSaid(result) ? result : load(result.id);
}

const isSaid = <Refused extends Said>(result: Named | Refused): result is Refused => '__typename' in result;

/** For union types: refusals carry their name, everything else is the aggregate. */
export const typeOr =
  (aggregate: string) =>
  (value: { readonly __typename?: string }): string =>
    value.__typename ?? aggregate;
