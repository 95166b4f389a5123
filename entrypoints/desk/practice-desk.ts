import { civilDateAt } from '../../casefile/dates.ts'
import type { Trial } from '../../components/desk/local-rules.tsx'
import type { PracticeViewProps } from '../../components/desk/practice-view.tsx'
import { practiceFile, readPractice } from '../../notes/practice-file.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { review } from '../../rules/engine.ts'
import { RULES } from '../../rules/index.ts'
import { limitOn } from '../../rules/limits.ts'
import { LIMIT_WORDS, UNIT_WORDS } from '../../rules/limit-words.ts'
import { compileLocal } from '../../rules/local/compile.ts'
import type { LocalRule } from '../../rules/local/local-rule.ts'
import { ADJUSTABLE, practiceOptions } from '../../rules/practice.ts'
import { DEFAULT_SETTINGS } from '../../rules/settings.ts'
import { verdictOf } from '../../rules/words.ts'
import { currentPractice, judgeOptions, KNOWN, type CurrentPractice } from '../background/practice.ts'
import { saveFile } from './saving.ts'

/** Wires the institution's practice, as stored and as set by policy, to the settings page. */
export function createPracticeDesk(store: Store, draw: () => void) {
  let known: CurrentPractice | undefined
  let failure: string | undefined
  const today = () => civilDateAt(Date.now())
  const load = () => currentPractice(store).then((c) => { known = c; failure = undefined }, (error: unknown) => { failure = `设置没有读出：${explain(error)}` }).finally(draw)
  void load()

  return {
    /** what the handbook says of a rule being on */
    settings: () => (known === undefined ? DEFAULT_SETTINGS : (practiceOptions(known.both, today()).settings ?? DEFAULT_SETTINGS)),
    props: (): Omit<PracticeViewProps, 'onRule'> => ({
      own: known?.own, policy: known?.policy, trouble: failure ?? known?.trouble,
      thresholds: ADJUSTABLE.map((id) => {
        const limit = limitOn(id, today())
        return { id, title: LIMIT_WORDS[id] ?? id, unit: UNIT_WORDS[limit?.unit ?? 'count'], usual: limit?.value ?? 0, rules: RULES.filter((r) => r.reads?.includes(id)).map((r) => ({ rule: r.id, title: r.title })) }
      }),
      rules: RULES.map((r) => ({ rule: r.id, title: r.title })),
      switchable: RULES.filter((r) => r.priority === 'P2').map((r) => ({ rule: r.id, title: r.title, off: r.off === true, help: r.help })),
      onChange: async (practice) => {
        try {
          await store.setPractice(practice)
          await load()
          return { ok: true }
        } catch (error) {
          return { ok: false, message: explain(error) }
        }
      },
      onExport: (practice) => {
        const file = practiceFile(practice, new Date().toISOString())
        saveFile(new TextEncoder().encode(file.text), 'application/json', file.name)
      },
      onFile: async (file) => {
        const text = await file.text().catch(() => undefined)
        const read = text === undefined ? { ok: false as const, error: '文件无法打开。' } : readPractice(text, KNOWN)
        if (!read.ok) return read
        for (const local of read.practice.localRules) {
          const made = compileLocal(local, today())
          const [first] = made.ok ? [] : made.problems
          if (first) return { ok: false, error: `无法导入：本地规则“${local.title}”的${first.part}第 ${first.start + 1} 字：${first.message}。` }
        }
        return read
      },
      locals: {
        newId: () => `local-${crypto.randomUUID().slice(0, 8)}`,
        onCheck: (rule) => {
          const made = compileLocal(rule, today())
          return made.ok ? [] : made.problems
        },
        onTry: (rule, onProgress, signal) => tryRule(store, rule, onProgress, signal),
      },
    }),
  }
}

/** Cases judged at a time; between them the trial can be stopped. */
const CHUNK = 100
/** Cases that are named of those it speaks to. */
const NAMED = 20

async function tryRule(store: Store, local: LocalRule, onProgress: (done: number, total: number) => void, signal: AbortSignal): Promise<Trial | undefined> {
  const options = await judgeOptions(store)
  const made = compileLocal(local, options.asOf)
  if (!made.ok) throw new Error('写法有误')
  const rules = [...RULES.filter((r) => r.id === 'case-eligible'), made.rule]
  const { cases } = await store.summaries()
  const counts = new Map<string, number>()
  const named: Trial['cases'][number][] = []
  for (let i = 0; i < cases.length; i += CHUNK) {
    if (signal.aborted) return undefined
    for (const c of await store.casesById(cases.slice(i, i + CHUNK).map((s) => s.id))) {
      const finding = review(c.caseFile, rules, options).findings.find((f) => f.rule === local.id)
      if (!finding) continue
      const { word } = verdictOf(finding, 'approval')
      counts.set(word, (counts.get(word) ?? 0) + 1)
      if (named.length < NAMED && finding.approval !== 'pass' && finding.approval !== 'not-applicable') named.push({ caseNumber: c.caseNumber, word, reason: finding.reason })
    }
    onProgress(Math.min(cases.length, i + CHUNK), cases.length)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { counts: [...counts].map(([word, count]) => ({ word, count })), cases: named, total: cases.length }
}
