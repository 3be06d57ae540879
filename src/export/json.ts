/** A JSON array, an item a line. */
export async function* jsonList<Item>(
  items: AsyncIterable<Item>,
  valueOf: (item: Item) => object,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const item of items) {
    yield `${before}${JSON.stringify(valueOf(item))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}
