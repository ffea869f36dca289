// What HTML elements mean for a body. An element that is in none of these tables is inline and contributes its content.
import type { Inline } from './blocks'

export type MarkType = Extract<Inline, { children: Inline[] }>['type']

/** Elements that vanish with all they hold: what runs, loads, controls or is not shown, never the text of an article. */
export const dropped: ReadonlySet<string> = new Set([
  ...['head', 'title', 'base', 'link', 'meta', 'style', 'script', 'noscript', 'template', 'slot'],
  ...['iframe', 'frame', 'frameset', 'noframes', 'noembed', 'object', 'embed', 'applet', 'portal'],
  ...['audio', 'video', 'canvas', 'map'],
  // AMP's elements for the same.
  ...[
    'amp-ad',
    'amp-sticky-ad',
    'amp-auto-ads',
    'amp-embed',
    'amp-iframe',
    'amp-sidebar',
    'amp-next-page',
  ],
  ...['amp-social-share', 'amp-consent', 'amp-user-notification', 'amp-analytics', 'amp-pixel'],
  ...['amp-video', 'amp-audio', 'amp-youtube', 'amp-script', 'amp-state'],
  ...['button', 'input', 'select', 'option', 'optgroup', 'datalist', 'textarea'],
  // Of SVG and MathML only the text that is drawn remains.
  ...['desc', 'metadata', 'defs', 'annotation', 'annotation-xml'],
])

/** Elements that begin and end a line of their own, and need nothing more than that. */
export const lines: ReadonlySet<string> = new Set([
  ...[
    'html',
    'body',
    'address',
    'article',
    'aside',
    'center',
    'details',
    'dialog',
    'div',
    'footer',
  ],
  ...['form', 'fieldset', 'header', 'hgroup', 'legend', 'main', 'nav', 'p', 'search', 'section'],
  ...['summary', 'dl', 'dt', 'dd', 'caption', 'listing', 'xmp', 'plaintext', 'figcaption', 'li'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'text', 'foreignobject', 'svg'],
])

export const marks: Readonly<Record<string, Exclude<MarkType, 'link'>>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
}

export const codes: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt'])

export const headings: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | 6>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
}
