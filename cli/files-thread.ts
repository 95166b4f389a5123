import { serve } from './thread.ts'

await serve()
