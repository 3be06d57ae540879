import type { ComponentChildren } from 'preact';
import type { ViewHistory } from './history.js';
import { Search } from './search.js';
import { lookAt } from './selection.js';
import type { View } from './view.js';

interface TopProps extends Pick<ViewHistory, 'change' | 'undo' | 'redo'> {
  readonly children: ComponentChildren;
  onPaste(): void;
}

/** The page's head: the name to look for, and what concerns the page as a whole. */
export function Top({ change, undo, redo, onPaste, children }: TopProps) {
  return (
    <header class="top">
      <a class="brand" href="/">
        Quoth
      </a>
      <h1>Explorer</h1>
      <Search onParty={(id) => change(lookAt([id]))} onTopic={(topic) => change(addTopic(topic))} />
      <div class="actions">
        <button type="button" disabled={undo === null} onClick={() => undo?.()}>
          Undo
        </button>
        <button type="button" disabled={redo === null} onClick={() => redo?.()}>
          Redo
        </button>
        <button type="button" onClick={onPaste}>
          Read an article
        </button>
        {children}
      </div>
    </header>
  );
}

function addTopic(topic: string) {
  return ({ filters }: View): Partial<View> => ({
    filters: { ...filters, topic: [...filters.topic.filter((other) => other !== topic), topic] },
  });
}
