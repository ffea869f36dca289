// What a host tells its windows without being asked.
import { z } from 'zod'
import { Label } from '../model/label'
import { Settings } from '../model/settings'
import { Id } from '../model/values'
import { AnnotationView, ArticleView, History } from './views'

/** What a menu can ask of a window: the ids of its actions (`renderer/actions.ts`), each of which has its own key there too. */
export const windowCommands = [
  'import',
  'export',
  'verify',
  'backups',
  'undo',
  'redo',
  'search',
  'hit-next',
  'hit-before',
  'find',
  'filter',
  'quotations',
  'review',
  'review-library',
  'check',
  'changes',
  'shelf',
  'margin',
  'settings',
  'shortcuts',
] as const
export const WindowCommand = z.enum(windowCommands)
export type WindowCommand = z.infer<typeof WindowCommand>

export const events = {
  /** After every acknowledged change, whoever made it: what the changed records are now. */
  'library.changed': z.object({
    articles: z.array(ArticleView),
    /** Articles that are gone for good. */
    purged: z.array(z.string()),
    annotations: z.array(AnnotationView),
    labels: z.array(Label).nullable(),
    history: History,
  }),
  /** All of the library is another one, because a backup was restored: read it anew. */
  'library.replaced': z.object({}),
  'settings.changed': Settings,
  /** While the index of the texts is built: how many articles are in it, of how many. */
  'search.progress': z.object({ done: z.int(), total: z.int() }),
  /** While the library is read for what several articles quote: how many articles are, of how many. */
  'gathering.progress': z.object({ done: z.int(), total: z.int() }),
  /** What the desktop asks of a window: a menu's choice. */
  'window.command': z.object({ command: WindowCommand }),
  /** Show this article: it came in from the desktop or the command line. */
  'window.open': z.object({ article: Id }),
  /** A sentence about something that the desktop asked for, such as a file that could not be brought in. */
  'window.notice': z.object({ message: z.string(), failed: z.boolean() }),
} satisfies Record<string, z.ZodType>

export type EventName = keyof typeof events
export type EventValue<N extends EventName> = z.output<(typeof events)[N]>
/** One event on the wire. */
export type HostEvent = { [N in EventName]: { name: N; value: EventValue<N> } }[EventName]
