import type { ServerResponse } from 'node:http';
import { failureSentence } from '../../../shared/wording/failure/failure-sentence.ts';
import { say, text, type Language } from '../../../shared/base/text.ts';
import { pagePolicy } from '../page-security.ts';
import { freshNonce, send } from './answer.ts';
import type { Refusal } from './gate.ts';

const title = text('Isoplan cannot be opened here', '此处无法打开 Isoplan');
const inThisBrowser = text(
  'If Isoplan is already open in this browser, go on here',
  '如果已在此浏览器中打开过 Isoplan，请从这里继续',
);
const anotherBrowser = text(
  'To open it in another browser, stop Isoplan with Ctrl+C, start it again with --no-open, and open the address it prints there.',
  '如需在其他浏览器中打开，请按 Ctrl+C 停止 Isoplan，用 --no-open 重新启动，再在那里打开它给出的地址。',
);

/** Tells a person, rather than a program, why the planner does not open and what to do. */
export function sendRefusalPage(
  response: ServerResponse,
  refusal: Refusal,
  language: Language,
): void {
  const nonce = freshNonce();
  const help =
    refusal.failure.reason === 'token'
      ? `<p>${say(anotherBrowser, language)}</p><p><a href="/">${say(inThisBrowser, language)}</a></p>`
      : '';
  const html = `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say(title, language)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }
</style>
</head>
<body>
<main>
<h1>${say(title, language)}</h1>
<p>${failureSentence(refusal.failure, language)}</p>
${help}
</main>
</body>
</html>
`;
  send(
    response,
    refusal.status,
    {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(nonce),
    },
    html,
  );
}

/** The language a browser asks for first. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  return /^\s*zh\b/i.test(acceptLanguage ?? '') ? 'zh' : 'en';
}
