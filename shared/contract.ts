// The contract: the only way in. Each command with what it takes and gives, and each event. Electron's IPC, the browser
// host and the command line are derived from these two tables; a command without an implementation does not compile.
import { z } from 'zod'
import { Body } from './body/blocks'
import { Located } from './model/anchor'
import { Annotation, AnnotationEdit } from './model/annotation'
import { Article, ArticleEdit, ArticleState, Position } from './model/article'
import { Label, LabelEdit, LabelId } from './model/label'
import { ArticleSort, Settings, SettingsEdit } from './model/settings'
import { Id, Tag, Tags } from './model/values'

/** An article as the shelf shows it. */
export const ArticleView = z.object({
  ...Article.shape,
  /** Annotations that are not in the trash. */
  annotations: z.int(),
  /** Minutes to read, at least 1. */
  minutes: z.int(),
})
export type ArticleView = z.infer<typeof ArticleView>

/** An annotation with where its words are in the newest version of its article; null for a note on the whole article. */
export const AnnotationView = Annotation.and(z.object({ located: Located.nullable() }))
export type AnnotationView = z.infer<typeof AnnotationView>

/** What undo and redo would do next, as a phrase for people ("Mark a passage"), or null. */
export const History = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type History = z.infer<typeof History>

/** An id, or the beginning of one that fits no other record. */
const Reference = z.string().min(4).max(36)
const References = z.array(Reference).min(1).max(100_000)

export const importTypes = ['html', 'markdown', 'text'] as const
export const ImportType = z.enum(importTypes)
export type ImportType = z.infer<typeof ImportType>

export const ImportSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), address: z.string().trim().min(1).max(8_192) }),
  z.object({
    kind: z.literal('file'),
    name: z.string().max(1_024),
    /** The bytes of the file in base64. */
    bytes: z.base64(),
    /** What it is, where the name does not say. */
    type: ImportType.optional(),
  }),
  z.object({
    kind: z.literal('paste'),
    text: z.string(),
    type: ImportType,
  }),
  z.object({ kind: z.literal('welcome') }),
])
export type ImportSource = z.infer<typeof ImportSource>

const ExportScope = z.object({
  /** Articles whose annotations to export; all of the library where left out. */
  articles: z.array(Reference).optional(),
  /** Only these annotations. */
  annotations: z.array(Reference).optional(),
})

const nothing = z.object({})

export const contract = {
  'library.open': {
    input: nothing,
    output: z.object({
      articles: z.array(ArticleView),
      labels: z.array(Label),
      settings: Settings,
      history: History,
      /** What was noticed when the library was opened, each a sentence for people. */
      notices: z.array(z.string()),
      /** Where the library lies. */
      folder: z.string(),
      version: z.string(),
    }),
  },
  'library.undo': { input: nothing, output: z.object({ undone: z.string() }) },
  'library.redo': { input: nothing, output: z.object({ redone: z.string() }) },

  'article.import': {
    input: z.object({ source: ImportSource, tags: Tags.optional() }),
    output: z.object({
      article: ArticleView,
      /**
       * `present`: the same address, bytes or text were there already; `restored`: they were in the trash; `updated`: the
       * article has another text now, as its newest version.
       */
      status: z.enum(['added', 'present', 'restored', 'updated']),
      /** A sentence for people. */
      message: z.string(),
    }),
  },
  'article.list': {
    input: z.object({
      state: ArticleState.optional(),
      tag: Tag.optional(),
      trashed: z.boolean().optional(),
      sort: ArticleSort.optional(),
      /** Largest, newest, last in the alphabet first. Each sort has its natural direction where left out. */
      descending: z.boolean().optional(),
    }),
    output: z.array(ArticleView),
  },
  'article.open': {
    input: z.object({ article: Reference }),
    output: z.object({ article: ArticleView, body: Body, annotations: z.array(AnnotationView) }),
  },
  'article.edit': {
    input: z.object({ articles: References, fields: ArticleEdit }),
    output: z.array(ArticleView),
  },
  /** Remembers the place; not a step of undo. */
  'article.position': {
    input: z.object({ article: Reference, position: Position }),
    output: nothing,
  },
  'article.trash': { input: z.object({ articles: References }), output: nothing },
  'article.restore': { input: z.object({ articles: References }), output: nothing },

  'annotation.create': {
    input: z.object({
      article: Reference,
      /** Offsets into the canonical text, or words; left out for a note on the whole article. */
      passage: z
        .union([
          z.object({ start: z.int().min(0), end: z.int().min(0) }),
          z.object({
            quote: z.string().min(1),
            prefix: z.string().optional(),
            suffix: z.string().optional(),
          }),
        ])
        .optional(),
      label: LabelId.optional(),
      /** Markdown. A note on the whole article has to be given, though it may be empty: about to be written. */
      note: z.string().max(1_000_000).optional(),
      tags: Tags.optional(),
    }),
    output: AnnotationView,
  },
  'annotation.list': {
    input: z.object({ article: Reference.optional() }),
    output: z.array(AnnotationView),
  },
  'annotation.edit': {
    input: z.object({ annotations: References, fields: AnnotationEdit }),
    output: z.array(AnnotationView),
  },
  'annotation.delete': { input: z.object({ annotations: References }), output: nothing },

  'label.edit': { input: z.object({ label: LabelId, fields: LabelEdit }), output: z.array(Label) },

  'export.formats': {
    input: nothing,
    output: z.array(
      z.object({ id: z.string(), name: z.string(), extension: z.string(), mediaType: z.string() }),
    ),
  },
  'export.render': {
    input: z.object({ format: z.string(), scope: ExportScope }),
    output: z.object({
      text: z.string(),
      /** A file name that every file system takes. */
      name: z.string(),
      mediaType: z.string(),
      articles: z.int(),
      annotations: z.int(),
    }),
  },
  /** A passage with its source, as it is copied to the clipboard. */
  'export.quote': {
    input: z.object({
      article: Reference,
      start: z.int().min(0),
      end: z.int().min(0),
    }),
    output: z.object({ text: z.string() }),
  },

  'settings.edit': { input: z.object({ fields: SettingsEdit }), output: Settings },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type CommandName = keyof Contract
export type Input<N extends CommandName> = z.input<Contract[N]['input']>
export type ParsedInput<N extends CommandName> = z.output<Contract[N]['input']>
export type Output<N extends CommandName> = z.output<Contract[N]['output']>

/** What implements the contract. */
export type Commands = {
  [N in CommandName]: (input: ParsedInput<N>) => Promise<Output<N>>
}

/** What a menu can ask of a window; each has its own key in the window too. */
export const windowCommands = [
  'import',
  'export',
  'find',
  'filter',
  'undo',
  'redo',
  'toggle-shelf',
  'toggle-margin',
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
  'settings.changed': Settings,
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
