import { useRef, type MutableRef } from 'preact/hooks';

/** A value that callbacks made once see as it is now. */
export function useLatest<Value>(value: Value): MutableRef<Value> {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
