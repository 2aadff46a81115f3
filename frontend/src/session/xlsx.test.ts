/** @jest-environment node */
import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { numberIn } from './number-in.ts';
import { workbookOf } from './xlsx.ts';

/** What stands in the archive, read as any program reads it: from its directory at the end. */
function filesIn(archive: Uint8Array): Map<string, string> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < view.getUint16(end + 10, true); nth += 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [size, label, offset] = [
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const begins = offset + 30 + view.getUint16(offset + 26, true);
    const body = archive.slice(begins, begins + size);
    expect(crc32(body)).toBe(view.getUint32(at + 16, true));
    files.set(new TextDecoder().decode(archive.slice(at + 46, at + 46 + label)), new TextDecoder().decode(body));
    at += 46 + label;
  }
  expect(at).toBe(end);
  return files;
}

test('a table leaves as a workbook: figures as numbers, everything else as text that is never run', () => {
  const sheets = [
    {
      name: 'Figures',
      rows: [
        ['Period', 'Value'],
        ['Oct 2026', '\u221220.5'],
        ['=cmd()|1', '12,345'],
        ['a & <b>', '34\u00a0%'],
      ],
    },
    { name: 'What they are', rows: [['How it is counted.']] },
  ];
  const files = filesIn(workbookOf(sheets, 'en'));
  const [figures = '', basis = ''] = [files.get('xl/worksheets/sheet1.xml'), files.get('xl/worksheets/sheet2.xml')];
  expect(figures).toContain('<c r="B2"><v>-20.5</v></c>');
  expect(figures).toContain('<c r="B3"><v>12345</v></c>');
  expect(figures).toContain('<c r="A3" t="inlineStr"><is><t xml:space="preserve">=cmd()|1</t></is></c>');
  expect(figures).toContain('a &amp; &lt;b&gt;');
  expect(figures).toContain('>34\u00a0%</t>');
  expect(basis).toContain('How it is counted.');
  expect(files.get('xl/workbook.xml')).toContain('<sheet name="Figures" sheetId="1" r:id="rId1"/>');
});

test('a figure is read by the marks of its language; what could be anything else stays text', () => {
  expect([numberIn('1,234.5', 'en'), numberIn('1.234,5', 'de'), numberIn('\u22120.4', 'en')]).toEqual([
    1234.5, 1234.5, -0.4,
  ]);
  for (const text of ['1,2,3', '007', '', '-', '1.2.3', '34 %', '5 days', '1e5'])
    expect(numberIn(text, 'en')).toBeNull();
});
