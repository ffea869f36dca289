// The version of Pullquote, put in by the build (electron.vite.config.ts); run from source it has none.
declare const PULLQUOTE_VERSION: string | undefined

export const version = typeof PULLQUOTE_VERSION === 'string' ? PULLQUOTE_VERSION : '0.0.0'
