import { useRef, useState } from 'preact/hooks';
import { fetchWithKey, keptKey } from '../../key.js';
import type { Stage } from '../canvas/stage.js';
import type { Network } from '../network.js';
import type { ClaimFilter } from '../operations.js';
import { save } from './save.js';

interface ExportMenuProps {
  readonly network: Network;
  readonly claims: ClaimFilter;
  /** The drawing; null where there is none. */
  stage(): Stage | null;
}

/** What is seen, as files. The writers are loaded when they are first needed. */
export function ExportMenu({ network, claims, stage }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [failed, setFailed] = useState(false);

  const drawing = () => {
    const drawn = stage();
    if (drawn === null) throw new Error('There is no drawing.');
    return drawn;
  };
  const svg = async (): Promise<string> => {
    const { svgOf } = await import('./svg.js');
    const names = new Map(network.parties.map(({ id, name }) => [id, name]));
    return svgOf(drawing().picture(), (id) => names.get(id) ?? '');
  };
  const files: readonly { name: string; about: string; make(): Promise<Blob> }[] = [
    {
      name: 'quoth.png',
      about: 'Picture, for pages and slides',
      make: async () => {
        const { pngOf } = await import('./png.js');
        return pngOf(await svg(), drawing().picture());
      },
    },
    {
      name: 'quoth.svg',
      about: 'Picture, for print and editing',
      make: async () => new Blob([await svg()], { type: 'image/svg+xml' }),
    },
    {
      name: 'quoth.gexf',
      about: 'Graph with its places, for Gephi',
      make: async () => {
        const { gexfOf } = await import('./gexf.js');
        const drawn = drawing();
        return new Blob([gexfOf(drawn.graph, network, drawn.picture().palette)], { type: 'application/xml' });
      },
    },
    {
      name: 'quoth.csv',
      about: 'Who talks about whom, for spreadsheets',
      make: async () => {
        const { csvOf } = await import('./csv.js');
        return new Blob([csvOf(network)], { type: 'text/csv;charset=utf-8' });
      },
    },
  ];
  const give = async ({ name, make }: (typeof files)[number]) => {
    try {
      save(await make(), name);
      setFailed(false);
      if (menu.current !== null) menu.current.open = false;
    } catch (error) {
      console.warn(error);
      setFailed(true);
    }
  };

  const csv = `/export/claims.csv?where=${encodeURIComponent(JSON.stringify(claims))}`;
  // A link carries no key: with one, the file is asked for as everything else is.
  const onCsv = (event: Event) => {
    if (keptKey() === null) return;
    event.preventDefault();
    void give({ name: 'claims.csv', about: '', make: () => fetched(csv) });
  };

  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && menu.current !== null) menu.current.open = false;
      }}
    >
      <summary>Export</summary>
      <ul>
        {files.map((file) => (
          <li key={file.name}>
            <button type="button" onClick={() => void give(file)}>
              <b>{file.name.split('.')[1]?.toUpperCase()}</b> {file.about}
            </button>
          </li>
        ))}
        <li>
          <a href={csv} download onClick={onCsv}>
            <b>CSV</b> The claims listed, in full
          </a>
        </li>
      </ul>
      <p role="status">{failed && 'The file could not be had.'}</p>
    </details>
  );
}

async function fetched(address: string): Promise<Blob> {
  const response = await fetchWithKey(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.blob();
}
