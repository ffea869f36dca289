// What can be wrong with a library, and how it is told.
import type { Finding } from '#shared/contract'
import type { Highlight } from '#shared/model/annotation'
import type { Version } from '#shared/model/article'

export type State = 'damaged' | 'missing'

export type Trouble =
  /** A document; `older` where the generation before it is sound. */
  | { kind: 'document'; name: string; state: State; older: boolean }
  /** The generation before a document, which is only read where that is damaged. */
  | { kind: 'previous'; name: string }
  | { kind: 'orphan'; name: string }
  /** Lines of a file of a journal that are not what was written; null where nothing of it can be read. */
  | { kind: 'journal'; name: string; lines: number | null }
  /** Operations that no file of a device's journal holds. */
  | { kind: 'gap'; name: string; first: number; last: number }
  /** `backup`: when the newest backup was taken that has it, ISO 8601; null where none has. */
  | {
      kind: 'body'
      hash: string
      state: State
      version: Version | null
      original: boolean
      backup: string | null
    }
  | { kind: 'original'; hash: string; state: State; title: string | null; backup: string | null }
  /** The list of a backup. */
  | { kind: 'generation'; name: string }
  /** What backups hold of a file of the library; `inLibrary`: whether that still holds the very same. */
  | { kind: 'copy'; name: string; hash: string; inLibrary: boolean }
  /** The words of a passage do not stand where its anchor says; `place`: the only place where they do. */
  | { kind: 'anchor'; highlight: Highlight; place: { start: number; end: number } | null }
  | { kind: 'version'; highlight: Highlight }
  | { kind: 'label'; highlight: Highlight }

/** Says in plain words what is wrong. */
export function describeTrouble(trouble: Trouble): Finding {
  switch (trouble.kind) {
    case 'document':
      return {
        place: trouble.name,
        problem: `This document is ${trouble.state}.`,
        remedy: trouble.older
          ? 'It is made again from the generation before it and the journal.'
          : 'It is made again from the journal.',
      }
    case 'previous':
      return {
        place: trouble.name,
        problem: 'This older generation of a document is damaged; the document itself is not.',
        remedy: 'It is put aside; the next change writes another one.',
      }
    case 'orphan':
      return {
        place: trouble.name,
        problem:
          'These annotations belong to an article that the library does not have; they wait for it to come from another device.',
        remedy: null,
      }
    case 'journal':
      return {
        place: trouble.name,
        problem:
          trouble.lines === null
            ? 'This file of a journal can’t be read.'
            : `In this file of a journal ${many(trouble.lines, 'line is', 'lines are')} damaged and passed over. The documents hold what they said, unless they are damaged too.`,
        remedy: null,
      }
    case 'gap':
      return {
        place: trouble.name,
        problem: `Changes ${trouble.first} to ${trouble.last} of this device are in no file of its journal. The documents hold what they said, unless they are damaged too.`,
        remedy: null,
      }
    case 'body':
      return {
        place: `bodies/${trouble.hash}.json`,
        problem: `The text of an article is ${trouble.state}.`,
        remedy:
          fromBackup(trouble.backup) ??
          (trouble.original
            ? 'It is made again from what arrived, if that gives the very same text.'
            : null),
      }
    case 'original':
      return {
        place: `originals/${trouble.hash}`,
        problem: `What arrived as ${trouble.title === null ? 'an article' : `“${trouble.title}”`} is ${trouble.state}; its text is kept apart from this.`,
        remedy: fromBackup(trouble.backup),
      }
    case 'generation':
      return {
        place: trouble.name,
        problem: 'The list of this backup is damaged; the library itself is not harmed by that.',
        remedy: null,
      }
    case 'copy':
      return {
        place: `backups/files/${trouble.hash}`,
        problem: `What backups hold of ${trouble.name} is damaged or missing; the library itself is not harmed by that.`,
        remedy: trouble.inLibrary
          ? 'It is kept anew from the library, which holds the same.'
          : null,
      }
    case 'anchor':
      return {
        place: `annotation ${trouble.highlight.id}`,
        problem: `Its words, “${beginning(trouble.highlight.anchor.exact)}”, do not stand at its place in the text.`,
        remedy: trouble.place
          ? 'It is put where these very words stand; that is one place only.'
          : null,
      }
    case 'version':
      return {
        place: `annotation ${trouble.highlight.id}`,
        problem: `It was marked in a text that its article does not have any more, “${beginning(trouble.highlight.anchor.exact)}”.`,
        remedy: null,
      }
    case 'label':
      return {
        place: `annotation ${trouble.highlight.id}`,
        problem: `Its label, ${trouble.highlight.label}, does not exist. Give it another one.`,
        remedy: null,
      }
  }
}

const fromBackup = (taken: string | null) =>
  taken === null ? null : `It is taken from the backup of ${timeOf(taken)}.`

/** As people write it, from ISO 8601 in UTC. */
export const timeOf = (taken: string) => `${taken.slice(0, 10)}, ${taken.slice(11, 16)} UTC`

const many = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`

/** UTF-16 code units of a passage that are shown. */
const shown = 60

const beginning = (words: string) =>
  words.length > shown ? `${words.slice(0, shown).trimEnd()}…` : words
