// Draws a body as React elements. Each leaf's element carries `data-start`, the offset of its first character; what the page
// adds of its own carries `data-no-text`, so that it is never taken for the article's words.
import { type CSSProperties, memo, type ReactNode, useMemo } from 'react'
import type { Block, Body, Figure, Heading, Inline, List, Table } from '#shared/body/blocks'
import type { Leaf } from '#shared/body/text'
import styles from './body.module.css'
import { headingRanks, type Rank } from './heading-ranks'
import { OutsideLink } from './outside-link'
import type { Section } from './sections'

/** What a body is drawn with. */
interface Drawing {
  starts: ReadonlyMap<Leaf['content'], number>
  /** For each level of heading that the body uses, its rank on the page. */
  ranks: ReadonlyMap<number, Rank>
}

interface Props {
  body: Body
  leaves: readonly Leaf[]
  sections: readonly Section[]
  /** Which of the sections are drawn, by their indices, half-open; the others are as high as usual, and empty. */
  drawn: { from: number; to: number }
}

// Sections are components, so that drawing a book can be interrupted between two. Everything below them is drawn by plain
// functions: a book has thousands of paragraphs, and a component for each would cost React more than the paragraph itself.
export const BodyView = memo(function BodyView({ body, leaves, sections, drawn }: Props) {
  const drawing = useMemo(
    (): Drawing => ({
      starts: new Map(leaves.map((leaf) => [leaf.content, leaf.start])),
      ranks: headingRanks(body),
    }),
    [body, leaves],
  )
  if (sections.length === 1) return blocksOf(body, drawing)
  return sections.map((section, index) => (
    <SectionBox
      // biome-ignore lint/suspicious/noArrayIndexKey: a body is immutable
      key={index}
      section={section}
      drawing={drawing}
      isDrawn={index === 0 || (index >= drawn.from && index < drawn.to)}
    />
  ))
})

interface SectionProps {
  section: Section
  drawing: Drawing
  isDrawn: boolean
}

const SectionBox = memo(function SectionBox({ section, drawing, isDrawn }: SectionProps) {
  const { blocks, length } = section
  return (
    <div
      className={styles.section}
      data-section={isDrawn ? '' : 'empty'}
      style={{ '--length': length, '--blocks': blocks.length } as CSSProperties}
    >
      {isDrawn && blocksOf(blocks, drawing)}
    </div>
  )
})

const blocksOf = (blocks: readonly Block[], drawing: Drawing) =>
  blocks.map((block, index) => blockOf(block, drawing, index))

/** Blocks, inlines and cells have no identity of their own, and a body never changes: their place is their key. */
function blockOf(block: Block, drawing: Drawing, key: number): ReactNode {
  const { starts } = drawing
  switch (block.type) {
    case 'paragraph':
      return (
        <p key={key} className={styles.paragraph} data-start={starts.get(block.children)}>
          {inlinesOf(block.children)}
        </p>
      )
    case 'heading':
      return headingOf(block, drawing, key)
    case 'quote':
      return (
        <blockquote key={key} className={styles.quote}>
          {blocksOf(block.children, drawing)}
        </blockquote>
      )
    case 'list':
      return listOf(block, drawing, key)
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
        <pre key={key} className={styles.code} data-start={starts.get(block)} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'figure':
      return figureOf(block, drawing, key)
    case 'table':
      return tableOf(block, drawing, key)
    case 'rule':
      return <hr key={key} className={styles.rule} />
  }
}

function headingOf(heading: Heading, { starts, ranks }: Drawing, key: number) {
  const rank = ranks.get(heading.level) ?? 2
  const Element = `h${rank}` as const
  return (
    <Element
      key={key}
      className={styles.heading}
      data-level={rank}
      data-start={starts.get(heading.children)}
    >
      {inlinesOf(heading.children)}
    </Element>
  )
}

function listOf(list: List, drawing: Drawing, key: number) {
  const items = list.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is immutable
    <li key={index}>{blocksOf(item, drawing)}</li>
  ))
  return list.ordered ? (
    <ol key={key} className={styles.list} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul key={key} className={styles.list}>
      {items}
    </ul>
  )
}

function figureOf({ image, caption, credit }: Figure, { starts }: Drawing, key: number) {
  return (
    <figure key={key} className={styles.figure}>
      <ImagePlace url={image.url} alt={image.alt} />
      {(caption.length > 0 || credit.length > 0) && (
        <figcaption>
          <div data-start={starts.get(caption)}>{inlinesOf(caption)}</div>
          <div className={styles.credit} data-start={starts.get(credit)}>
            {inlinesOf(credit)}
          </div>
        </figcaption>
      )}
    </figure>
  )
}

/** Images are not fetched: the page asks nothing of the network. What they show is told, and they can be opened outside. */
function ImagePlace({ url, alt }: { url: string; alt: string }) {
  return (
    <span className={styles.image} data-no-text="">
      <span className={styles.alt}>{alt || 'An image'}</span>
      <OutsideLink href={url} name={alt ? `Open image: ${alt}` : 'Open image'}>
        Open image
      </OutsideLink>
    </span>
  )
}

function tableOf(table: Table, { starts }: Drawing, key: number) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    <section key={key} className={styles.tableBox} aria-label="Table" tabIndex={0}>
      <table className={styles.table}>
        {table.header.length > 0 && (
          <thead>
            <tr>
              {table.header.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a body is immutable
                <th key={index} scope="col" data-start={starts.get(cell)}>
                  {inlinesOf(cell)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a body is immutable
            <tr key={index}>
              {row.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a body is immutable
                <td key={place} data-start={starts.get(cell)}>
                  {inlinesOf(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const elements = {
  emphasis: 'em',
  strong: 'strong',
  superscript: 'sup',
  subscript: 'sub',
  strike: 's',
} as const

/** Text alone, which is most of all there is, needs no element of its own. */
function inlinesOf(inlines: readonly Inline[]): ReactNode {
  const [only] = inlines
  if (inlines.length === 1 && only?.type === 'text') return only.text
  return inlines.map(inlineOf)
}

function inlineOf(inline: Inline, key: number): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return <br key={key} />
    case 'code':
      return <code key={key}>{inline.text}</code>
    case 'image':
      return <ImagePlace key={key} url={inline.url} alt={inline.alt} />
    case 'link':
      return (
        <OutsideLink key={key} href={inline.url}>
          {inlinesOf(inline.children)}
        </OutsideLink>
      )
    default: {
      const Element = elements[inline.type]
      return <Element key={key}>{inlinesOf(inline.children)}</Element>
    }
  }
}
