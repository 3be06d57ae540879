import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.js';
import { codeOf, logError } from './errors.js';

/** Tells whoever serves a request which operation it asks for, and what went wrong in it. Hooks no field. */
export function observingOperations(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation, operationName, contextValue }) => {
          if (operation) contextValue.witness.onOperation({ type: operation.operation, name: operationName });
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) {
            logError(contextValue.witness.log, error);
            contextValue.witness.onError(codeOf(error));
          }
          return Promise.resolve();
        },
      }),
  };
}
