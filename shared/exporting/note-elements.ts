// A reader's note as elements of a page.
import type { ElementContent } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { noteBlocks } from './note'

/** What a note may become: no images, because an exported page asks nothing of the network. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => name !== 'img') ?? null,
  protocols: { href: ['http', 'https', 'mailto'] },
  // The ids in it are made here, apart from those of the other notes.
  clobber: [],
}

/** The elements of a note; `scope` keeps the ids of its footnotes apart from those of other notes. */
export function noteElements(note: string, scope: string): ElementContent[] {
  const root: Root = { type: 'root', children: noteBlocks(note, scope) }
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'image') {
      const { url, alt } = node
      parent.children[index] = {
        type: 'link',
        url,
        children: [{ type: 'text', value: alt || url }],
      }
      return index
    }
    // An address that needs a page to start from would lead somewhere else from this one.
    if (node.type === 'link' && !/^(https?|mailto):/i.test(node.url)) {
      parent.children.splice(index, 1, ...(node.children as typeof parent.children))
      return index
    }
    return undefined
  })
  const safe = sanitize(toHast(root, { clobberPrefix: 'note-' }), schema)
  const children = safe.type === 'root' ? safe.children : [safe]
  return children.filter((child) => child.type !== 'doctype')
}
