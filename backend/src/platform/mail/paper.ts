/** Something that can be done from a mail. */
export interface PaperAct {
  readonly label: string;
  readonly href: string;
}

export type PaperFacts = readonly { readonly label: string; readonly value: string; readonly href?: string }[];

export interface PaperEntry {
  /** Stands over this entry and those that follow it. */
  readonly heading?: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string | null;
  readonly facts?: PaperFacts | undefined;
  readonly acts?: readonly PaperAct[] | undefined;
}

/** What a mail says, before it is set as text and as HTML. Every word in it is taken as text. */
export interface Paper {
  /** A language tag, for hyphens, quotes and voices. */
  readonly language: string;
  readonly sender: string;
  /** The colour of the sender's letterhead, as #rrggbb. */
  readonly accent: string;
  readonly title: string;
  readonly lead?: string;
  /** What a person has written for this mail, in their own lines. */
  readonly note?: string;
  readonly facts?: PaperFacts;
  readonly entries?: readonly PaperEntry[];
  /** The first one weighs most. */
  readonly acts?: readonly PaperAct[];
  readonly foot: readonly { readonly text: string; readonly href?: string }[];
}

/** The mail for programs that show text only: everything that the other says, in the same order. */
export function paperText({ sender, title, lead, note, facts = [], entries = [], acts = [], foot }: Paper): string {
  const parts = [
    title,
    lead,
    note,
    factsText(facts),
    ...entries.flatMap(({ heading, ...entry }) => [heading && `${heading}:`, entryText(entry)]),
    ...acts.map(actText),
    `-- \n${sender}`,
    ...foot.map(({ text, href }) => (href ? `${text}:\n${href}` : text)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const factsText = (facts: PaperFacts) => facts.map(({ label, value }) => `${label}: ${value}`).join('\n');

const entryText = ({ title, detail, href, facts = [], acts = [] }: PaperEntry) =>
  [title, detail, factsText(facts), href, ...acts.map(actText)].filter(Boolean).join('\n');

const actText = ({ label, href }: PaperAct) => `${label}:\n${href}`;
