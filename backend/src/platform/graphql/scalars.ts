import { limits } from '@cxboard/domain/limits';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

interface TextRule {
  readonly description: string;
  /** The text as it is kept, or null when it does not fit. */
  readonly read: (text: string) => string | null;
}

/** U+0000 cannot be stored and half a surrogate pair is no character: refused everywhere, in one place. */
export const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

function textScalar(name: string, { description, read }: TextRule) {
  const parse = (value: unknown) => {
    const kept = typeof value === 'string' && isStorable(value) ? read(value) : null;
    if (kept === null) throw new GraphQLError(`${name}: ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
    return kept;
  };
  return new GraphQLScalarType({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: String,
  });
}

const upTo = (max: number) => (text: string) => (text.length <= max ? text : null);
const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);

export const UUID = textScalar('UUID', {
  description: 'An id: a UUID in lower case.',
  read: (text) => matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)(text.toLowerCase()),
});
export const Title = textScalar('Title', {
  description: `One line of 1 to ${limits.text.title} characters.`,
  read: (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length >= 1 && line.length <= limits.text.title ? line : null;
  },
});
export const Line = textScalar('Line', {
  description: `One line of at most ${limits.text.title} characters; it may be empty.`,
  read: (text) => upTo(limits.text.title)(text.replace(/\s+/g, ' ').trim()),
});
export const ShortText = textScalar('ShortText', {
  description: `At most ${limits.text.short} characters.`,
  read: upTo(limits.text.short),
});
export const LongText = textScalar('LongText', {
  description: `At most ${limits.text.long} characters.`,
  read: upTo(limits.text.long),
});
export const TableText = textScalar('TableText', {
  description: `A table as text, at most ${limits.adoption.characters} characters.`,
  read: upTo(limits.adoption.characters),
});
export const Email = textScalar('Email', {
  description: 'An e-mail address.',
  read: (text) => {
    const address = text.trim().toLowerCase();
    return address.length <= limits.text.email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? address : null;
  },
});
export const Slug = textScalar('Slug', {
  description: 'A short name in an address: letters a-z, digits and hyphens.',
  read: matching(/^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/),
});
export const Url = textScalar('Url', {
  description: 'A link that starts with https:// or http://.',
  read: (text) => (text.length <= limits.text.url && /^https?:$/.test(protocolOf(text)) ? text : null),
});
/** As typed: neither trimmed nor changed. What makes a good password is said by a rule, in a sentence. */
export const Password = textScalar('Password', {
  description: 'A password, at most 1,000 characters.',
  read: upTo(1_000),
});
export const LinkToken = textScalar('LinkToken', {
  description: 'The secret part of a link that works once.',
  read: matching(/^[A-Za-z0-9_-]{43}$/),
});
export const Digest = textScalar('Digest', {
  description: 'A SHA-256 in hexadecimal.',
  read: matching(/^[0-9a-f]{64}$/),
});
export const TimeZone = textScalar('TimeZone', {
  description: 'An IANA time zone, for instance Europe/Prague.',
  read: known((zone) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone),
});
export const Locale = textScalar('Locale', {
  description: 'A BCP 47 language tag, for instance en or cs-CZ.',
  read: known((tag) => Intl.getCanonicalLocales(tag)[0]),
});
export const Currency = textScalar('Currency', {
  description: 'An ISO 4217 code, for instance EUR.',
  read: (code) => (Intl.supportedValuesOf('currency').includes(code) ? code : null),
});
export const Colour = textScalar('Colour', {
  description: 'A colour as #rrggbb, in small letters.',
  read: matching(/^#[0-9a-f]{6}$/),
});
export const LocalDate = textScalar('LocalDate', {
  description: 'A day as year-month-day, for instance 2026-12-03.',
  read: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : null),
});
export const LocalTime = textScalar('LocalTime', {
  description: 'A time on the wall as hours:minutes, for instance 10:00.',
  read: matching(/^([01]\d|2[0-3]):[0-5]\d$/),
});
/** Nest's own scalar answers null for texts; ours takes what SQL and code give. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A moment, as ISO 8601 with a time zone.',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : undefined),
});
export const Minutes = new GraphQLScalarType({
  name: 'Minutes',
  description: `Whole minutes, ${limits.meetings.itemMinutes.min} to ${limits.meetings.itemMinutes.max}.`,
  serialize: Number,
  parseValue: readMinutes,
  parseLiteral: (node) => readMinutes(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** Intl throws for what it does not know. */
function known(find: (name: string) => string | undefined) {
  return (name: string) => {
    if (!/^[A-Za-z0-9_+/-]{2,64}$/.test(name)) return null;
    try {
      return find(name) ?? null;
    } catch {
      return null;
    }
  };
}

function readMinutes(value: unknown): number {
  const { min, max } = limits.meetings.itemMinutes;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new GraphQLError(`Minutes: whole minutes, ${min} to ${max}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

function readMoment(value: unknown): Date {
  const moment =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : null;
  if (moment && !Number.isNaN(moment.getTime())) return moment;
  throw new GraphQLError('DateTime: a moment, as ISO 8601 with a time zone.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
