import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { domainsIn, isDomain } from '@cxboard/domain/people/join-link.rules';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MakeJoinLinkDocument } from './join-links.generated.ts';

const { days: allowed, domains: mostDomains, most } = limits.joinLinks;

/** Whose addresses, for how long, for how many. */
export function MakeJoinLink({ onMade }: { onMade: (token: string) => void }) {
  const { t } = useLingui();
  const { form, make } = useMaking(onMade);
  return (
    <Sheet title={t`Make a join link`}>
      <Form form={form} onSubmit={make} submit={t`Make a link`}>
        <TextField
          name="domains"
          label={t`Addresses end with`}
          hint={t`For instance bank.example. Several with commas between them.`}
        />
        <NumberField name="days" label={t`Works for`} suffix={t`days`} min={allowed.min} max={allowed.max} />
        <NumberField name="most" label={t`At most`} suffix={t`people`} min={1} max={most} optional />
      </Form>
    </Sheet>
  );
}

function useMaking(onMade: (token: string) => void) {
  const { t } = useLingui();
  const [send] = useMutation(MakeJoinLinkDocument);
  const schema = z.object({
    domains: z.string().check(
      z.refine(
        (said) => {
          const read = domainsIn(said);
          return read.length > 0 && read.length <= mostDomains && read.every(isDomain);
        },
        t`Give what stands behind the @, for instance bank.example.`,
      ),
    ),
    days: z.number(t`Say for how many days.`).check(z.int(), z.gte(allowed.min), z.lte(allowed.max)),
    most: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(most))),
  });
  const defaultValues = { domains: '', days: allowed.default, most: null as number | null };
  const form = useForm({ resolver: zodResolver(schema), defaultValues });
  const make = async ({ domains, ...said }: z.infer<typeof schema>) => {
    const { data } = await send({ variables: { input: { ...said, domains: domainsIn(domains) } } });
    const token = data?.makeJoinLink.token;
    if (!token) throw new Error('No link came back.');
    onMade(token);
    form.reset(defaultValues);
  };
  return { form, make };
}
