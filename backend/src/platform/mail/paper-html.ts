import type { Paper, PaperAct, PaperEntry } from './paper.ts';

/**
 * A mail as HTML of the kind that mail programs understand: tables for the layout, styles in place, no picture to
 * load and no script: the letterhead is the sender's name under the bar of their colour, as on paper, since programs
 * hide pictures from outside and call mails with attached ones suspect. What a program does not know (dark colours, round corners) it leaves out without harm.
 */
export function paperHtml(paper: Paper): string {
  const { language, sender, accent, title, lead, note, foot } = paper;
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body class="bg" style="margin:0;padding:0;background:#f7f7f5;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(preview(paper))}${'&#8199;&#847;'.repeat(60)}</div>
<table ${layout} width="100%" class="bg" bgcolor="#f7f7f5" style="background:#f7f7f5"><tr><td align="center" class="edge" style="padding:32px 16px">
<!--[if mso]><table ${layout} width="600"><tr><td><![endif]-->
<table ${layout} width="100%" style="max-width:600px;text-align:left;${font(15, 22)}">
<tr><td style="padding:0 4px 10px"><table ${layout}><tr><td width="36" height="3" bgcolor="${escapeHtml(accent)}" style="width:36px;height:3px;font-size:0;line-height:3px;background:${escapeHtml(accent)}">&nbsp;</td></tr></table></td></tr>
<tr><td dir="auto" class="ink" style="padding:0 4px 14px;color:#1b1d21;font-weight:600;font-size:16px;line-height:22px">${escapeHtml(sender)}</td></tr>
<tr><td class="sheet ink" bgcolor="#ffffff" style="background:#ffffff;border:1px solid #e2e2dd;border-radius:8px;padding:32px;color:#1b1d21">
<h1 dir="auto" style="margin:0;font-size:22px;line-height:28px;font-weight:600;letter-spacing:-0.01em;overflow-wrap:anywhere">${escapeHtml(title)}</h1>
${lead ? `<p dir="auto" class="ink2" style="margin:8px 0 0;color:#565a63;overflow-wrap:anywhere">${escapeHtml(lead)}</p>` : ''}
${note ? `<p dir="auto" style="margin:16px 0 0;font-size:16px;line-height:24px;overflow-wrap:anywhere">${lines(note)}</p>` : ''}
${factRows(paper)}${entryRows(paper)}${actRow(paper.acts, 24)}
</td></tr>
<tr><td class="ink2" style="padding:16px 4px 0;color:#565a63;font-size:12px;line-height:18px">${foot.map(footLine).join('')}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>
`;
}

const layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
const font = (size: number, line: number) =>
  `font:${String(size)}px/${String(line)}px Inter,'Segoe UI',Helvetica,Arial,sans-serif`;

const dark = (scheme: (rule: string) => string) =>
  [
    ['.bg', 'background:#14161a'],
    ['.sheet', 'background:#1b1e23;border-color:#2f343b'],
    ['.ink', 'color:#eceef1'],
    ['.ink2', 'color:#a7adb7'],
    ['.link', 'color:#6db3e0'],
    ['.main', 'background:#6db3e0;border-color:#6db3e0;color:#0d1a24'],
    ['.quiet', 'background:#1b1e23;border-color:#5b626c;color:#eceef1'],
    ['.line', 'border-color:#2f343b'],
  ]
    .map(([name, rules = '']) => scheme(`${String(name)}{${rules.replaceAll(/(;|$)/g, '!important$1')}}`))
    .join('');

/** Outlook on the web marks what it darkens by itself instead of asking the scheme. */
const style =
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
  `@media (prefers-color-scheme:dark){${dark((rule) => rule)}}${dark((rule) => `[data-ogsc] ${rule}`)}` +
  '@media (max-width:480px){.edge{padding:16px 8px!important}.sheet{padding:20px!important}.act{width:100%!important;margin-right:0!important}.press{display:block!important;text-align:center!important}.label{display:block!important;padding:8px 0 0!important}.value{display:block!important;padding:0!important}}';

/** What the list of mails shows beside the subject. */
const preview = ({ lead, note, entries = [] }: Paper): string => lead || note || entries[0]?.title || '';

function factRows({ facts = [] }: Pick<Paper, 'facts'>, above = 16): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ({ label, value, href }) =>
      `<tr><td class="ink2 label" valign="top" style="padding:4px 20px 4px 0;color:#565a63;white-space:nowrap">${escapeHtml(label)}</td>` +
      `<td dir="auto" class="value" style="padding:4px 0;overflow-wrap:anywhere">${href ? link(href, value) : escapeHtml(value)}</td></tr>`,
  );
  return `<table ${layout} style="margin-top:${String(above)}px;${font(15, 22)}">${rows.join('')}</table>`;
}

const entryRows = ({ entries = [] }: Paper): string =>
  entries.length === 0
    ? ''
    : `<table ${layout} width="100%" style="margin-top:20px;${font(15, 22)}">${entries.map(entryRow).join('\n')}</table>`;

function entryRow({ heading, title, detail, href, facts = [], acts = [] }: PaperEntry): string {
  const over = heading
    ? `<tr><td dir="auto" class="ink2" style="padding:16px 0 8px;color:#565a63;font-size:13px;line-height:18px;font-weight:600">${escapeHtml(heading)}</td></tr>`
    : '';
  return (
    `${over}<tr><td class="line ink" style="padding:14px 0;border-top:1px solid #e2e2dd;color:#1b1d21">` +
    `<div dir="auto" style="font-weight:600;overflow-wrap:anywhere">${href ? link(href, title) : lines(title)}</div>` +
    `${detail ? `<div dir="auto" class="ink2" style="padding-top:2px;color:#565a63;font-size:13px;line-height:18px;overflow-wrap:anywhere">${escapeHtml(detail)}</div>` : ''}` +
    `${factRows({ facts }, 8)}${actRow(acts, 12, 'quiet')}</td></tr>`
  );
}

/** Buttons that stand side by side where there is room, each a table, since some programs know no other box. */
function actRow(acts: readonly PaperAct[] = [], above: number, first: 'main' | 'quiet' = 'main'): string {
  if (acts.length === 0) return '';
  const buttons = acts.map((act, index) => button(act, index === 0 ? first : 'quiet'));
  return `<table ${layout} width="100%" style="margin-top:${String(above)}px"><tr><td>${buttons.join('\n')}</td></tr></table>`;
}

const looks = {
  main: { fill: '#1f5f8b', edge: '#1f5f8b', ink: '#ffffff' },
  quiet: { fill: '#ffffff', edge: '#868a92', ink: '#1b1d21' },
} as const;

function button({ href, label }: PaperAct, kind: keyof typeof looks): string {
  const { fill, edge, ink } = looks[kind];
  const box = `background:${fill};border:1px solid ${edge};border-radius:6px`;
  return (
    `<table ${layout} align="left" class="act" style="margin:0 8px 8px 0"><tr><td class="${kind}" bgcolor="${fill}" style="${box}">` +
    `<a class="${kind} press" href="${safeHref(href)}" style="display:inline-block;padding:11px 18px;border-radius:5px;color:${ink};${font(15, 20)};font-weight:500;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`
  );
}

const footLine = ({ text, href }: Paper['foot'][number]) =>
  `<p dir="auto" style="margin:0 0 4px">${href ? link(href, text) : escapeHtml(text)}</p>`;

const link = (href: string, text: string) =>
  `<a class="link" href="${safeHref(href)}" style="color:#1f5f8b">${escapeHtml(text)}</a>`;

const lines = (text: string): string => escapeHtml(text).replaceAll(/\r?\n/g, '<br>');

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
