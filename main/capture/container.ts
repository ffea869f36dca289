// What a page itself marks as its article: there a word is lost only for a strong reason. Readability drops paragraphs for
// their class (“sponsor”, “footer-note”), and short lines at the end; such text is taken back.
import type { Element, Root } from 'hast'
import { dropped } from '#shared/body/elements'
import { attribute, elementsIn, wordsOf } from './elements'

/** Whether an element holds the page's article, as HTML, ARIA and schema.org say. */
export function isContainer(element: Element): boolean {
  return (
    ['article', 'main'].includes(element.tagName) ||
    ['main', 'article'].includes(attribute(element, 'role') ?? '') ||
    (attribute(element, 'itemProp') ?? '').split(/\s+/).includes('articleBody')
  )
}

/** Whole words in names that only furniture has. */
const furnitureWords: ReadonlySet<string> = new Set([
  ...['share', 'sharing', 'sharedaddy', 'social', 'related', 'recirc', 'outbrain', 'taboola'],
  ...['newsletter', 'subscribe', 'subscription', 'signup', 'paywall'],
  ...['ad', 'ads', 'advert', 'adverts', 'advertisement', 'advertising', 'adslot'],
  ...['cookie', 'cookies', 'gdpr', 'consent', 'nav', 'navigation', 'navbar', 'menu', 'toolbar'],
  ...['breadcrumb', 'breadcrumbs', 'pagination', 'pager'],
  ...['comments', 'commentlist', 'disqus', 'respond', 'byline', 'dateline'],
])
/** Names that mean furniture only when they stand for themselves: a “sidebar-box” is text. */
const furnitureNames: ReadonlySet<string> = new Set([
  ...['sidebar', 'comment-list', 'comment-form', 'author', 'p-author', 'author-name'],
])

/** Whether a class or the id says that an element is none of the text. */
export function isNamedFurniture(element: Element): boolean {
  const names = [attribute(element, 'className'), attribute(element, 'id')].join(' ').split(/\s+/)
  return names.some(
    (name) =>
      furnitureNames.has(name.toLowerCase()) ||
      name
        .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .some((word) => furnitureWords.has(word)),
  )
}

/** Lengths of the text in an element, in UTF-16 units without white space at the ends of its pieces. */
interface Lengths {
  text: number
  linked: number
  kept: number
}

/** Adds to what was kept all that belongs to the innermost container of most of it. */
export function restore(page: Root, kept: Set<Element>) {
  const lengths = measured(page, kept)
  let total = 0
  for (const { kept } of lengths.values()) total = Math.max(total, kept)
  if (total === 0) return
  const holdsMost = (element: Element) => (lengths.get(element)?.kept ?? 0) >= total / 2
  const container = [...elementsIn(page)].findLast(
    (element) => isContainer(element) && holdsMost(element),
  )
  if (!container) return

  const open = [container]
  for (let next = open.pop(); next; next = open.pop()) {
    kept.add(next)
    for (const child of next.children) {
      if (child.type !== 'element' || dropped.has(child.tagName)) continue
      const own = lengths.get(child)
      if (holdsMost(child) || (own && !isFurniture(child, own))) open.push(child)
    }
  }
}

function measured(page: Root, kept: ReadonlySet<Element>): Map<Element, Lengths> {
  const lengths = new Map<Element, Lengths>()
  for (const element of [...elementsIn(page)].reverse()) {
    const sum: Lengths = { text: 0, linked: 0, kept: 0 }
    lengths.set(element, sum)
    if (dropped.has(element.tagName)) continue
    for (const child of element.children) {
      const length = child.type === 'text' ? child.value.trim().length : 0
      const inner = child.type === 'element' ? lengths.get(child) : undefined
      sum.text += inner?.text ?? length
      sum.linked += inner?.linked ?? 0
      sum.kept += inner?.kept ?? (kept.has(element) ? length : 0)
    }
    if (element.tagName === 'a') sum.linked = sum.text
  }
  return lengths
}

const furnitureTags: ReadonlySet<string> = new Set([
  ...['nav', 'aside', 'footer', 'form', 'fieldset', 'dialog', 'menu', 'search'],
])
const furnitureRoles: ReadonlySet<string> = new Set([
  ...['menu', 'menubar', 'complementary', 'navigation', 'alert', 'alertdialog', 'dialog', 'search'],
])
/** Elements that may hold nothing but links to other pages. */
const groups: ReadonlySet<string> = new Set(['div', 'section', 'ul', 'ol', 'dl', 'table'])

function isFurniture(element: Element, { text, linked, kept }: Lengths): boolean {
  const { tagName } = element
  return (
    furnitureTags.has(tagName) ||
    furnitureRoles.has(attribute(element, 'role') ?? '') ||
    // An article in an article is a comment, or leads to another page.
    (tagName === 'article' && kept === 0) ||
    (groups.has(tagName) && kept === 0 && linked > text / 2) ||
    isHidden(element) ||
    isNamedFurniture(element) ||
    (text < 30 && /^(?:ad(?:vertis(?:ing|ement))?|loading(?:…|\.\.\.)?)$/i.test(wordsOf(element)))
  )
}

const isHidden = ({ properties }: Element) =>
  // An empty value hides too.
  (properties.hidden !== undefined && properties.hidden !== false) ||
  String(properties.ariaHidden) === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(String(properties.style ?? ''))
