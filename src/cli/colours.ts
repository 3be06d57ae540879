import type { WriteStream } from 'node:tty';
import pc from 'picocolors';

/** Colours for what is written to `stream`: none where it is no terminal, or one without colours (`NO_COLOR`). */
export const coloursOf = (stream: WriteStream) => pc.createColors(stream.isTTY ? stream.hasColors() : false);
