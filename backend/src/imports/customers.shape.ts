import { compileCustomerMapping, type CustomerDraft } from '@cxboard/domain/imports/customer-row.rules';
import { tooManyLabels } from '@cxboard/domain/imports/import.rules';
import type { Mapping } from '@cxboard/domain/imports/mapping.rules';
import { limits } from '@cxboard/domain/limits';
import { customerLabelsKnown, removeCustomers, takeCustomers } from '../customers/index.ts';
import { FileRefused } from './file-refused.ts';
import type { ImportShape } from './import-shape.ts';
import { ImportTally } from './import-tally.ts';
import { goodRowsOf } from './row-source.ts';

const dimensionsOf = ({ columns }: Mapping) =>
  columns.flatMap(({ role, header, dimension }) =>
    role === 'DIMENSION' ? [{ header, name: dimension ?? header }] : [],
  );

/** How many customers, of how many the revenue is known, and how many left. */
class CustomersTally extends ImportTally<CustomerDraft> {
  private customers = 0;
  private withRevenue = 0;
  private left = 0;
  private readonly seen: readonly { readonly header: string; readonly name: string; readonly values: Set<string> }[];

  constructor(mapping: Mapping) {
    super();
    this.seen = dimensionsOf(mapping).map((dimension) => ({ ...dimension, values: new Set<string>() }));
  }

  labels() {
    return this.seen.map(({ header, name, values }) => ({ column: header, knownAs: name, values }));
  }

  protected count({ revenueInCents, hasLeft, labels }: CustomerDraft) {
    this.customers += 1;
    this.withRevenue += Number(revenueInCents !== null);
    this.left += Number(hasLeft === true);
    this.seen.forEach(({ header, values }, nth) => {
      const label = labels[nth];
      if (label) values.add(label.toLowerCase());
      if (values.size > limits.imports.labelsPerDimension)
        throw new FileRefused(tooManyLabels(header, limits.imports.labelsPerDimension));
    });
  }

  protected found() {
    const { customers, withRevenue, left } = this;
    return { questions: [], customers: { customers, withRevenue, left } };
  }
}

/** Each row is a customer in a quarter: what they bring in a year, and whether they left. */
export const customersShape: ImportShape<CustomerDraft> = {
  reading({ mapping, timeZone }, headers) {
    const read = compileCustomerMapping(mapping, headers, timeZone);
    return ({ line, fields }) => {
      const found = read(fields, line);
      return found.kind === 'BAD' ? found : { kind: 'ROW', row: found.draft };
    };
  },
  tally: (mapping) => new CustomersTally(mapping),
  takeOver: (work, { found, mapping, keptSince, batches }) =>
    takeCustomers(
      work,
      {
        ...{ sourceId: found.sourceId ?? '', importId: found.id, keptSince },
        dimensions: dimensionsOf(mapping).map(({ name }) => name),
      },
      goodRowsOf(batches),
    ),
  labelsKnown: customerLabelsKnown,
  takeBack: (work, { id }) => removeCustomers(work, id),
};
