import { useEffect, useId, useState } from 'preact/hooks';
import { useAnswer } from './answer.js';
import { ask } from './api.js';
import { SearchDocument, type SearchQuery } from './operations.js';
import { KIND_WORDS } from './words.js';

type Found = SearchQuery['search']['edges'][number];

interface SearchProps {
  onParty(id: string): void;
  onTopic(name: string): void;
}

/** So long after the last key it is searched, in milliseconds. */
const PAUSE = 120;

/** The field for a name: parties to look at, topics to filter by. */
export function Search({ onParty, onTopic }: SearchProps) {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useAnswer(words === '' ? null : words, (signal) => ask(SearchDocument, { query: words }, signal));
  const found = words === '' ? [] : (asked.data?.search.edges ?? []);
  const list = useId();

  const choose = ({ node }: Found) => {
    setTyped('');
    setOpen(false);
    if (node.__typename === 'Topic') onTopic(node.name);
    else onParty(node.id);
  };
  const move = (by: number) => setActive((at) => (at + by + found.length) % Math.max(1, found.length));
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = found[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && choice !== undefined) choose(choice);
    else return;
    event.preventDefault();
  };
  const shown = open && words !== '';

  return (
    <div class="search">
      <input
        type="text"
        role="combobox"
        aria-label="Find a party or a topic"
        aria-expanded={shown && found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && found.length > 0 ? `${list}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder="Type a name: who is it about?"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={list} role="listbox" aria-label="Found" hidden={!shown || found.length === 0}>
        {found.map((edge, index) => (
          <li
            key={edge.node.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(index)}
            onClick={() => choose(edge)}
          >
            <Option edge={edge} />
          </li>
        ))}
      </ul>
      <p class="none" role="status" hidden={!shown || found.length > 0}>
        {shown && asked.state === 'here' && found.length === 0 && `Nothing is called “${words}”.`}
        {shown && asked.state === 'failed' && asked.error?.message}
        {shown && asked.state === 'slow' && 'Still searching…'}
      </p>
    </div>
  );
}

function Option({ edge: { node, snippet } }: { edge: Found }) {
  if (!('name' in node)) return null;
  const kind = node.__typename === 'Topic' ? 'topic' : KIND_WORDS[node.kind];
  // The snippet may be of an alias; then both are told.
  const plain = snippet?.replace(/[⟦⟧]/g, '');
  return (
    <>
      <span class="name">
        <Marked text={plain === node.name && snippet !== null ? snippet : node.name} />
        {plain !== undefined && plain !== node.name && <small> also {plain}</small>}
      </span>
      <span class="kind">{kind}</span>
    </>
  );
}

/** The words between ⟦ and ⟧ are those that were looked for. */
function Marked({ text }: { text: string }) {
  return <>{text.split(/[⟦⟧]/).map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</>;
}

/** What was typed, once the typist pauses. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
