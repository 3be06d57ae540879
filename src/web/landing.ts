import { COUNTED, COUNTS_QUERY } from './counts.js';
import { fetchWithKey, takeKey } from './key.js';

type Counts = Record<(typeof COUNTED)[number], number>;

const endpoint = `${location.origin}/graphql`;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

function isCounts(value: unknown): value is Counts {
  return (
    typeof value === 'object' && value !== null && COUNTED.every((key) => typeof (value as Counts)[key] === 'number')
  );
}

async function fetchCounts(): Promise<Counts> {
  const response = await fetchWithKey(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: COUNTS_QUERY }),
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status === 401) throw new Error('Here only those are answered who have a key.');
  const answer = (await response.json()) as { data?: { statistics?: unknown } | null };
  const counts = answer.data?.statistics;
  if (!isCounts(counts)) throw new Error('The answer holds no counts.');
  return counts;
}

/** Shows the graph's counts; where they cannot be had, a line says so and the dashes stay. */
async function showCounts(): Promise<void> {
  const note = element('counts-note');
  try {
    const counts = await fetchCounts();
    for (const key of COUNTED) {
      const place = document.querySelector(`[data-count="${key}"]`);
      if (place !== null) place.textContent = counts[key].toLocaleString('en');
    }
    if (counts.articles === 0 && counts.claims === 0) note.textContent = 'Nothing has been ingested yet.';
  } catch (error) {
    note.textContent =
      error instanceof Error && error.message.includes('key')
        ? 'Here only those are answered who have a key: the explorer takes yours.'
        : 'The counts cannot be had at the moment. Health, below, may say why.';
  }
}

/** Copies an element's text; without leave to write the clipboard, selects it for the keyboard. */
async function copy(source: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(source.innerText.trim());
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(source);
    return 'Selected';
  }
}

function offerCopies(): void {
  const said = element('copied');
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const source = element(button.dataset['copies'] ?? '');
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(source).then((outcome) => {
        button.textContent = outcome;
        said.textContent = outcome === 'Copied' ? 'Copied.' : 'Selected: press Ctrl and C to copy.';
        setTimeout(() => {
          button.textContent = 'Copy';
          said.textContent = '';
        }, 2_500);
      });
    });
  }
}

takeKey();
element('endpoint').textContent = endpoint;
element('sandbox').setAttribute(
  'href',
  `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(endpoint)}`,
);
offerCopies();
void showCounts();
