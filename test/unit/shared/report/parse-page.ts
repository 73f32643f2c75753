import { Window } from 'happy-dom';

/** A page as a document, to ask about its structure. No script runs, nothing is loaded. */
export function parsePage(html: string): Document {
  const window = new Window({ settings: { enableJavaScriptEvaluation: false } });
  const parser = new window.DOMParser();
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}
