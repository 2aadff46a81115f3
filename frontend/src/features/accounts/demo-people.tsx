import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAccount } from '../../session/account.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type DemoPeopleQuery, SignInAsDocument } from './sign-in.generated.ts';

type Person = DemoPeopleQuery['demoPeople'][number];

interface DemoPeopleProps {
  people: readonly Person[];
  onSignedIn: (organization: string | null) => unknown;
}

/** The people of the demonstration, each one press away. */
export function DemoPeople({ people, onSignedIn }: DemoPeopleProps) {
  const { t } = useLingui();
  const { enter, entering, hasFailed } = useEntering(onSignedIn);
  const organization = people[0]?.organizationName ?? '';
  return (
    <aside className="grid min-w-0 content-start gap-3" aria-label={t`Demonstration`}>
      <Sheet title={t`Look around ${organization}`} flush>
        <p className="-mt-2 px-4 pb-3 text-control text-ink-2">
          <Trans>A demonstration with fictional data. Sign in as one of its people.</Trans>
        </p>
        <div className="border-t border-line">
          <List label={t`People of the demonstration`}>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                isBusy={entering === person.id}
                onEnter={() => void enter(person.id)}
              />
            ))}
          </List>
        </div>
      </Sheet>
      {hasFailed && (
        <Banner kind="bad">
          <Trans>That did not work. Try again in a moment.</Trans>
        </Banner>
      )}
      <p className="text-control text-ink-2">
        <TextLink href="/mail" className="touch:py-3">
          <Trans>Mail the demonstration did not send</Trans>
        </TextLink>
      </p>
    </aside>
  );
}

function useEntering(onSignedIn: DemoPeopleProps['onSignedIn']) {
  const [signInAs] = useMutation(SignInAsDocument, { client: useAccount().client });
  const [entering, setEntering] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const enter = async (personId: string) => {
    setEntering(personId);
    setFailed(false);
    try {
      const { data } = await signInAs({ variables: { input: { personId } } });
      await onSignedIn(data?.signInAs.organizationSlug ?? null);
    } catch {
      setFailed(true);
    }
    setEntering(null);
  };
  return { enter, entering, hasFailed };
}

interface PersonRowProps {
  person: Person;
  isBusy: boolean;
  onEnter: () => void;
}

function PersonRow({ person, isBusy, onEnter }: PersonRowProps) {
  const { t } = useLingui();
  const roles = useRoleWords();
  const words = person.roles.map((role) => roles[role]).filter(Boolean);
  const part = words.length > 0 ? words.join(', ') : t`Employee`;
  return (
    <Row
      leading={<Avatar name={person.name} decorative />}
      title={person.name}
      meta={[part, person.jobTitle].filter(Boolean).join(' · ')}
      trailing={
        <Button size="small" busy={isBusy} onClick={onEnter} aria-label={t`Sign in as ${person.name}`}>
          <Trans>Sign in</Trans>
        </Button>
      }
    />
  );
}

function useRoleWords(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return {
    ADMINISTRATOR: t`Administrator`,
    ANALYST: t`Analyst`,
    CHAIR: t`Chair`,
    SECRETARY: t`Secretary`,
    DEPUTY: t`Deputy`,
    MEMBER: t`Board member`,
  };
}
