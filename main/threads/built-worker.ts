// Where the worker threads of the built program lie.

/**
 * The file of a worker, which lies beside this module in the built program. Run from source there is none, and what it would do
 * is done in the thread that asks.
 */
export const builtWorker = (name: string): URL | null =>
  import.meta.url.endsWith('.ts') ? null : new URL(`./${name}.js`, import.meta.url)
