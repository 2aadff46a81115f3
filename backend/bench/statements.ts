import 'reflect-metadata';
import '../src/meetings/index.ts';

export { knownStatements } from '../src/platform/database/statement.ts';
