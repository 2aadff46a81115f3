export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isRight: (text: string) => boolean;
}

interface Result {
  readonly requests: { readonly average: number };
  readonly errors: number;
  readonly non2xx: number;
  readonly mismatches: number;
}
type Autocannon = (options: object) => Promise<Result>;

const generator: string = 'autocannon'; // lives in this folder only, so the product's compiler must not look for it

export async function answerOf({ url, headers, body, isRight }: Load): Promise<string> {
  const answer = await (await fetch(url, { method: 'POST', headers, body })).text();
  if (!isRight(answer)) throw new Error(`${url} answered ${answer.slice(0, 500)}`);
  return answer;
}

/** Requests a second at 32 connections; one wrong answer makes the measurement worthless. */
export async function load({ url, headers, body, isRight }: Load, seconds: number): Promise<number> {
  const { default: autocannon } = (await import(generator)) as { default: Autocannon };
  const { requests, errors, non2xx, mismatches } = await autocannon({
    ...{ url, headers, body, method: 'POST', connections: 32, duration: seconds },
    verifyBody: (answer: string | Buffer) => isRight(String(answer)),
  });
  if (errors + non2xx + mismatches > 0)
    throw new Error(`${url}: ${errors} errors, ${non2xx} refused, ${mismatches} wrong answers.`);
  return requests.average;
}
