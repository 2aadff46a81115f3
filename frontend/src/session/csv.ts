import { saveFile } from '../ui/save-file.ts';

/** A leading `=`, `+`, `-` or `@` would be run as a formula by a spreadsheet: an apostrophe makes it text. Figures stay. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;

const field = (text: string): string =>
  /[",\n\r]/.test(harmless(text)) ? `"${harmless(text).replaceAll('"', '""')}"` : harmless(text);

export const csvOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((fields) => fields.map(field).join(',')).join('\r\n');

/** Hands a text to the person as a file; the mark lets spreadsheets see that it is UTF-8. */
export const saveText = (fileName: string, text: string) =>
  saveFile(fileName, new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
