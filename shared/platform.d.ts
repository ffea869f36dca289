// What this folder uses of the globals that both Node and browsers have, and no more: neither the DOM's nor Node's types
// belong here. Not seen by the other folders, which have the full types of their platform.

interface URL {
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly host: string
  username: string
  password: string
  readonly pathname: string
  search: string
  hash: string
}
declare var performance: { now(): number }
declare var URL: {
  new (url: string, base?: string | URL): URL
  canParse(url: string, base?: string): boolean
}
