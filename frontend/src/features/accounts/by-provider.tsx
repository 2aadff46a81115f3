import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { zodResolver } from '@hookform/resolvers/zod';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAccount } from '../../session/account.ts';
import { pathOnThisSite } from '../../session/next.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Form } from '../../ui/form.tsx';
import { List, Row } from '../../ui/list.tsx';

import { TextField } from '../../ui/text-field.tsx';
import { GoToProviderDocument, SignInWaysDocument, type SignInWaysQuery } from './by-provider.generated.ts';
import { useDoorWords, useProviderWords } from './refusal-words.ts';
import type { SignInView } from './sign-in-view.ts';

type Way = SignInWaysQuery['signInWays'][number];

/** The other way in: by the sign-in of one's own company. */
export function ByProvider() {
  const { t } = useLingui();
  const { house, why }: SignInView = useSearch({ strict: false });
  const words = useProviderWords();
  const [ways, setWays] = useState<readonly Way[] | null>(null);
  return (
    <Disclosure summary={t`Sign in with your company`} isOpen={house !== undefined}>
      <div className="grid gap-4">
        {why && <Banner kind="warn">{words(why)}</Banner>}
        <HouseForm house={house ?? ''} onFound={setWays} />
        {ways && ways.length > 0 && <Ways ways={ways} />}
      </div>
    </Disclosure>
  );
}

function HouseForm({ house, onFound }: { house: string; onFound: (ways: readonly Way[] | null) => void }) {
  const { t } = useLingui();
  const { client } = useAccount();
  const schema = z.object({
    said: z.string().check(z.trim(), z.minLength(1, t`Give your e-mail at work, or the short name of your company.`)),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { said: house } });
  const look = async ({ said }: { said: string }) => {
    onFound(null);
    const { data } = await client.query({
      query: SignInWaysDocument,
      variables: { said },
      fetchPolicy: 'network-only',
    });
    const ways = data?.signInWays ?? [];
    if (ways.length === 0)
      form.setError('said', { message: t`No company here is entered this way by that name. Use your password.` });
    onFound(ways);
  };
  return (
    <Form form={form} onSubmit={look} submit={t`Find my company`}>
      <TextField
        name="said"
        label={t`E-mail at work, or short name`}
        hint={t`The short name stands in the address of its pages.`}
        autoComplete="off"
        autoCapitalize="off"
      />
    </Form>
  );
}

/** Where one will be asked is said before one goes there. */
function Ways({ ways }: { ways: readonly Way[] }) {
  const { t } = useLingui();
  const { go, going, problem } = useGoing();
  return (
    <>
      <List label={t`Companies found`}>
        {ways.map(({ slug, name, host }) => (
          <Row
            key={slug}
            title={name}
            meta={<Trans>by {host}</Trans>}
            trailing={
              <Button
                size="small"
                kind="primary"
                busy={going === slug}
                aria-label={t`Sign in to ${name} by ${host}`}
                onClick={() => void go(slug)}
              >
                <Trans>Sign in</Trans>
              </Button>
            }
          />
        ))}
      </List>
      {problem && <Banner kind="bad">{problem}</Banner>}
    </>
  );
}

function useGoing() {
  const { t } = useLingui();
  const { client, leaveFor } = useAccount();
  const { next }: SignInView = useSearch({ strict: false });
  const words = useProviderWords();
  const doorWords = useDoorWords();
  const failed = t`That did not work. Try again in a moment.`;
  const [send] = useMutation(GoToProviderDocument, { client });
  const [going, setGoing] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async (organization: string) => {
    setGoing(organization);
    setProblem(null);
    try {
      const { data } = await send({ variables: { input: { organization, next: pathOnThisSite(next) } } });
      const answer = data?.goToProvider;
      if (answer?.__typename === 'ProviderAddress') return leaveFor(answer.address);
      setProblem(answer?.__typename === 'ProviderNotReady' ? words(answer.why) : answer ? doorWords(answer) : failed);
    } catch {
      setProblem(failed);
    }
    setGoing(null);
  };
  return { go, going, problem };
}
