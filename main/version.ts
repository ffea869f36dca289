// What the build puts in (electron.vite.config.ts); run from source there is none of it.
declare const PULLQUOTE_VERSION: string | undefined
declare const PULLQUOTE_RULES: string | undefined

/** The version of Pullquote. */
export const version = typeof PULLQUOTE_VERSION === 'string' ? PULLQUOTE_VERSION : '0.0.0'

/** By what texts are read: another one where any rule may be another, in the same version of Pullquote too. */
export const rules = typeof PULLQUOTE_RULES === 'string' ? PULLQUOTE_RULES : 'source'
