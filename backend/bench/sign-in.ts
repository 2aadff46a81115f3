import pg from 'pg';
import { postOffice } from '../testing/post-office.ts';
import { type House, Resident } from '../testing/house.ts';

const signIn = `mutation In($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInRefused { message } } }`;
const reset = `mutation Reset($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`;

/** As many accounts as are asked for, each with the password hash of the one who signed up. */
async function addAccounts(owner: pg.Client, { slug, many }: { slug: string; many: number }): Promise<void> {
  await owner.query(
    `with known as (
       insert into accounts (id, email, name, created_at)
       select gen_random_uuid(), 'known-' || n || '@bench.example', 'Known', now() from generate_series(1, $2) n returning id),
     words as (
       insert into account_passwords (account_id, hash, changed_at)
       select k.id, p.hash, now() from known k, account_passwords p, accounts a where p.account_id = a.id and a.email = $1)
     insert into account_memberships (account_id, organization_id, person_id)
     select k.id, o.id, gen_random_uuid() from known k, organizations o where o.slug = $3`,
    [`clara@${slug}.example`, many, slug],
  );
}

/** Milliseconds until the answer, and the answer; each from a network of its own, so that no limit is reached. */
async function timed(house: House, from: number, [query, input]: readonly [string, object]) {
  const started = performance.now();
  const answer = await fetch(`${house.address}/api/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-cx-client': 'bench',
      'x-forwarded-for': `10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return { body: await answer.text(), milliseconds: performance.now() - started };
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

type Act = 'signIn' | 'reset';
const acts = {
  signIn: (email: string) => [signIn, { email, password: 'not the password' }] as const,
  reset: (email: string) => [reset, { email }] as const,
};
const both = ['known', 'unknown'] as const;

/** The same asked of an address with an account and of one without, in turn first; an answer that differs ends it. */
async function pairOf(house: House, act: Act, nth: number): Promise<Record<(typeof both)[number], number>> {
  const took = { known: 0, unknown: 0 };
  const bodies = new Set<string>();
  for (const who of nth % 2 ? both : both.toReversed()) {
    const { body, milliseconds } = await timed(
      house,
      nth * 2 + both.indexOf(who),
      acts[act](`${who}-${nth}@bench.example`),
    );
    bodies.add(body);
    took[who] = milliseconds;
  }
  const said = [...bodies].join(' · ');
  if (bodies.size > 1 || /TooMany|"errors"/.test(said)) throw new Error(`${act} was answered ${said}`);
  return took;
}

/** How long it takes to be told no (few enough times to stay below every limit): with an address that has an account ÷ with one that has none, one ratio a round. */
export async function measureSignIn(house: House, { rounds, pairs }: { rounds: number; pairs: number }) {
  const resident = await Resident.signUp(house, 'bench-sign-in');
  const owner = new pg.Client(house.embedded.url);
  await owner.connect();
  await addAccounts(owner, { slug: resident.slug, many: (rounds + 1) * pairs }).finally(() => owner.end());
  const office = await postOffice();
  await house.kill('api');
  await house.start('api', { SMTP_URL: office.url, TRUSTED_PROXIES: '127.0.0.1', TRUSTED_ONLY: 'off' });

  const ratios = { signIn: [] as number[], reset: [] as number[] };
  for (let round = 0; round <= rounds; round += 1)
    for (const act of ['signIn', 'reset'] as const) {
      const took: Awaited<ReturnType<typeof pairOf>>[] = [];
      for (let pair = 1; pair <= pairs; pair += 1) took.push(await pairOf(house, act, round * pairs + pair));
      const ratio = median(took.map(({ known }) => known)) / median(took.map(({ unknown }) => unknown));
      if (round > 0) ratios[act].push(ratio); // the first one warms up
    }
  await office.close();
  return ratios;
}
