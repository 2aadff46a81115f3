import 'reflect-metadata';
import '../src/agenda/index.ts';

export { knownStatements } from '../src/platform/database/statement.ts';
