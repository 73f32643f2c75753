/**
 * Keeps the last report previews so that the page can show them in a frame of their own address:
 * a `srcdoc` frame would inherit the page's policy, which forbids the report's inline styles.
 */
export interface PreviewShelf {
  /** Keeps a page and returns its address on this host. */
  publish(html: string): string;
  /** The page at an address, or null when it is no longer kept. */
  read(address: string): string | null;
}
