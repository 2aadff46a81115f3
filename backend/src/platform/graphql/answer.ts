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

/** The same where more than an id is known: the refusal as it was said, or what is loaded for everything else. */
export async function saidOr<Result extends object, Loaded>(
  result: Result,
  load: (done: Exclude<Result, Said>) => Promise<Loaded>,
): Promise<Extract<Result, Said> | Loaded> {
  return '__typename' in result ? (result as Extract<Result, Said>) : load(result as Exclude<Result, Said>);
}

const isSaid = <Refused extends Said>(result: Named | Refused): result is Refused => '__typename' in result;

/** For union types: refusals carry their name, everything else is the aggregate. */
export const typeOr =
  (aggregate: string) =>
  (value: { readonly __typename?: string }): string =>
    value.__typename ?? aggregate;
