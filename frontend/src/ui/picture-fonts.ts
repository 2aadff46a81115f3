/** The rules of a typeface the page has, with the files inside: only those whose letters the text uses. */
export async function fontRules(family: string, text: string): Promise<string> {
  const points = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  const rules = [...document.styleSheets].flatMap(fontFacesOf).filter((rule) => {
    const named = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
    return named === family && holdsOne(rule.style.getPropertyValue('unicode-range'), points);
  });
  return (await Promise.all(rules.map(embedded))).join('');
}

function fontFacesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

/** "U+0000-00FF, U+0131" */
const holdsOne = (ranges: string, points: readonly number[]): boolean =>
  ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return points.some((point) => point >= parseInt(from, 16) && point <= parseInt(to, 16));
  });

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  const [family, weight] = [style.getPropertyValue('font-family'), style.getPropertyValue('font-weight')];
  const range = style.getPropertyValue('unicode-range');
  const file = await dataAddress(await answer.blob());
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${file}) format('woff2');unicode-range:${range}}`;
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('The typeface could not be read.'));
    reader.readAsDataURL(blob);
  });
