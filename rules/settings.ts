import type { Settings } from './types.ts'

/** What applies where the institution has set nothing. */
export const DEFAULT_SETTINGS: Settings = { resumedUnderThreeMonths: 'warn' }
