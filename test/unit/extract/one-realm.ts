import { runInThisContext } from 'node:vm';

/**
 * Jest runs tests in a context with typed arrays of its own; onnxruntime's native code makes the process's. Import this
 * before the extractor, or name it in `setupFiles`.
 */
globalThis.Float32Array = runInThisContext('Float32Array') as Float32ArrayConstructor;
