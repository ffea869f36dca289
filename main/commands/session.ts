// A session: the library of a folder, open, with all commands. What every host opens.
import { randomUUID } from 'node:crypto'
import type { Commands, HostEvent } from '#shared/contract'
import type { Outcome } from '#shared/failure'
import { Backups } from '../backup/backups'
import { Recovery } from '../backup/recovery'
import { capture, redraft } from '../capture/capture'
import { LibraryGathering } from '../gathering/gathering'
import { openLibrary } from '../library/library'
import { ArticleQuotations } from '../quotations/article-quotations'
import { Search } from '../search/search'
import { rules as builtRules } from '../version'
import { annotationCommands } from './annotations'
import { articleCommands } from './articles'
import { backupCommands } from './backups'
import { bodyReader } from './bodies'
import type { Context } from './context'
import { doctorCommands } from './doctor'
import { Events } from './events'
import { exportCommands } from './exports'
import { call } from './gate'
import { gatheringCommands } from './gathering'
import { historyCommands } from './history'
import { importCommands } from './import'
import { labelCommands } from './labels'
import { libraryCommands } from './library'
import { quotationCommands } from './quotations'
import { restorable } from './restorable'
import { reviewCommands } from './review'
import { searchCommands } from './search'
import { settingsCommands } from './settings'
import { Texts } from './texts'
import { verifyingCommands } from './verifying'
import { versionCommands } from './versions'

export interface SessionOptions {
  folder: string
  /** Whether to change the library. Without, it is only read, and may be in use by another process. */
  write: boolean
  /** Who opens it, as a sentence names it to another one who has to wait: "the Pullquote window". */
  holder: string
  /** Milliseconds to wait for another writer; 0 where left out. */
  wait?: number
  /** The version of Pullquote. */
  version: string
  /** How articles are brought in. */
  capture?: typeof capture
}

export interface Session {
  /** What was noticed when it was opened, each a sentence for people. */
  readonly notices: readonly string[]
  /** Calls a command of the contract by its name, with input that nobody has checked. Never rejects. */
  call(name: string, input: unknown): Promise<Outcome<unknown>>
  /** Gives the function that ends it. */
  subscribe(listener: (event: HostEvent) => void): () => void
  /** Opens the index of the texts, or builds it, before anybody searches. */
  prepareSearch(): void
  /** Takes a backup now and then, from now on. */
  keepBackups(): void
  /** Shows what others change in the library, from now on. */
  follow(): void
  /** Waits for what is being written, and lets others write. */
  close(): Promise<void>
}

/** Milliseconds between two looks at what others have changed. */
const lookEvery = 1_000

/** Throws `library-busy`, `library-damaged`, `library-newer`, `cannot-read`, `cannot-write`. */
export const openSession = (options: SessionOptions): Promise<Session> =>
  restorable(() => openOne(options))

async function openOne(options: SessionOptions): Promise<Session> {
  const now = () => new Date().toISOString()
  const library = await openLibrary({ ...options, early: true, now, newId: randomUUID })
  const recovery = new Recovery(library)
  const bodyOf = bodyReader(library, recovery, redraft)
  const texts = new Texts(library, bodyOf)
  const rules = `${options.version} ${builtRules}`
  const { folder, writable: write } = library
  const context: Context = {
    library,
    recovery,
    bodyOf,
    draftOf: async ({ original, mediaType, source }) =>
      redraft(await recovery.original(original), mediaType, source),
    texts,
    quotations: new ArticleQuotations({ bodyOf, texts, folder, write, rules }),
    capture: options.capture ?? capture,
    now,
    newId: randomUUID,
    version: options.version,
  }
  const events = new Events(context)
  const backups = new Backups({ library, now })
  const search = new Search({
    library,
    texts: context.texts,
    onProgress: (done, total) => events.tell({ name: 'search.progress', value: { done, total } }),
  })
  const gathering = new LibraryGathering({
    ...context,
    rules,
    onProgress: (done, total) =>
      events.tell({ name: 'gathering.progress', value: { done, total } }),
  })
  const commands = commandsOf(context, { search, gathering, backups })
  let closing = false
  let looking: NodeJS.Timeout | undefined
  const follow = () => {
    looking = setTimeout(async () => {
      // What can't be read now may be there at the next look.
      await library.catchUp().catch(() => undefined)
      if (!closing) follow()
    }, lookEvery).unref()
  }
  return {
    notices: library.notices,
    call: async (name, input) => {
      const outcome = await call(commands, name, input, library.ready)
      // Whoever called sees the events of what they did no later than the answer.
      await events.delivered
      return outcome
    },
    subscribe: (listener) => events.subscribe(listener),
    prepareSearch: () =>
      void library.ready
        .then(() => search.start())
        .catch((error) => {
          // What is broken off at the end needs no word.
          if (!closing) console.error(error)
        }),
    keepBackups: () => backups.start(),
    follow,
    close: async () => {
      closing = true
      clearTimeout(looking)
      await backups.stop()
      await gathering.close()
      await context.quotations.close()
      await search.close()
      await library.close()
    },
  }
}

interface Services {
  search: Search
  gathering: LibraryGathering
  backups: Backups
}

function commandsOf(context: Context, { search, gathering, backups }: Services): Commands {
  return {
    ...libraryCommands(context),
    ...doctorCommands(context),
    ...backupCommands(backups),
    ...historyCommands(context, backups),
    ...importCommands(context),
    ...articleCommands(context),
    ...versionCommands(context),
    ...annotationCommands(context),
    ...labelCommands(context),
    ...reviewCommands(context),
    ...exportCommands(context),
    ...searchCommands(context, search),
    ...quotationCommands(context),
    ...gatheringCommands(context, gathering),
    ...settingsCommands(context),
    ...verifyingCommands(context),
  }
}
