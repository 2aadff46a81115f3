import { limits } from '@cxboard/domain/limits';
import { refuseSlug } from '@cxboard/domain/organization/slug.rules';
import { refusePassword } from '@cxboard/domain/people/password.rules';
import { useLingui } from '@lingui/react/macro';
import * as z from 'zod/mini';
import { usePasswordWords, useSlugWords } from './refusal-words.ts';

/** What is asked of somebody who begins, checked by the rules the server uses. */
export function useSignUpSchema() {
  const { t } = useLingui();
  const passwordWords = usePasswordWords();
  const slugWords = useSlugWords();
  const names = { organization: limits.organization.name.max, own: limits.people.name.max };
  const fields = z.object({
    organizationName: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, t`Give the name of your organization.`),
        z.maxLength(names.organization, t`Use at most ${names.organization} characters.`),
      ),
    slug: z.string().check((context) => {
      const refusal = refuseSlug(context.value, 'ORGANIZATION');
      if (refusal) context.issues.push(issue(context.value, slugWords(refusal.why, refusal.slug)));
    }),
    name: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, t`Give your name.`),
        z.maxLength(names.own, t`Use at most ${names.own} characters.`),
      ),
    email: z.email({ error: t`Give your e-mail address, such as name@company.com.` }),
    password: z.string().check((context) => {
      const refusal = refusePassword(context.value, nobody);
      if (refusal) context.issues.push(issue(context.value, passwordWords(refusal.why)));
    }),
    timeZone: z.string().check(z.minLength(1, t`Choose a time zone.`)),
    locale: z.string(),
    currency: z.string().check(z.minLength(1, t`Choose a currency.`)),
  });
  return fields.check((context) => {
    const refusal = refusePassword(context.value.password, context.value);
    if (refusal) context.issues.push({ ...issue(context.value, passwordWords(refusal.why)), path: ['password'] });
  });
}

export type SignUpValues = z.infer<ReturnType<typeof useSignUpSchema>>;

/** The password alone, before it is known whose it is. */
const nobody = { email: ' ', name: ' ' };

const issue = (input: unknown, message: string) => ({ code: 'custom' as const, input, message });
