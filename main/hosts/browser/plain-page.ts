// A page without the app: what is shown in a window when the library can't be opened or the way in is closed.
import { createHash } from 'node:crypto'

const style = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 2rem; box-sizing: border-box;
  font: 1.125rem/1.6 Georgia, 'Times New Roman', serif; background: #faf7f0; color: #2b2722 }
main { max-width: 34rem }
h1 { font-size: 1.375rem; margin: 0 0 .75rem }
p { margin: 0; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { background: #1d1b19; color: #e6e0d6 } }
`

const styleHash = createHash('sha256').update(style).digest('base64')

export const plainPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** `forward`: a path of this host where the page goes on to at once. */
export function plainPage(title: string, sentence: string, forward?: string): string {
  const refresh = forward ? `<meta http-equiv="refresh" content="0;url=${escaped(forward)}">` : ''
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)}</title>${refresh}<style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p></main></body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
