// zod compiles its schemas by `new Function` where it may. Here it may not (Trusted Types, no `unsafe-eval`), and even the
// attempt is reported as a violation; so it is told not to try. Imported before everything that holds a schema.
import { z } from 'zod'

z.config({ jitless: true })
