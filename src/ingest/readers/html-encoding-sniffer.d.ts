declare module 'html-encoding-sniffer' {
  /** The encoding of a page by WHATWG's algorithm: its byte order mark, its server's word, its own `meta`. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
