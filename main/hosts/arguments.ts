// What both windowed hosts take on their command line.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface HostArguments {
  /** The library's folder, whole; undefined for the default one. */
  library: string | undefined
  /** Stay when the last window has gone, and open none. */
  keep: boolean
  /** The browser host's port; 0 for a free one. */
  port: number
  /** Files, addresses and pullquote: links. */
  open: string[]
}

export const usage = `Usage: npm start -- [--browser] [--library DIR] [--keep] [--port N] [FILE|ADDRESS…]

  --browser      open in a browser window even where Electron can be had
  --library DIR  the library to open, instead of PULLQUOTE_LIBRARY or the usual place
  --keep         browser host: open no window, print the address, and stay until stopped
  --port N       browser host: listen on this port instead of a free one
`

/** Throws an Error with a sentence when the arguments are not understood. `folder` is where relative paths start. */
export function readArguments(given: readonly string[], folder: string): HostArguments {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      library: { type: 'string' },
      keep: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`“${values.port}” is not a port: it is a number from 0 to 65535.`)
  }
  if (values.library === '') throw new Error('--library needs a folder.')
  return {
    library: values.library === undefined ? undefined : resolve(folder, values.library),
    keep: values.keep,
    port,
    open: positionals,
  }
}

/**
 * What the desktop starts the app with. Chromium's and Electron's own switches stand among these arguments, so what is not
 * known is passed over.
 */
export function readDesktopArguments(
  given: readonly string[],
  folder: string,
): Pick<HostArguments, 'library' | 'open'> {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    strict: false,
    options: { library: { type: 'string' } },
  })
  const { library } = values
  return {
    library: typeof library === 'string' && library ? resolve(folder, library) : undefined,
    open: positionals,
  }
}
