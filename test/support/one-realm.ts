import { runInThisContext } from 'node:vm';

/**
 * Jest runs tests in a context with typed arrays of its own; onnxruntime's native code knows the process's only.
 * Named in `setupFiles`, so that every test that extracts has those.
 */
globalThis.Float32Array = runInThisContext('Float32Array') as Float32ArrayConstructor;
