import type { Fact } from '../../casefile/fact.ts'
import { readDate } from '../../casefile/dates.ts'
import { readMoney } from '../../casefile/money.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Exhibit } from './exhibit.ts'

/**
 * What a later paper of the same file corrects: “立案日期‘2024年6月12日’系录入笔误，应为2024年3月12日”, a ruling that puts “83000元” right. The value that
 * was corrected is no longer a value of the case; one that nobody corrected stays, and stays in conflict with the other.
 */
interface Correction { from: string; to: string; about: string; start: number; end: number; kind: 'date' | 'money' }

const DAY = '(?:19|20)\\d{2}(?:年\\d{1,2}月\\d{1,2}日|[-./]\\d{1,2}[-./]\\d{1,2})'
const SUM = '\\d[\\d,]{0,14}(?:\\.\\d{1,2})?万?元'
const QUOTE = '["“”\'‘’「」]?'
const WRONG = '(?:笔误|误写|误录|误填|录入有误|录入错误|有误|错误|写错|填错)'
const RIGHT = '(?:应为|应当为|应系|实为|更正为|补正为|改为|修正为)'
const says = (value: string): RegExp => new RegExp(`(${value})${QUOTE}[^。;\\n]{0,16}${WRONG}[^。\\n]{0,30}${RIGHT}[^。;\\n\\d]{0,12}(${value})|将[^。;\\n]{0,40}?(${value})${QUOTE}[^。;\\n\\d]{0,10}(?:补正|更正|修正|改正|变更)为[^。;\\n\\d]{0,16}(${value})`, 'g')
const DAYS = says(DAY), SUMS = says(SUM)
/** What the words before it are about lies no further back. */
const ABOUT = 40

function correctionsIn(text: string): Correction[] {
  if (!/笔误|补正|更正|误[写录填]|有误|录入错误|改正|修正/.test(text)) return []
  const of = (re: RegExp, kind: 'date' | 'money', read: (s: string) => string | undefined): Correction[] => [...text.matchAll(re)].flatMap((m) => {
    const [a, b] = [m[1] ?? m[3] ?? '', m[2] ?? m[4] ?? '']
    const from = read(a), to = read(b), end = m.index + m[0].length
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, kind, about: text.slice(Math.max(0, m.index - ABOUT), end), start: end - b.length, end }]
  })
  return [...of(DAYS, 'date', (s) => { const d = readDate(s); return d?.precision === 'day' ? d.on : undefined }), ...of(SUMS, 'money', readMoney)]
}

const DATES: readonly (readonly ['filedOn' | 'closedOn' | 'rulingOn', RegExp])[] = [['filedOn', /立案/], ['closedOn', /结案(?:日|时)/], ['rulingOn', /裁定(?:日|时)|落款/]]
const MONEY = ['due', 'paid', 'unpaid', 'waived'] as const

/** Puts the values right that the text corrects, in the file as joined from its papers. */
export function corrected(file: CaseFile, text: string, exhibit: Exhibit): void {
  for (const c of correctionsIn(text)) {
    const right = (f: Fact<string> | undefined, field: string): Fact<string> | undefined => {
      const rivals = file.conflicts.find((x) => x.field === field)
      if (rivals) {
        rivals.facts = rivals.facts.filter((r) => r.value !== c.from)
        if (new Set(rivals.facts.map((r) => String(r.value))).size < 2) file.conflicts = file.conflicts.filter((x) => x !== rivals)
      }
      return f?.value === c.from ? exhibit(c.to, c.start, c.end) : f
    }
    if (c.kind === 'date') {
      for (const [field, about] of DATES) if (about.test(c.about)) { const f = right(file[field], field); if (f) file[field] = f }
    } else if (file.amounts) {
      for (const leaf of MONEY) { const f = right(file.amounts[leaf], `amounts.${leaf}`); if (f) file.amounts[leaf] = f }
    }
  }
}
