// What the tests use of citation-js, which brings no types.
declare module '@citation-js/core' {
  /** CSL-JSON of what was parsed. */
  type Item = Record<string, unknown> & { title: string }
  export class Cite {
    constructor(source: string)
    data: [Item, ...Item[]]
  }
  export const plugins: { config: { get(name: string): { parse: { sentenceCase: string } } } }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
