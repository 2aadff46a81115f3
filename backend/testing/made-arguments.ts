import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
} from 'graphql';

/** A place in an operation's arguments where an id stands, such as `input.meetingId`. */
export interface IdPlace {
  readonly path: string;
  readonly name: string;
  readonly type: 'UUID' | 'Slug';
  /** Needed wherever a path begins with this: '' always, null never, else within an input that may be left out. */
  readonly neededIn: string | null;
}

const ofScalar: Readonly<Record<string, unknown>> = {
  Title: 'Example',
  Line: 'Example',
  ShortText: 'Example',
  LongText: 'Example',
  TableText: 'Title,Owner\nExample,Example',
  String: 'Example',
  UUID: '00000000-0000-7000-8000-000000000000',
  Email: 'example@example.org',
  Slug: 'example',
  Url: 'https://example.org/',
  Minutes: 30,
  LocalDate: '2027-03-01',
  LocalTime: '10:00',
  DateTime: '2027-03-01T09:00:00Z',
  Password: 'a long example phrase',
  LinkToken: 'x'.repeat(43),
  Digest: 'a'.repeat(64),
  TimeZone: 'Europe/Prague',
  Locale: 'en',
  Currency: 'EUR',
  Colour: '#1f5f8b',
  Int: 1,
  Float: 1,
  Boolean: true,
};

type Given = (path: string) => string | undefined;
type Argument = GraphQLArgument | GraphQLInputField;

/** Arguments for an operation from its types alone: what is required, and the ids that are given. */
export function madeArguments(field: GraphQLField<unknown, unknown>, given: Given): Record<string, unknown> {
  return fill(field.args, '', given);
}

/** Every place of an operation that takes an id. */
export function idPlaces(field: { readonly args: readonly Argument[] }): IdPlace[] {
  const places: IdPlace[] = [];
  const note = (all: readonly Argument[], at: string, neededIn: string): void => {
    for (const one of all) {
      const { name, type } = one;
      const named = getNamedType(type);
      const path = at + name;
      if (isInputObjectType(named))
        note(Object.values(named.getFields()), `${path}.`, isNeeded(one) ? neededIn : `${path}.`);
      else if (named.name === 'UUID' || named.name === 'Slug')
        places.push({ path, name, type: named.name, neededIn: isNeeded(one) ? neededIn : null });
    }
  };
  note(field.args, '', '');
  return places;
}

function fill(all: readonly Argument[], at: string, given: Given): Record<string, unknown> {
  const values = all.map((one) => [one.name, valueFor(one, at, given)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueFor(one: Argument, at: string, given: Given): unknown {
  const path = at + one.name;
  const named = getNamedType(one.type);
  if (isInputObjectType(named)) {
    const inside = Object.values(named.getFields());
    const holdsId = idPlaces({ args: inside }).some((place) => given(`${path}.${place.path}`) !== undefined);
    return isNeeded(one) || holdsId ? asList(one.type, fill(inside, `${path}.`, given)) : undefined;
  }
  const id = given(path);
  if (id !== undefined) return asList(one.type, id);
  return isNeeded(one) ? asList(one.type, leaf(named, path)) : undefined;
}

const isNeeded = ({ type, defaultValue }: Argument) => isNonNullType(type) && defaultValue === undefined;

function leaf(named: GraphQLNamedType, path: string): unknown {
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isLeafType(named) && named.name in ofScalar) return ofScalar[named.name];
  throw new Error(`${path} is a ${named.name}, which testing/made-arguments.ts has no example for: add one.`);
}

function asList(type: GraphQLInputType, value: unknown): unknown {
  const inside = isNonNullType(type) ? type.ofType : type;
  return isListType(inside) ? [value] : value;
}
