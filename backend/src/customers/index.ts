import type { Chapter } from '../platform/chapter.ts';
import { CustomersFigures } from './customers.figures.ts';
import { CustomersReads } from './customers.reads.ts';
import { ErasedCustomer } from './erased-customer.entity.ts';
import { ErasingService } from './erasing.service.ts';
import { CustomersResolver } from './customers.resolver.ts';

export { eraseAlone, takeOverBesideOthers } from './customer-turns.ts';
export {
  customerId,
  customerLabelsKnown,
  eraseQuartersBefore,
  removeCustomers,
  takeCustomers,
} from './customers.loading.ts';

export const customers: Chapter = {
  rows: [ErasedCustomer],
  resolvers: [CustomersResolver],
  services: [CustomersReads, CustomersFigures, ErasingService],
};
