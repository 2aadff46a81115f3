import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAccount } from '../../session/account.ts';
import { AcceptInvitationDocument, type AcceptInvitationMutationVariables } from './invitation.generated.ts';
import { useDoorWords, usePasswordWords } from './refusal-words.ts';

interface Refused {
  readonly field: 'password' | 'root';
  readonly message: string;
}

/** Accepts an invitation and goes in; answers with what stood in the way, and where to say it. */
export function useJoining() {
  const { t } = useLingui();
  const { client, startAfresh } = useAccount();
  const doorWords = useDoorWords();
  const passwordWords = usePasswordWords();
  const [accept] = useMutation(AcceptInvitationDocument, { client });
  return async (input: AcceptInvitationMutationVariables['input']): Promise<Refused | null> => {
    const { data } = await accept({ variables: { input } });
    const answer = data?.acceptInvitation;
    if (!answer) return null;
    if (answer.__typename === 'SignedIn') {
      await startAfresh(`/${answer.organizationSlug ?? ''}`);
      return null;
    }
    if (answer.__typename === 'PasswordRefused') return { field: 'password', message: passwordWords(answer.why) };
    if (answer.__typename === 'SignInRefused')
      return { field: 'password', message: t`This e-mail address has an account. Use the password of that account.` };
    return { field: 'root', message: doorWords(answer) };
  };
}
