/** What a mail says, before it is set as text and as HTML. Every word in it is taken as text. */
export interface Paper {
  /** A language tag, for hyphens, quotes and voices. */
  readonly language: string;
  readonly sender: string;
  readonly title: string;
  readonly lead?: string;
  readonly facts?: readonly { readonly label: string; readonly value: string; readonly href?: string }[];
  readonly entries?: readonly {
    readonly title: string;
    readonly detail: string;
    readonly href: string;
    readonly acts?: readonly { readonly label: string; readonly href: string }[] | undefined;
  }[];
  /** The first one weighs most. */
  readonly acts?: readonly { readonly label: string; readonly href: string }[];
  readonly foot: readonly { readonly text: string; readonly href?: string }[];
}

/** The mail for programs that show text only: everything that the other says, in the same order. */
export function paperText({ sender, title, lead, facts = [], entries = [], acts = [], foot }: Paper): string {
  const parts = [
    title,
    lead,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...entries.map(({ acts: own = [], ...entry }) =>
      [entry.title, entry.detail, entry.href, ...own.map(({ label, href }) => `${label}:\n${href}`)]
        .filter(Boolean)
        .join('\n'),
    ),
    ...acts.map(({ label, href }) => `${label}:\n${href}`),
    `-- \n${sender}`,
    ...foot.map(({ text, href }) => (href ? `${text}:\n${href}` : text)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The same as HTML of the kind that mail programs understand: tables, styles in place, no picture, no script. */
export function paperHtml(paper: Paper): string {
  const { language, sender, title, lead, foot } = paper;
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title><style>${darkStyle}</style></head>
<body class="bg" style="margin:0;padding:0;background:#f7f7f5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" style="background:#f7f7f5"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;font:14px/20px Inter,'Segoe UI',Helvetica,Arial,sans-serif">
<tr><td dir="auto" class="ink2" style="padding:0 4px 12px;color:#565a63;font-weight:600">${escapeHtml(sender)}</td></tr>
<tr><td class="sheet ink" style="background:#ffffff;border:1px solid #e2e2dd;border-radius:8px;padding:24px;color:#1b1d21">
<h1 dir="auto" style="margin:0;font-size:20px;line-height:26px;font-weight:600;overflow-wrap:anywhere">${escapeHtml(title)}</h1>
${lead ? `<p dir="auto" style="margin:8px 0 0;overflow-wrap:anywhere">${escapeHtml(lead)}</p>` : ''}
${factRows(paper)}${entryRows(paper)}${actRow(paper)}
</td></tr>
<tr><td class="ink2" style="padding:16px 4px 0;color:#565a63;font-size:12px;line-height:18px">${foot.map(footLine).join('')}</td></tr>
</table></td></tr></table></body></html>
`;
}

const darkStyle =
  '@media (prefers-color-scheme:dark){.bg{background:#14161a!important}.sheet{background:#1b1e23!important;border-color:#2f343b!important}' +
  '.ink{color:#eceef1!important}.ink2{color:#a7adb7!important}.link{color:#6db3e0!important}' +
  '.main{background:#6db3e0!important;color:#0d1a24!important}.line{border-color:#2f343b!important}}';

function factRows({ facts = [] }: Paper): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ({ label, value, href }) =>
      `<tr><td class="ink2" valign="top" style="padding:3px 16px 3px 0;color:#565a63;white-space:nowrap">${escapeHtml(label)}</td>` +
      `<td dir="auto" style="padding:3px 0;overflow-wrap:anywhere">${href ? link(href, value) : escapeHtml(value)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:16px">${rows.join('')}</table>`;
}

const entryRows = ({ entries = [] }: Paper): string =>
  entries
    .map(
      ({ title, detail, href, acts = [] }) =>
        `<div class="line" style="margin-top:16px;padding-top:16px;border-top:1px solid #e2e2dd"><div dir="auto" style="font-weight:600;overflow-wrap:anywhere">${link(href, title)}</div>` +
        `${detail ? `<div dir="auto" class="ink2" style="color:#565a63;overflow-wrap:anywhere">${escapeHtml(detail)}</div>` : ''}` +
        `${acts.length > 0 ? `<div style="margin-top:8px">${acts.map((act) => quietButton(act.href, act.label)).join('\n')}</div>` : ''}</div>`,
    )
    .join('\n');

function actRow({ acts = [] }: Paper): string {
  if (acts.length === 0) return '';
  const buttons = acts.map(({ label, href }, index) =>
    index === 0 ? mainButton(href, label) : quietButton(href, label),
  );
  return `<div style="margin-top:20px">${buttons.join('\n')}</div>`;
}

const button =
  'display:inline-block;margin:0 8px 8px 0;padding:11px 16px;border-radius:6px;text-decoration:none;font-weight:500';
const mainButton = (href: string, label: string) =>
  `<a class="main" href="${safeHref(href)}" style="${button};background:#1f5f8b;color:#ffffff;border:1px solid #1f5f8b">${escapeHtml(label)}</a>`;
const quietButton = (href: string, label: string) =>
  `<a class="ink line" href="${safeHref(href)}" style="${button};color:#1b1d21;border:1px solid #c9c9c2">${escapeHtml(label)}</a>`;

const footLine = ({ text, href }: Paper['foot'][number]) =>
  `<p dir="auto" style="margin:0 0 4px">${href ? link(href, text) : escapeHtml(text)}</p>`;

const link = (href: string, text: string) =>
  `<a class="link" href="${safeHref(href)}" style="color:#1f5f8b">${escapeHtml(text)}</a>`;

/** Only addresses of the web are linked, whatever somebody typed as the link of a meeting. */
const safeHref = (href: string): string => (/^https?:\/\//i.test(href) ? escapeHtml(href) : '#');

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
