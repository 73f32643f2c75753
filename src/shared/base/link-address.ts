/**
 * The address a link may lead to: a page over https, or the page of a DOI (`doi:10.1145/…`). Null for
 * every other address, which is shown as text: `data:` and script addresses act in the page they are
 * followed from.
 */
export function linkAddress(address: string): string | null {
  const doi = /^doi:\s*(10\.\d{4,9}\/[^\s"'<>]+)$/i.exec(address)?.[1];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  return /^https:\/\/[^\s"'<>\\/?#]+[^\s"'<>]*$/i.test(address) ? address : null;
}
