/** What XML 1.0 cannot hold, not even escaped (its production 2, Char). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What would be read as markup, or changed by a parser: it makes one of all line ends, and spaces of them in attributes. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // Line ends to parsers that go by XML 1.1.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** Text as it stands between tags or in a quoted attribute. Characters that XML forbids are taken out. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\t\n\r\u0085\u2028]/gu, (character) => ESCAPES[character] ?? character);
}

/** Attributes of an element, those without a value left out: ` id="a" label="b"`. */
export function xmlAttributes(attributes: Readonly<Record<string, string | null>>): string {
  return given(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}

/** What is told of a node or edge, as text; of several values a list with ` | ` between. */
export function given(
  attributes: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): [name: string, value: string][] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const text = typeof value === 'object' ? value.join(' | ') : String(value);
    return text === '' ? [] : [[name, text] as [string, string]];
  });
}
