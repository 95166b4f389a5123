import * as z from 'zod/mini'
import { isSitePattern } from './site-pattern.ts'

/**
 * What an institution's policy says beside `practice` and `profiles` (public/managed.json). Each key is read by itself. One that cannot
 * be read counts as the strictest and is told in a sentence: a slip of the pen must not open what was meant to be closed.
 */

/** Levels of masking in exports, the weakest first. */
export const MASKING_LEVELS = ['none', 'numbers', 'names', 'all'] as const
export type MaskingLevel = (typeof MASKING_LEVELS)[number]

export interface Governed {
  /** match patterns of sites that are on for everybody */
  sites: readonly string[]
  /** the weakest masking that an export may have; `none` where policy says nothing */
  masking: MaskingLevel
  /** may everything be put into a backup file */
  backup: boolean
  /** calendar months that a case is kept after it was last looked at; `unreadable`: set, but nobody can say to what, so that nothing is cleared up by age */
  retentionMonths: number | 'unreadable' | undefined
  /** everything stored must lie behind a passphrase: without a lock nothing is kept */
  lock: boolean
  /** minutes without use after which the lock closes; undefined: as the user set it */
  lockIdleMinutes: number | undefined
  /** Chinese sentences, one for each key that cannot be read */
  trouble: readonly string[]
}

/** A browser without policy. */
export const UNGOVERNED: Governed = { sites: [], masking: 'none', backup: true, retentionMonths: undefined, lock: false, lockIdleMinutes: undefined, trouble: [] }

export const KEYS = ['sites', 'masking', 'backup', 'retentionMonths', 'lock', 'lockIdleMinutes'] as const
const SITES_MAX = 500
const sites = z.array(z.string()).check(z.maxLength(SITES_MAX))
const months = z.int().check(z.minimum(1), z.maximum(600))

/** Minutes that may be set, by policy or by hand: shorter than the least nobody could work with, longer than a working day is no lock. */
export const IDLE_MINUTES = { least: 5, usual: 30, most: 480 } as const
export const idleMinutesSchema = z.int().check(z.minimum(IDLE_MINUTES.least), z.maximum(IDLE_MINUTES.most))

/** Reads what the browser hands over. Never throws. */
export function readGoverned(managed: unknown): Governed {
  const set = z.safeParse(z.record(z.string(), z.unknown()), managed)
  const given = new Map(Object.entries(set.success ? set.data : {}))
  const trouble: string[] = []
  const read = <T,>(key: (typeof KEYS)[number], schema: z.ZodMiniType<T>, absent: T, strictest: T, words: string): T => {
    const value = given.get(key)
    if (value === undefined || value === null) return absent
    const result = z.safeParse(schema, value)
    if (result.success) return result.data
    trouble.push(`单位统一设置的 ${key} 无法识别，${words}。请告知管理人员。`)
    return strictest
  }
  const listed = read('sites', sites, [], [], '没有据此启用任何网站')
  const wrong = listed.filter((s) => !isSitePattern(s))
  if (wrong.length > 0) trouble.push(`单位统一设置的 sites 中有 ${wrong.length} 项不是网站的匹配式，没有采用。请告知管理人员。`)
  return {
    sites: [...new Set(listed.filter((s) => isSitePattern(s)))],
    masking: read('masking', z.enum(MASKING_LEVELS), 'none', 'all', '按最严的一级脱敏'),
    backup: read('backup', z.boolean(), true, false, '备份暂停使用'),
    retentionMonths: read<Governed['retentionMonths']>('retentionMonths', months, undefined, 'unreadable', '暂不能按期限清理'),
    lock: read('lock', z.boolean(), false, true, '按必须加锁处理'),
    lockIdleMinutes: read<Governed['lockIdleMinutes']>('lockIdleMinutes', idleMinutesSchema, undefined, IDLE_MINUTES.least, `按 ${IDLE_MINUTES.least} 分钟处理`),
    trouble,
  }
}

/** The stricter of two levels: what the user chose, and what policy asks for at least. */
export function atLeast(chosen: MaskingLevel, floor: MaskingLevel): MaskingLevel {
  return MASKING_LEVELS.indexOf(chosen) >= MASKING_LEVELS.indexOf(floor) ? chosen : floor
}
