import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.js';
import { codeOf, logError, type ErrorLog } from './errors.js';

/** Tells whoever serves a request which operation it asks for, and what went wrong in it. Hooks no field. */
export function observingOperations(log: ErrorLog): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation, operationName, contextValue }) => {
          if (operation) contextValue.onOperation?.({ type: operation.operation, name: operationName });
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) {
            logError(contextValue.log ?? log, error);
            contextValue.onError?.(codeOf(error));
          }
          return Promise.resolve();
        },
      }),
  };
}
