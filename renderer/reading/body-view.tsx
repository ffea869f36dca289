// Draws a body as React elements. Each leaf's element carries `data-start`, the offset of its first character; what the page
// adds of its own carries `data-no-text`, so that it is never taken for the article's words.
import {
  type CSSProperties,
  createContext,
  Fragment,
  memo,
  type ReactNode,
  useContext,
} from 'react'
import type { Block, Body, Figure, Heading, Inline, List, Table } from '#shared/body/blocks'
import type { Leaf } from '#shared/body/text'
import styles from './body.module.css'
import { headingRanks, type Rank } from './heading-ranks'
import { OutsideLink } from './outside-link'
import { sectionsOf } from './sections'

type Starts = ReadonlyMap<Leaf['content'], number>

interface Props {
  body: Body
  leaves: readonly Leaf[]
}

export const BodyView = memo(function BodyView({ body, leaves }: Props) {
  const starts: Starts = new Map(leaves.map((leaf) => [leaf.content, leaf.start]))
  const sections = sectionsOf(body)
  return (
    <Ranks value={headingRanks(body)}>
      {sections.length === 1 ? (
        <Blocks blocks={body} starts={starts} />
      ) : (
        keyed(sections, ({ blocks, length }) => (
          <div
            className={styles.section}
            data-section=""
            style={{ '--length': length, '--blocks': blocks.length } as CSSProperties}
          >
            <Blocks blocks={blocks} starts={starts} />
          </div>
        ))
      )}
    </Ranks>
  )
})

/** For each level of heading that a body uses, its rank on the page. */
const Ranks = createContext<ReadonlyMap<number, Rank>>(new Map())

/** Blocks, inlines and cells have no identity of their own, and a body never changes: their place is their key. */
const keyed = <T,>(items: readonly T[], draw: (item: T, index: number) => ReactNode) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a body is immutable
  items.map((item, index) => <Fragment key={index}>{draw(item, index)}</Fragment>)

function Blocks({ blocks, starts }: { blocks: readonly Block[]; starts: Starts }) {
  return keyed(blocks, (block) => <BlockView block={block} starts={starts} />)
}

function BlockView({ block, starts }: { block: Block; starts: Starts }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={styles.paragraph} data-start={starts.get(block.children)}>
          <Inlines inlines={block.children} />
        </p>
      )
    case 'heading':
      return <HeadingView heading={block} starts={starts} />
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks blocks={block.children} starts={starts} />
        </blockquote>
      )
    case 'list':
      return <ListView list={block} starts={starts} />
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
        <pre className={styles.code} data-start={starts.get(block)} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'figure':
      return <FigureView figure={block} starts={starts} />
    case 'table':
      return <TableView table={block} starts={starts} />
    case 'rule':
      return <hr className={styles.rule} />
  }
}

function HeadingView({ heading, starts }: { heading: Heading; starts: Starts }) {
  const rank = useContext(Ranks).get(heading.level) ?? 2
  const Element = `h${rank}` as const
  return (
    <Element className={styles.heading} data-level={rank} data-start={starts.get(heading.children)}>
      <Inlines inlines={heading.children} />
    </Element>
  )
}

function ListView({ list, starts }: { list: List; starts: Starts }) {
  const items = keyed(list.items, (item) => (
    <li>
      <Blocks blocks={item} starts={starts} />
    </li>
  ))
  return list.ordered ? (
    <ol className={styles.list} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul className={styles.list}>{items}</ul>
  )
}

function FigureView({ figure, starts }: { figure: Figure; starts: Starts }) {
  const { image, caption, credit } = figure
  return (
    <figure className={styles.figure}>
      <ImagePlace url={image.url} alt={image.alt} />
      {(caption.length > 0 || credit.length > 0) && (
        <figcaption>
          <div data-start={starts.get(caption)}>
            <Inlines inlines={caption} />
          </div>
          <div className={styles.credit} data-start={starts.get(credit)}>
            <Inlines inlines={credit} />
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

function TableView({ table, starts }: { table: Table; starts: Starts }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    <section className={styles.tableBox} aria-label="Table" tabIndex={0}>
      <table className={styles.table}>
        {table.header.length > 0 && (
          <thead>
            <tr>
              {keyed(table.header, (cell) => (
                <th scope="col" data-start={starts.get(cell)}>
                  <Inlines inlines={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {keyed(table.rows, (row) => (
            <tr>
              {keyed(row, (cell) => (
                <td data-start={starts.get(cell)}>
                  <Inlines inlines={cell} />
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

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return keyed(inlines, (inline) => <InlineView inline={inline} />)
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return <br />
    case 'code':
      return <code>{inline.text}</code>
    case 'image':
      return <ImagePlace url={inline.url} alt={inline.alt} />
    case 'link':
      return (
        <OutsideLink href={inline.url}>
          <Inlines inlines={inline.children} />
        </OutsideLink>
      )
    default: {
      const Element = elements[inline.type]
      return (
        <Element>
          <Inlines inlines={inline.children} />
        </Element>
      )
    }
  }
}
