import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export interface MadeQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;
const conditions = [
  '',
  '',
  '',
  '',
  ' @include(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: $no)',
  ' @skip(if: false)',
];

/**
 * Queries nobody wrote: any fields below a root, some renamed, some behind conditions, some in fragments, and arguments
 * given, left out, or declared and not sent. The same seed makes the same ones.
 */
export class QueryMaker {
  private fragments: string[] = [];
  private declared = new Map<string, string>();
  private variables: Record<string, unknown> = {};
  private renamed = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private state: number,
    /** Fields that say something else every time. */
    private readonly everNew: readonly string[],
  ) {}

  make(root: Field, given: Readonly<Record<string, unknown>>): MadeQuery {
    this.fragments = [];
    this.declared = new Map();
    this.variables = {};
    this.renamed = 0;
    const args = root.args.flatMap((one) => this.argument(one, given[one.name]));
    const passed = args.length > 0 ? `(${args.join(', ')})` : '';
    const named = getNamedType(root.type);
    const inside = isLeafType(named) ? '' : this.selection(named, 3);
    const declared = [...this.declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const text = `query Made${declared && `(${declared})`} { ${root.name}${passed} ${inside} } ${this.fragments.join(' ')}`;
    return { text, variables: this.variables };
  }

  private below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  private some<T>(all: readonly T[], most: number): T[] {
    const left = [...all];
    const picked: T[] = [];
    while (left.length > 0 && picked.length < most) picked.push(...left.splice(this.below(left.length), 1));
    return picked;
  }

  private argument({ name, type, ...rest }: GraphQLArgument, value: unknown): string[] {
    const mayBeAbsent = !isRequiredArgument({ name, type, ...rest });
    const way = mayBeAbsent ? this.below(4) : 3;
    if (way === 0 || (mayBeAbsent && value === undefined && isNonNullType(type))) return [];
    this.declared.set(name, String(type));
    if (way === 1 && !isNonNullType(type)) return [`${name}: $${name}`]; // declared, and not sent
    if (value === undefined && mayBeAbsent) this.variables[name] = null;
    else this.variables[name] = value ?? (isInputObjectType(getNamedType(type)) ? {} : undefined);
    return [`${name}: $${name}`];
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type)) {
      const parts = this.some(this.schema.getPossibleTypes(type), 3).map(
        (one) => `... on ${one.name} ${this.selection(one, depth)}`,
      );
      return `{ __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields()).filter(
      (one) =>
        !one.args.some(isRequiredArgument) &&
        !this.everNew.includes(one.name) &&
        (depth > 0 || isLeafType(getNamedType(one.type))),
    );
    const parts = this.some(fields, 4).map((one) => this.part(type.name, one, depth));
    return `{ __typename ${parts.join(' ')} }`;
  }

  private part(parent: string, field: Field, depth: number): string {
    const named = getNamedType(field.type);
    const condition = conditions[this.below(conditions.length)] ?? '';
    for (const name of ['yes', 'no'])
      if (condition.includes(`$${name}`)) this.declared.set(name, `Boolean = ${name === 'yes'}`);
    const inside = isLeafType(named) ? '' : ` ${this.selection(named, depth - 1)}`;
    const said = `${field.name}${condition}${inside}`;
    const way = this.below(6);
    if (way === 0 && this.renamed < 12) return `a${(this.renamed += 1)}: ${said}`;
    if (way === 1) return `... on ${parent} { ${said} }`;
    if (way > 2) return said;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${parent} { ${said} }`);
    return `...${name}`;
  }
}
