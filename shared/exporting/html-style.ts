// The look of an exported page: on screen by day and by night, and on paper. System faces only; nothing is loaded.
import type { LabelColour } from '../model/label'

/** For each colour of a label: by day and on paper, and by night. Both stand out from their ground at least 3 to 1. */
const colours: Record<LabelColour, readonly [day: string, night: string]> = {
  yellow: ['#b98a00', '#e0b93a'],
  green: ['#3b8a3e', '#7cc47e'],
  blue: ['#2f73c9', '#7fb2f0'],
  rose: ['#c73f57', '#ee8a9a'],
  violet: ['#7b4fc4', '#b89af0'],
  orange: ['#c06a10', '#f0a95a'],
  teal: ['#14837e', '#62c4be'],
  grey: ['#6d6d6d', '#a6a6a6'],
}

const swatches = (theme: 0 | 1) =>
  Object.entries(colours)
    .map(([colour, values]) => `[data-colour="${colour}"] { --colour: ${values[theme]}; }`)
    .join('\n')

export const styleSheet = `
:root {
  color-scheme: light dark;
  --ground: #fdfcf9; --ink: #26231d; --soft: #5b5548; --line: #ddd6c6;
  --reading: Charter, "Iowan Old Style", "Source Serif 4", "Palatino Linotype", Cambria, Georgia, serif;
  --plain: "Avenir Next", "Segoe UI", Inter, "Noto Sans", "DejaVu Sans", Helvetica, sans-serif;
}
${swatches(0)}
@media screen and (prefers-color-scheme: dark) {
:root { --ground: #191a1c; --ink: #e4e1da; --soft: #a9a499; --line: #3a3b3e; }
${swatches(1)}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 40rem; margin: 0 auto; padding: 4.5rem 1.5rem 3rem;
  background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 var(--reading);
  font-kerning: normal; hanging-punctuation: first last;
  overflow-wrap: break-word;
}
h1 { margin: 0; font-size: 2rem; line-height: 1.18; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
a:hover { text-decoration-color: currentColor; }
header { margin-bottom: 3rem; padding-bottom: 1.75rem; border-bottom: 1px solid var(--line); }
header p { margin: 0.3rem 0 0; }
.source { margin-top: 0.9rem; }
.source:empty { display: none; }
.address, .dates, .legend, .head, .remark, nav span, footer { font: 0.8125rem/1.5 var(--plain); color: var(--soft); }
.address { overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 0.9rem 0 0; padding: 0; list-style: none; }
.legend li::before, .label::before {
  content: ""; display: inline-block; width: 9px; height: 9px; margin-right: 7px; border-radius: 50%;
  background: var(--colour); print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.note-only .label::before { display: none; }
article + article { margin-top: 6rem; }
section { margin: 0 0 2.75rem; }
blockquote { margin: 0; }
section > blockquote { padding-left: 1.25rem; border-left: 3px solid var(--colour); }
section > blockquote p { margin: 0; white-space: pre-wrap; font-size: 1.1875rem; line-height: 1.55; }
.head { display: flex; flex-wrap: wrap; gap: 0.2rem 0.9rem; margin: 0.7rem 0 0; padding-left: calc(1.25rem + 3px); }
.label { font-weight: 600; color: var(--ink); }
.tag::before { content: "#"; opacity: 0.6; }
.remark { margin: 0.7rem 0 0; padding-left: calc(1.25rem + 3px); font-style: italic; }
.note > :first-child { margin-top: 0.6rem; }
.note > :last-child { margin-bottom: 0; }
div.note { padding-left: calc(1.25rem + 3px); }
div.note p, div.note ul, div.note ol, div.note blockquote, div.note pre, div.note table { margin: 0.6rem 0; }
div.note h3, div.note h4, div.note h5, div.note h6 { margin: 1rem 0 0.4rem; font-size: 1em; line-height: 1.4; }
div.note blockquote { padding-left: 1rem; border-left: 1px solid var(--line); color: var(--soft); }
div.note pre { padding: 0.7rem 0.9rem; border: 1px solid var(--line); border-radius: 4px; overflow-x: auto; white-space: pre-wrap; }
code { font-family: ui-monospace, Menlo, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 0.85em; }
table { border-collapse: collapse; font-size: 0.9375em; }
th, td { padding: 0.3rem 0.7rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
section.note-only .head, section.note-only div.note { padding-left: 0; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
nav { margin-bottom: 4.5rem; }
nav > p { margin: 0 0 0.7rem; font: 600 0.8125rem/1.5 var(--plain); color: var(--soft); }
nav ol { margin: 0; padding: 0; list-style: none; }
nav li { display: flex; gap: 1.5rem; justify-content: space-between; align-items: baseline; padding: 0.45rem 0; border-top: 1px solid var(--line); }
nav span { flex: none; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media print {
  @page { margin: 22mm 24mm 24mm; @bottom-center { content: counter(page); font: 8.5pt sans-serif; color: #6d675c; } }
  :root { --ground: #fff; --ink: #000; --soft: #4a463e; --line: #c9c3b5; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; orphans: 3; widows: 3; }
  h1 { font-size: 20pt; }
  header { margin-bottom: 9mm; padding-bottom: 5mm; break-after: avoid; }
  section > blockquote p { font-size: 11.5pt; }
  .address, .dates, .legend, .head, .remark, nav > p, nav span, footer { font-size: 8.5pt; }
  section { margin-bottom: 8mm; }
  section > blockquote, .head, div.note > * { break-inside: avoid; }
  section > blockquote { break-after: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .head { break-before: avoid; }
  article + article, nav + main { margin-top: 0; break-before: page; }
  a { text-decoration: none; }
  div.note a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
  footer { margin-top: 8mm; break-before: avoid; }
}
`
