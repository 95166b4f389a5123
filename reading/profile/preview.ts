import type { PreviewRow } from '../../casefile/profile-draft.ts'
import { PROFILE_FIELDS } from '../../casefile/profile-fields.ts'
import { valueOf, type Fact } from '../../casefile/fact.ts'
import type { CaseFile, Party } from '../../casefile/schema.ts'
import type { PageReading } from '../read-page.ts'

/** What a page reads as, in lines for the person who is pointing, each compared with the reading without what was pointed at. */

interface Line { name: string; value: string; quote: string; unread: boolean }

const SCALARS = [...Object.entries(PROFILE_FIELDS.案件), ...Object.entries(PROFILE_FIELDS.金额), ...Object.entries(PROFILE_FIELDS.执行依据), ...Object.entries(PROFILE_FIELDS.原执行案件)]
/** Words of closed lists as a clerk says them. */
const WORDS = new Map([
  ...Object.entries({ first: '首次执行', resumed: '恢复执行', preservation: '保全执行', objection: '执行异议', review: '执行复议', supervision: '执行监督', assistance: '执行协调', other: '其他' }).map(([k, v]): [string, string] => [`caseType ${k}`, v]),
  ...Object.entries({ zhongben: '终结本次执行程序', performed: '执行完毕', terminated: '终结执行', withdrawn: '撤回', rejected: '驳回', 'not-enforced': '不予执行', other: '其他' }).map(([k, v]): [string, string] => [`closeMode ${k}`, v]),
  ...Object.entries({ money: '金钱', delivery: '交付', act: '行为', mixed: '多种' }).map(([k, v]): [string, string] => [`subject ${k}`, v]),
])
const LISTS = [['applicants', '申请执行人'], ['debtors', '被执行人'], ['others', '其他当事人']] as const

export function previewRows(now: PageReading, before: PageReading): PreviewRow[] {
  const lines = linesOf(now), old = new Map(linesOf(before).map((l) => [l.name, l]))
  const rows = lines.map((l): PreviewRow => {
    const was = old.get(l.name)
    old.delete(l.name)
    return { ...l, state: was === undefined ? 'new' : was.value === l.value && was.unread === l.unread ? 'same' : 'changed' }
  })
  return [...rows, ...[...old.values()].map((l): PreviewRow => ({ ...l, state: 'gone' }))].slice(0, 120)
}

function linesOf(reading: PageReading): Line[] {
  const file = reading.caseFile
  if (reading.pageKind === 'case-list') {
    return reading.cases.slice(0, 50).map((c, i) => ({ name: `第${i + 1}件`, value: text([valueOf(c.caseNumber), valueOf(c.filedOn), c.debtors.map((p) => valueOf(p.name)).join('、')].filter((x) => x).join('　')), quote: '', unread: false }))
  }
  const lines: Line[] = []
  for (const [field, name] of SCALARS) {
    const fact = factAt(file, field)
    if (fact) lines.push({ name, value: fact.value === null ? '' : text(WORDS.get(`${field} ${String(fact.value)}`) ?? String(fact.value)), quote: text(fact.quote), unread: fact.value === null && fact.absent !== true })
  }
  for (const [role, name] of LISTS) for (const [i, p] of file[role].slice(0, 20).entries()) lines.push({ name: file[role].length > 1 ? `${name}${i + 1}` : name, ...party(p) })
  for (const [list, name, unit] of [['events', '办案事项', '项'], ['assets', '财产', '项'], ['documents', '文书', '份']] as const) {
    const all = file[list]
    if (all.length > 0) lines.push({ name, value: `${all.length} ${unit}`, quote: text(all.slice(0, 3).map((e) => e.kind?.quote ?? '').join('；')), unread: false })
  }
  return lines
}

function party(p: Party): Omit<Line, 'name'> {
  return { value: text([valueOf(p.name), valueOf(p.idNumber) ?? valueOf(p.unifiedCode), valueOf(p.address)].filter((x) => x !== undefined).join('，')), quote: text(p.name?.quote ?? ''), unread: false }
}

function factAt(file: CaseFile, field: string): Fact<unknown> | undefined {
  const [head = '', leaf] = field.split('.')
  const top: unknown = Reflect.get(file, head)
  const fact: unknown = leaf === undefined ? top : typeof top === 'object' && top !== null ? Reflect.get(top, leaf) : undefined
  return isFact(fact) ? fact : undefined
}
function isFact(x: unknown): x is Fact<unknown> {
  return typeof x === 'object' && x !== null && 'value' in x && 'quote' in x
}
function text(s: string): string {
  return s.length > 300 ? s.slice(0, 299) + '…' : s
}
