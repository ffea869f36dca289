// The styles in which a quote can be copied; the one that is copied in without asking is marked.
import { ChevronDown } from 'lucide-react'
import { Button, MenuTrigger } from 'react-aria-components'
import { citationStyles } from '#shared/citing/index'
import { citationStyleIds } from '#shared/model/settings'
import { copyQuote } from '../reading/marking'
import { useSettings } from '../state/settings'
import { Menu, MenuItem, MenuPopover } from '../ui/menu'

export function CopyMenu({ className }: { className: string }) {
  const usual = useSettings((settings) => settings.citationStyle)
  return (
    <MenuTrigger>
      <Button className={className} aria-label="Copy the quote as…">
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <MenuPopover placement="bottom end">
        <Menu
          aria-label="Copy the quote as"
          onAction={(key) => {
            const style = citationStyleIds.find((id) => id === key)
            if (style) void copyQuote(style)
          }}
        >
          {citationStyles.map(({ id, name }) => (
            <MenuItem key={id} id={id} {...(id === usual ? { keys: 'c' } : {})}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </MenuPopover>
    </MenuTrigger>
  )
}
