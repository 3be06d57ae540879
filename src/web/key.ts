/** Where this browser keeps the key that the reader gave it, for all pages of this server. */
const PLACE = 'quoth.key';

/** The key that is kept; null where there is none, or the browser keeps nothing. */
export function keptKey(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

/** Keeps a key; null forgets it. */
export function keepKey(key: string | null): void {
  try {
    if (key === null) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, key);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

/** Takes `key=…` out of the address, which others may see, and keeps it. A fragment is never sent to a server. */
export function takeKey(): void {
  const words = new URLSearchParams(location.hash.slice(1));
  const key = words.get('key');
  if (key === null) return;
  keepKey(key === '' ? null : key);
  words.delete('key');
  const rest = words.toString();
  history.replaceState(history.state, '', rest === '' ? location.pathname + location.search : `#${rest}`);
}

/** As `fetch`, with the key that is kept. One that lets in no longer is forgotten, and the same asked without it. */
export async function fetchWithKey(address: string, init: RequestInit = {}): Promise<Response> {
  const key = keptKey();
  if (key === null) return fetch(address, init);
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${key}`);
  const response = await fetch(address, { ...init, headers });
  if (response.status !== 401) return response;
  keepKey(null);
  return fetch(address, init);
}
