/** What the desktop application can do beside showing the page. */
export interface Desktop {
  /**
   * Asks the user in the system's dialog where a file shall go.
   *
   * @param fileName what the page calls the file: a name to propose, never a place.
   * @returns the path, or null when the user cancelled, or no window is there to ask in.
   */
  chooseSavePath(fileName: string): Promise<string | null>;
  /** Words the menu in the product's language nearest to a language tag such as `zh-Hans-CN`. */
  useLanguage(tag: string): void;
}
