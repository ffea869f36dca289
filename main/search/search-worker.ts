// The thread of the index.
import { serve } from '../threads/remote'
import { Indexer, type IndexerOptions } from './indexer'

serve((options: IndexerOptions) => new Indexer(options))
