import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { Barrier } from '../barriers.ts';

const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  429: 'RATE_LIMITED',
};

interface Thrown {
  readonly message?: string;
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly errors?: unknown;
  readonly stack?: string;
}
type Formatted = GraphQLFormattedError;

const withoutSuggestion = (message: string) => message.replace(/ Did you mean [\s\S]*?\?$/, '');

/** Errors of the request itself (syntax, validation, variables): their text is safe and useful. */
function requestError(error: GraphQLError): Formatted {
  // What Fastify and Mercurius find wrong with a request arrives here without extensions.
  const code =
    (error.extensions as GraphQLError['extensions'] | undefined)?.['code'] ??
    originalCode(error) ??
    'GRAPHQL_VALIDATION_FAILED';
  return {
    message: withoutSuggestion(String(error.message)),
    ...(error.locations && { locations: error.locations }),
    extensions: { code },
  };
}

function originalCode(error: GraphQLError): unknown {
  return error.originalError instanceof GraphQLError ? error.originalError.extensions['code'] : undefined;
}

/** Barriers keep their code and facts; everything that is our fault is masked and logged with the request's id. */
export function publicError(error: unknown, log: Logger, requestId?: string): Formatted {
  const wrapped = error instanceof GraphQLError ? error : null;
  const origin = (wrapped?.originalError ?? error) as Thrown;
  const said = meantForTheClient(origin, wrapped);
  if (!said) log.error({ err: origin, requestId }, 'An operation failed');
  return { ...(said ?? masked(requestId)), ...(wrapped?.path && { path: wrapped.path }) };
}

const masked = (requestId: string | undefined): Formatted => ({
  message: 'Something went wrong on our side. Nothing was saved.',
  extensions: { code: 'INTERNAL', ...(requestId && { requestId }) },
});

function meantForTheClient(origin: Thrown, wrapped: GraphQLError | null): Formatted | null {
  if (origin instanceof Barrier) return { message: origin.message, extensions: { ...origin.facts, code: origin.code } };
  if (origin instanceof HttpException)
    return { message: origin.message, extensions: { code: codeOfStatus[origin.getStatus()] ?? 'ERROR' } };
  if (isOfRequest(wrapped)) return requestError(wrapped);
  if (origin.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge;
  if (isOfServer(origin)) return { message: String(origin.message), extensions: { code: origin.code } };
  return null;
}

const tooLarge: Formatted = {
  message: 'This is more than one request may carry.',
  extensions: { code: 'TOO_LARGE' },
};

function isOfRequest(error: GraphQLError | null): error is GraphQLError {
  if (!error) return false;
  return !error.path && (!error.originalError || error.originalError instanceof GraphQLError);
}

function isOfServer({ code, statusCode }: Thrown): boolean {
  if (typeof code !== 'string') return false;
  return code.startsWith('MER_') || (code.startsWith('FST_') && typeof statusCode === 'number' && statusCode < 500);
}

/** How errors leave the server over HTTP. */
export const errorFormatter = (log: Logger) => (execution: ExecutionResult, context: unknown) => {
  const requestId = (context as { reply?: { request?: { id?: string } } } | undefined)?.reply?.request?.id;
  const errors = (execution.errors ?? []).flatMap((error) => {
    const inner = ((error.originalError ?? error) as Thrown).errors;
    if (Array.isArray(inner)) return (inner as GraphQLError[]).map(requestError);
    return [publicError(error, log, requestId)];
  });
  return {
    statusCode: statusOf(execution, errors),
    response: { data: execution.data ?? null, errors: errors as GraphQLError[] },
  };
};

const statusOfCode: Readonly<Record<string, number>> = { INTERNAL: 500, RATE_LIMITED: 429, TOO_LARGE: 413 };

function statusOf(execution: ExecutionResult, errors: readonly Formatted[]): number {
  if (execution.data !== undefined && execution.data !== null) return 200;
  const codes = errors.map(({ extensions }) => String(extensions?.['code']));
  const special = codes.map((code) => statusOfCode[code]).find(Boolean);
  if (special) return special;
  return execution.data === undefined || codes.includes('GRAPHQL_VALIDATION_FAILED') ? 400 : 200;
}
