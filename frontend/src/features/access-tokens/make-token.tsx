import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AccessTokensQuery, MakeAccessTokenDocument } from './access-tokens.generated.ts';

interface MakeTokenProps {
  sources: AccessTokensQuery['accessTokens']['sources'];
  onMade: (secret: string) => void;
}

const { days: allowed } = limits.accessTokens;

/** Which program, which survey, for how long. */
export function MakeToken({ sources, onMade }: MakeTokenProps) {
  const { t } = useLingui();
  const { form, make } = useMaking(sources[0]?.id ?? '', onMade);
  return (
    <Sheet title={t`Let a program in`}>
      <Form form={form} onSubmit={make} submit={t`Make a token`}>
        <TextField
          name="name"
          label={t`Program`}
          hint={t`What you will know it by, for instance “Nightly export of the call centre”.`}
        />
        <Select
          name="sourceId"
          label={t`May send files of`}
          options={sources.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NumberField name="days" label={t`Works for`} suffix={t`days`} min={allowed.min} max={allowed.max} />
      </Form>
    </Sheet>
  );
}

function useMaking(sourceId: string, onMade: (secret: string) => void) {
  const { t } = useLingui();
  const [send] = useMutation(MakeAccessTokenDocument);
  const schema = z.object({
    name: z.string().check(z.trim(), z.minLength(1, t`Say which program it is for.`), z.maxLength(limits.text.title)),
    sourceId: z.string(),
    days: z.number(t`Say for how many days.`).check(z.int(), z.gte(allowed.min), z.lte(allowed.max)),
  });
  const defaultValues = { name: '', sourceId, days: allowed.default };
  const form = useForm({ resolver: zodResolver(schema), defaultValues });
  const make = async (input: z.infer<typeof schema>) => {
    const { data } = await send({ variables: { input } });
    const secret = data?.makeAccessToken.secret;
    if (!secret) throw new Error('No token came back.');
    onMade(secret);
    form.reset({ ...defaultValues, sourceId: input.sourceId });
  };
  return { form, make };
}
