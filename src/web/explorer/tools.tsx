import type { ComponentChildren } from 'preact';
import type { MutableRef } from 'preact/hooks';
import type { Stage } from './canvas/stage.js';
import type { ViewHistory } from './history.js';

/** Whether dragging in the drawing selects what is in a box, as it does with the shift key. */
export interface Boxing {
  readonly boxing: boolean;
  onBoxing(boxing: boolean): void;
}

interface ToolsProps extends Pick<ViewHistory, 'change'>, Boxing {
  readonly stage: MutableRef<Stage | null>;
}

/** Coming nearer, going away, drawing a box. */
export function Tools({ change, stage, boxing, onBoxing }: ToolsProps) {
  return (
    <div class="tools" role="group" aria-label="Drawing tools">
      <Tool word="Select by drawing a box" pressed={boxing} onPress={() => onBoxing(!boxing)}>
        <rect x="3" y="3" width="10" height="10" stroke-dasharray="2 2" />
      </Tool>
      <Tool word="Nearer" onPress={() => stage.current?.zoom(0.7)}>
        <path d="M3 8h10M8 3v10" />
      </Tool>
      <Tool word="Further away" onPress={() => stage.current?.zoom(1 / 0.7)}>
        <path d="M3 8h10" />
      </Tool>
      <Tool
        word="Show everything"
        onPress={() => {
          stage.current?.lookWith(null);
          change({ camera: null }, 'same');
        }}
      >
        <path d="M6 3H3v3M10 3h3v3M6 13H3v-3M10 13h3v-3" />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly word: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
  onPress(): void;
}

function Tool({ word, pressed, children, onPress }: ToolProps) {
  return (
    <button type="button" title={word} aria-label={word} aria-pressed={pressed} onClick={onPress}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
