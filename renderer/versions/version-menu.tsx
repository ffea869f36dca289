// The versions of the article on the page: which is shown, which is the newest, what changed, and whether there is a newer one.
import { GitCompareArrows, History, RefreshCw, Split } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import type { ArticleView } from '#shared/contract'
import { counted } from '../library/wording'
import { showArticle } from '../state/open-article'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem, MenuPopover, MenuSection, MenuSeparator } from '../ui/menu'
import { checkForChanges } from './check'
import { separate } from './separate'
import { showChanges } from './show-changes'
import { whenceOf, whenOf } from './wording'

interface Props {
  article: ArticleView
  /** The hash of the body of the version that is on the page. */
  shown: string
}

export function VersionMenu({ article: { id, versions }, shown }: Props) {
  const newest = versions.length - 1
  const checked = versions[newest]?.checked
  const at = versions.findLastIndex(({ body }) => body === shown)
  return (
    <MenuTrigger>
      <IconButton icon={History} label={`Versions: ${counted(versions.length, 'text')}`}>
        {versions.length > 1 && versions.length}
      </IconButton>
      <MenuPopover placement="bottom end">
        <Menu aria-label="Versions">
          <MenuSection
            title={checked ? `Retrieved; checked again on ${whenOf(checked)}` : 'Retrieved'}
            selectionMode="single"
            selectedKeys={[String(at)]}
            disallowEmptySelection
          >
            {versions
              .map((version, index) => (
                <MenuItem
                  // biome-ignore lint/suspicious/noArrayIndexKey: an older text may come back, so its place names a version
                  key={index}
                  id={String(index)}
                  aside={index === newest ? 'newest' : whenceOf(version.source)}
                  onAction={() => showArticle(id, index === newest ? null : version.body)}
                >
                  {whenOf(version.retrieved, versions)}
                </MenuItem>
              ))
              .reverse()}
          </MenuSection>
          <MenuSeparator />
          {newest > 0 ? (
            <MenuItem
              icon={GitCompareArrows}
              keys="d"
              onAction={() => showChanges(id, at < newest ? { from: shown } : {})}
            >
              What changed
            </MenuItem>
          ) : null}
          <MenuItem icon={RefreshCw} keys="u" onAction={() => checkForChanges([id])}>
            Check for changes
          </MenuItem>
          {newest > 0 ? (
            <MenuItem icon={Split} onAction={() => void separate(id, shown)}>
              This text is another article
            </MenuItem>
          ) : null}
        </Menu>
      </MenuPopover>
    </MenuTrigger>
  )
}
