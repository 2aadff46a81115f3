const literal = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The figure that a reader of that language reads in a text; null when it holds anything else, a unit for instance. */
export function numberIn(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const signOf = (type: string) => literal(parts.find((part) => part.type === type)?.value ?? '\u0000');
  const [group, decimal] = [signOf('group'), signOf('decimal')];
  const shape = new RegExp(`^([\u2212-]?)(0|[1-9]\\d*|[1-9]\\d{0,2}(?:${group}\\d{3})+)(?:${decimal}(\\d+))?$`);
  const found = shape.exec(text.trim());
  if (!found) return null;
  const [, sign = '', whole = '', part = '0'] = found;
  return Number(`${sign && '-'}${whole.replace(/\D/g, '')}.${part}`);
}
