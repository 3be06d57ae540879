import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './graphiql.css';
import { tellTabsAsList } from './graphiql-tabs.js';
import { fetchWithKey, takeKey } from './key.js';
import drawing from './examples/drawing.graphql';
import nestedFilters from './examples/nested-filters.graphql';
import ownWords from './examples/own-words.graphql';
import partyProfile from './examples/party-profile.graphql';
import unnamedSources from './examples/unnamed-sources.graphql';
import voices from './examples/voices.graphql';
import whoSaidWhat from './examples/who-said-what.graphql';

const EXAMPLES = [whoSaidWhat, partyProfile, voices, unnamedSources, ownWords, nestedFilters, drawing];

/** The editor's language services, bundled beside this script; `label` is the language. */
window.MonacoEnvironment = {
  getWorker: (_id, label) => {
    const worker = label === 'graphql' || label === 'json' ? label : 'editor';
    return new Worker(`/graphiql/${worker}.worker.js`, { type: 'module', name: worker });
  },
};

// A storage of our own: another project's GraphiQL may have left its tabs under this address.
const storage = createLocalStorage({ namespace: 'quoth' });

takeKey();

/** As GraphiQL asks, with the reader's key but where its own headers have another. */
const ask: typeof fetch = (input, init) => {
  const isTold = new Headers(init?.headers).has('authorization');
  return typeof input === 'string' && !isTold ? fetchWithKey(input, init) : fetch(input, init);
};

const page = document.getElementById('graphiql');
if (page === null) throw new Error('The page has no place for GraphiQL.');
tellTabsAsList(page);
createRoot(page).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql', fetch: ask })}
    storage={storage}
    defaultTabs={EXAMPLES.map((query) => ({ query: query.trim() }))}
  >
    <GraphiQL.Logo>
      <a className="graphiql-logo-link" href="/">
        Quoth
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
