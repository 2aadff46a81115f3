import type { DigestLine } from '@cxboard/domain/staff-digests/staff-digest.rules';
import { digestLineWords, digestSections } from '@cxboard/messages/staff-digest.messages';
import { useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { TextLink } from '../../ui/text-link.tsx';

interface DigestLetterProps {
  note: string;
  lines: readonly DigestLine[];
}

/** The digest as it is read, on the page as in the mail. */
export function DigestLetter({ note, lines }: DigestLetterProps) {
  const { i18n } = useLingui();
  return (
    <div className="grid gap-5">
      {note && <p className="max-w-prose text-read wrap-anywhere whitespace-pre-line">{note}</p>}
      {digestSections(i18n, lines).map(({ heading, lines: told }) => (
        <section key={heading} className="grid gap-3">
          <h2 className="text-section font-semibold">{heading}</h2>
          <ul className="grid gap-3">
            {told.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ line }: { line: DigestLine }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { title, detail } = digestLineWords(i18n, line);
  return (
    <li className="grid max-w-prose gap-0.5">
      <span className="text-read wrap-anywhere">
        {line.kind === 'PROPOSAL' ? <TextLink href={to.proposal(line.number)}>{title}</TextLink> : title}
      </span>
      <span className="text-control text-ink-2 wrap-anywhere">{detail}</span>
    </li>
  );
}
