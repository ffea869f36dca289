// The worker thread in which many anchors are found, or a few in a long text.
import { serve } from '../threads/remote'
import { Locator } from './locator'

serve((text: string) => new Locator(text))
