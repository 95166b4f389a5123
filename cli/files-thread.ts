import { serve } from './thread.ts'

serve()
