import type { EntityMetadata, ValueTransformer } from 'typeorm';
import type { TenantRow } from './rows.ts';
import { type Statement, statement } from './statement.ts';

type Kind<Row extends TenantRow> = new () => Row;
type Columns = Readonly<Record<string, unknown>>;

/** How one row of a kind is read by its key: planned once per connection, as pages are, where TypeORM plans each time. */
export interface RowByKey<Row extends TenantRow> {
  readonly plain: Statement;
  /** Nobody else changes it until the work is over. */
  readonly locked: Statement;
  readonly row: (columns: Columns) => Row;
}

const known = new WeakMap<Kind<TenantRow>, RowByKey<TenantRow>>();

/** $1 organization · $2 id, for both statements. */
export function rowByKey<Row extends TenantRow>(kind: Kind<Row>, metadata: () => EntityMetadata): RowByKey<Row> {
  const made = known.get(kind) ?? reader(kind, metadata());
  known.set(kind, made);
  return made as RowByKey<Row>;
}

function reader<Row extends TenantRow>(kind: Kind<Row>, { tableName, columns }: EntityMetadata): RowByKey<Row> {
  const list = columns.map(({ databaseName, propertyName }) => `"${databaseName}" as "${propertyName}"`).join(', ');
  const text = `select ${list} from "${tableName}" where organization_id = $1 and id = $2`;
  const told = columns.flatMap(({ propertyName, transformer }) =>
    transformer ? [{ propertyName, from: fromOf(transformer) }] : [],
  );
  return {
    plain: statement(`row.${tableName}`, text),
    locked: statement(`row_held.${tableName}`, `${text} for update`),
    row: (read) => {
      const row = Object.assign(new kind(), read);
      for (const { propertyName, from } of told) Object.assign(row, { [propertyName]: from(read[propertyName]) });
      return row;
    },
  };
}

/** Columns here are told by one transformer at most. */
function fromOf(transformer: ValueTransformer | ValueTransformer[]): (stored: unknown) => unknown {
  const [one, ...more] = [transformer].flat();
  if (!one || more.length > 0) throw new Error('A column is told by more than one transformer.');
  return (stored) => (stored === null ? null : (one.from(stored) as unknown));
}
