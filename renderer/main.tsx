// The window starts here: fonts, the look, the library, the interface.
import './no-eval'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenToKeys } from './actions'
import { App } from './app'
import { followDesktop } from './desktop'
import { openLibrary } from './state/library'
import { followAddress } from './state/open-article'
import { followSettings } from './state/settings'
import { followComparing } from './versions/comparison'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

followSettings()
followDesktop()
listenToKeys(window)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
await openLibrary()
followAddress()
followComparing()
