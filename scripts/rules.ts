import path from 'node:path'
import { readdirSync, readFileSync } from 'node:fs'
import { GROUP_WORDS, RULES } from '../rules/index.ts'
import { NOT_BUILT } from '../rules/not-built.ts'
import { SOURCES } from '../rules/sources.ts'
import { GROUPS, type Rule } from '../rules/types.ts'
import { RULESET } from '../rules/version.ts'
import { PRIORITY_WORDS, SEVERITY_WORDS, SIDE_WORDS } from '../rules/words.ts'
import { caseTable } from './case-tables.ts'

/** `npm run rules`: the catalogue as it is built in, with counts by group, by the mark of the best legal basis, by state, and of case-table rows. */

const folder = path.resolve(import.meta.dirname, '../rules/catalogue')
const rows = new Map(readdirSync(folder).filter((f) => f.endsWith('.cases.yaml')).map((f) => {
  const table = caseTable(readFileSync(path.join(folder, f), 'utf8'), f)
  return [table.rule, { all: table.rows.length, exceptions: table.rows.filter((r) => r.exceptions).length }] as const
}))

/** The best mark among its legal sources; 内部 where it rests on no law at all. */
function markOf(rule: Rule): 'V' | 'P' | 'M' | '内部' {
  const marks = new Set(SOURCES.filter((s) => rule.sources.includes(s.id) && s.authority === 'law').map((s) => s.mark))
  return marks.has('V') ? 'V' : marks.has('P') ? 'P' : marks.has('M') ? 'M' : '内部'
}

/** Columns take two cells for a Chinese character. */
const width = (s: string) => [...s].reduce((n, c) => n + (/[\u1100-\uffdc]/.test(c) ? 2 : 1), 0)
const pad = (s: string, to: number) => s + ' '.repeat(Math.max(0, to - width(s)))
const count = (list: readonly string[]) => [...new Set(list)].map((k) => `${k} ${list.filter((x) => x === k).length}`).join('，')

const total = [...rows.values()].reduce((a, b) => a + b.all, 0)
const tried = [...rows.values()].reduce((a, b) => a + b.exceptions, 0)
console.log(`规则 ${RULESET}：${RULES.length} 条，案例 ${total} 例（其中 ${tried} 例试各条所列的 ${RULES.reduce((n, r) => n + r.exceptions.length, 0)} 项例外），依据 ${new Set(SOURCES.map((s) => s.id)).size} 项（各时期文本共 ${SOURCES.length} 行）`)
for (const group of GROUPS) {
  const list = RULES.filter((r) => r.group === group)
  if (list.length === 0) continue
  console.log(`\n${group} ${GROUP_WORDS[group]}（${list.length} 条）`)
  for (const r of list) console.log(`  ${pad(r.id, 32)}${pad(r.title, 44)}${r.priority}  ${pad(PRIORITY_WORDS[r.priority], 10)}${pad(SEVERITY_WORDS[r.severity], 6)}${pad(SIDE_WORDS[r.side], 14)}依据 ${pad(markOf(r), 6)}${pad(r.off ? '未启用' : '启用', 8)}案例 ${rows.get(r.id)?.all ?? 0}`)
}
console.log(`\n按等次：${count(RULES.map((r) => r.priority))}`)
console.log(`按依据：${count(RULES.map(markOf))}`)
console.log(`按状态：${count(RULES.map((r) => (r.off ? '未启用（依据待核）' : '启用')))}`)

console.log(`\n规则目录中没有判断的（${NOT_BUILT.length} 条）：`)
for (const r of NOT_BUILT) console.log(`  ${pad(r.id, 32)}${pad(r.title, 44)}${r.why}`)
