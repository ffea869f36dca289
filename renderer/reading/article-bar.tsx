// The bar over the page: the shelf on the left, what can be done with the article and how it looks on the right.
import {
  ALargeSmall,
  ChevronDown,
  PanelLeft,
  Share,
  Star,
  Tag,
  TextQuote,
  Undo2,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, Dialog, MenuTrigger, Popover } from 'react-aria-components'
import type { ArticleView } from '#shared/contract'
import { articleStates } from '#shared/model/article'
import { exportArticles, restore, setState, toggleFavourite } from '../library/article-actions'
import { states } from '../library/states'
import { counted } from '../library/wording'
import { ReviewButton } from '../review/review-button'
import { ReadingSettings } from '../settings/reading-settings'
import { toggleQuotations, useMargin } from '../state/margin'
import { show } from '../state/screens'
import { useSettings } from '../state/settings'
import { narrow, toggleShelf, useShelf } from '../state/shelf'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem, MenuPopover } from '../ui/menu'
import { VersionMenu } from '../versions/version-menu'
import styles from './article-bar.module.css'
import { MarginButton } from './margin-button'

/** @param shown the hash of the body of the version that is on the page */
export function ArticleBar({ article, shown }: { article: ArticleView; shown: string }) {
  const { id, favourite, tags } = article
  return (
    <header className={styles.bar}>
      <ShelfToggle />
      <div className={styles.group}>
        {article.trashed === null ? <StateMenu article={article} /> : <TakeOut article={article} />}
        <IconButton
          icon={Star}
          label={favourite ? 'No longer a favourite' : 'Favourite'}
          keys="f"
          isSelected={favourite}
          filled
          onPress={() => toggleFavourite([id])}
        />
        <IconButton
          icon={Tag}
          label={tags.length > 0 ? `${counted(tags.length, 'tag')}: ${tags.join(', ')}` : 'Tags'}
          keys="t"
          onPress={() => show({ name: 'tags', articles: [id] })}
        >
          {tags.length > 0 && tags.length}
        </IconButton>
        <IconButton
          icon={Share}
          label="Export passages and notes"
          keys="x"
          onPress={() => exportArticles([id])}
        />
        <VersionMenu article={article} shown={shown} />
        <span className={styles.rule} aria-hidden="true" />
        <TypeSettings />
        <ReviewButton article={id} />
        <QuotationsButton />
        <MarginButton article={id} />
      </div>
    </header>
  )
}

function QuotationsButton() {
  const isOpen = useMargin((state) => state.quotations)
  return (
    <IconButton
      icon={TextQuote}
      label={isOpen ? 'Hide the quotations' : 'Show the quotations'}
      keys="w"
      isSelected={isOpen}
      onPress={toggleQuotations}
    />
  )
}

export function ShelfToggle() {
  const setting = useSettings((settings) => settings.shelf)
  const drawer = useShelf((shelf) => shelf.drawer)
  const open = narrow.matches ? drawer : setting
  return (
    <IconButton
      icon={PanelLeft}
      label={open ? 'Hide the shelf' : 'Show the shelf'}
      keys="["
      onPress={toggleShelf}
    />
  )
}

function StateMenu({ article }: { article: ArticleView }) {
  const { name, icon: Icon } = states[article.state]
  return (
    <MenuTrigger>
      <Button className={classNames(styles.state)} aria-label={`In: ${name}. Move it`}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.name}>{name}</span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <MenuPopover placement="bottom end">
        <Menu
          aria-label="Move the article to"
          selectionMode="single"
          selectedKeys={[article.state]}
        >
          {articleStates.map((state) => (
            <MenuItem
              key={state}
              id={state}
              icon={states[state].icon}
              keys={states[state].keys}
              onAction={() => setState([article.id], state)}
            >
              {states[state].name}
            </MenuItem>
          ))}
        </Menu>
      </MenuPopover>
    </MenuTrigger>
  )
}

/** What stands in the place of the states while the article is in the trash. */
function TakeOut({ article }: { article: ArticleView }) {
  return (
    <Button
      className={classNames(styles.state)}
      aria-label="In the trash. Restore it"
      onPress={() => restore([article.id])}
    >
      <Undo2 size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.name}>In the trash. Restore it</span>
    </Button>
  )
}

function TypeSettings() {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <IconButton
        ref={button}
        icon={ALargeSmall}
        label="Type and theme"
        onPress={() => setOpen(!open)}
      />
      <Popover
        triggerRef={button}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom end"
        offset={4}
        className={classNames(styles.popover)}
      >
        <Dialog aria-label="Type and theme" className={classNames(styles.dialog)}>
          <ReadingSettings />
        </Dialog>
      </Popover>
    </>
  )
}
