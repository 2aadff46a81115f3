import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SimilarNominationsDocument } from './nominations.generated.ts';

const calm = 350;
const least = 6;

interface SimilarProps {
  text: string;
  /** What moves the same metric or is about the same contact reason is the same too; '' when none is named. */
  about: { readonly metricId: string; readonly reasonId: string };
  board: { readonly id: string; readonly slug: string };
}

/** What is on the way already: better to add evidence there than to ask twice. */
export function Similar({ text, about, board }: SimilarProps) {
  const { t } = useLingui();
  const to = useAddresses();
  const asked = useSettled(text.trim());
  const { data, previousData } = useQuery(SimilarNominationsDocument, {
    variables: { board: board.slug, text: asked, metricId: about.metricId || null, reasonId: about.reasonId || null },
    skip: asked.length < least,
  });
  const found = asked.length < least ? [] : ((data ?? previousData)?.similarNominations ?? []);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Sheet flush titleOutside title={t`Already on the way?`}>
          <List label={t`Similar nominations and projects`}>
            {found.map(({ id, kind, number, title }) => (
              <Row
                key={id}
                href={kind === 'PROJECT' ? to.project(board.slug, number) : to.nomination(board.slug, number)}
                title={title}
                meta={kind === 'PROJECT' ? <Trans>Project {number}</Trans> : <Trans>Nomination {number}</Trans>}
                wraps
              />
            ))}
          </List>
        </Sheet>
      )}
    </div>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), calm);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
