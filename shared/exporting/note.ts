// A reader's note inside somebody else's document: its Markdown as a tree, made so that nothing of it reaches beyond it.
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { SKIP, visit } from 'unist-util-visit'
import { linesOf } from './wording'

/** Deeper than anybody writes, and far from what overflows the stack of those that walk the tree. */
const mostDepth = 100

/**
 * Without the transformation that looks for bare addresses once more: it recurses into the tree before its depth is known,
 * and the tokeniser finds those that GitHub's specification names.
 */
const untransformed = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)

/** Headings of a note come below those of the article (1) and whatever divides it (2). */
const headingOffset = 2

/**
 * The blocks of a note. HTML in it is shown, not obeyed; links by reference hold their address themselves, because two notes
 * may use one name; `scope` keeps the names of its footnotes apart from those of other notes.
 */
export function noteBlocks(note: string, scope: string): RootContent[] {
  const root = fromMarkdown(note, { extensions: [gfm()], mdastExtensions: untransformed })
  if (isDeep(root)) return [{ type: 'paragraph', children: phrasingOf(note.trim()) }]
  inlineReferences(root)
  visit(root, (node, index, parent) => {
    if (node.type === 'heading')
      node.depth = Math.min(6, node.depth + headingOffset) as typeof node.depth
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = `${scope}-${node.identifier}`
      node.label = `${scope}-${node.label ?? node.identifier}`
    }
    if (node.type === 'html' && parent && index !== undefined) {
      const phrasing = phrasingOf(node.value)
      const inline = parent.type === 'paragraph' || !holdsBlocks(parent)
      const shown: RootContent[] = inline ? phrasing : [{ type: 'paragraph', children: phrasing }]
      parent.children.splice(index, 1, ...(shown as typeof parent.children))
      return [SKIP, index + shown.length]
    }
    return undefined
  })
  return root.children
}

/** Words with their line breaks, which Markdown would fold: the text reads the same when it is parsed again. */
export function phrasingOf(text: string): PhrasingContent[] {
  // A break at an end would not be one; there the line feed stays in the text, where it is escaped.
  const [, before = '', inner = '', after = ''] = /^([\r\n]*)([\s\S]*?)([\r\n]*)$/.exec(text) ?? []
  const phrasing: PhrasingContent[] = []
  linesOf(inner).forEach((line, index) => {
    if (index > 0) phrasing.push({ type: 'break' })
    if (line !== '') phrasing.push({ type: 'text', value: line })
  })
  if (before) phrasing.unshift({ type: 'text', value: before })
  if (after) phrasing.push({ type: 'text', value: after })
  return phrasing
}

function isDeep(root: Root): boolean {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostDepth) return true
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []))
  }
  return false
}

function holdsBlocks({ type }: Nodes): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type)
}

function inlineReferences(root: Root) {
  const targets = new Map<string, { url: string; title?: string | null | undefined }>()
  visit(root, 'definition', ({ identifier, url, title }, index, parent) => {
    // The first definition of a name counts.
    if (!targets.has(identifier)) targets.set(identifier, { url, title })
    if (!parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const target = targets.get(node.identifier)
    if (!target) return
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', ...target, children: node.children }
        : { type: 'image', ...target, alt: node.alt }
  })
}
