import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { civilDateAt, type CivilDate } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { readPractice, withPolicy, type Known, type PracticeFile } from '../../notes/practice-file.ts'
import type { Store } from '../../notes/store.ts'
import { RULES, type JudgeOptions } from '../../rules/index.ts'
import { libraryOf } from '../../rules/library.ts'
import { ADJUSTABLE, practiceOptions, type PracticeOptions } from '../../rules/practice.ts'

/** By what cases are judged here: the settings of this machine, those of policy before them, and the cases known. Used by the worker and the desk. */

/** What a settings file may name. */
export const KNOWN: Known = { limits: ADJUSTABLE, switchable: RULES.filter((r) => r.priority === 'P2').map((r) => r.id), rules: RULES.map((r) => r.id) }

export interface CurrentPractice {
  /** set on this machine */
  own: PracticeFile
  /** set by the institution's policy; it cannot be changed by hand */
  policy: PracticeFile | undefined
  /** both, policy before */
  both: PracticeFile
  /** something stored or set by policy cannot be read: the defaults apply */
  trouble: string | undefined
}

export async function currentPractice(store: Store): Promise<CurrentPractice> {
  const [{ practice: own, damaged }, { policy, wrong }] = await Promise.all([store.practice(), policyPractice()])
  const trouble = wrong !== undefined ? `单位统一的设置没有采用（${wrong}）` : damaged ? '本机的设置已损坏，按通用口径核对' : undefined
  return { own, policy, both: withPolicy(own, policy), trouble }
}

async function policyPractice(): Promise<{ policy?: PracticeFile; wrong?: string }> {
  const managed: unknown = await browser.storage.managed.get('practice').catch(() => ({}))
  const text = z.safeParse(z.object({ practice: z.optional(z.string()) }), managed)
  if (!text.success) return { wrong: '不是文字' }
  if (text.data.practice === undefined || text.data.practice === '') return {}
  const read = readPractice(text.data.practice, KNOWN)
  return read.ok ? { policy: read.practice } : { wrong: read.error.replace(/^无法导入：/, '').replace(/。$/, '') }
}

/* Compiled again only when the words change: local rules are parsed. */
let compiled: { text: string; on: CivilDate; options: PracticeOptions } | undefined

/** The options by which a case is judged now, without the library. Settings that cannot be read stop no judgement. */
export async function judgeOptions(store: Store): Promise<JudgeOptions> {
  const asOf = civilDateAt(Date.now())
  const practice = await currentPractice(store).then((c) => c.both, () => undefined)
  if (practice === undefined) return { asOf }
  const text = JSON.stringify(practice)
  if (compiled?.text !== text || compiled.on !== asOf) compiled = { text, on: asOf, options: practiceOptions(practice, asOf) }
  return { asOf, ...compiled.options }
}

/** The same, with the stored cases that have a debtor or the enforced document in common with this one. */
export async function optionsFor(store: Store, file: CaseFile, options?: JudgeOptions): Promise<JudgeOptions> {
  const base = options ?? (await judgeOptions(store))
  const kin = await store.kinOf(file).catch(() => undefined)
  return kin === undefined ? base : { ...base, library: libraryOf(kin) }
}
