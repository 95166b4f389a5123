import { ACT_WORDS, type ActWords } from './act-words.ts'
import type { Chance } from './chance.ts'
import * as invented from './invented.ts'

/** What there is to tell of an invented case, before anything is laid out. */

export interface Act { words: ActWords; on: string; names: string[]; noun: string; sentence: string; result: string; state: 'done' | 'not-done' | 'not-concerned'; until?: string }
export interface Thing { kind: string; kindWord: string; description: string; owner: string; value?: string; control?: { word: string; kind: string; on: string; until: string; rank?: 'first' | 'waiting' }; disposal?: string; disposalWord: string }
export interface Content {
  fields: Map<string, string>
  number: string
  applicants: string[]
  debtors: string[]
  acts: Act[]
  things: Thing[]
  interview?: { on: string; name: string; way: string; consents?: boolean }
  service: { paper: string; kind: string; name: string; on: string; way: string; served: boolean }[]
  queries: { item: string; name: string; on: string; answer: string }[]
  asOf: string
}

export function plusDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
}

function unlike(c: Chance, make: (c: Chance) => string, taken: string[]): string {
  for (;;) {
    const name = make(c)
    if (taken.some((t) => t.includes(name) || name.includes(t))) continue
    taken.push(name)
    return name
  }
}

const sum = (c: Chance, low: number, high: number): string => (c.yes(0.5) ? c.int(low / 1000, high / 1000) * 1000 : c.yes(0.5) ? c.int(low / 100, high / 100) * 100 : c.int(low * 100, high * 100) / 100).toFixed(2)

export function contentOf(c: Chance): Content {
  const taken: string[] = []
  const resumed = c.yes(0.1)
  const filed = plusDays('2023-01-03', c.int(0, 900))
  const code = invented.courtCode(c)
  const number = `（${filed.slice(0, 4)}）${code}执${resumed ? '恢' : ''}${c.int(11, 3999)}号`
  const debtors = Array.from({ length: c.pick([1, 1, 1, 1, 2, 2, 3]) }, () => unlike(c, c.yes(0.35) ? invented.firm : invented.person, taken))
  const applicants = Array.from({ length: c.yes(0.12) ? 2 : 1 }, () => unlike(c, invented.creditor, taken))
  const due = sum(c, 20_000, 3_000_000)
  const paid = c.yes(0.4) ? '0.00' : sum(c, 1000, 19_000)
  const all = new Map<string, string>([
    ['caseNumber', number], ['filedOn', filed], ['handler', unlike(c, invented.person, taken)], ['clerk', unlike(c, invented.person, taken)],
    ['court', invented.court(c)], ['cause', c.pick(invented.CAUSES)], ['amounts.due', due], ['amounts.paid', paid],
    ['amounts.unpaid', (Number(due) - Number(paid)).toFixed(2)], ['basis.number', `（${Number(filed.slice(0, 4)) - 1}）${code}民初${c.int(20, 5000)}号`],
    ['basis.court', invented.court(c)], ['appliedOn', plusDays(filed, -c.int(1, 6))],
  ])
  const share: Record<string, number> = { handler: 0.9, clerk: 0.4, court: 0.7, cause: 0.6, 'amounts.due': 0.85, 'amounts.paid': 0.6, 'amounts.unpaid': 0.45, 'basis.number': 0.45, 'basis.court': 0.2, appliedOn: 0.15 }
  const fields = new Map([...all].filter(([k]) => c.yes(share[k] ?? 1)))
  return {
    fields, number, applicants, debtors, acts: actsOf(c, filed, applicants, debtors), things: thingsOf(c, filed, debtors),
    ...(c.yes(0.3) ? { interview: { on: plusDays(filed, c.int(80, 150)), name: c.pick(applicants), way: c.pick(['电话', '当面', '视频']), ...(c.yes(0.7) ? { consents: c.yes(0.6) } : {}) } } : {}),
    service: c.yes(0.3) ? serviceOf(c, filed, debtors) : [], queries: c.yes(0.3) ? queriesOf(c, filed, debtors) : [], asOf: plusDays(filed, 200),
  }
}

function actsOf(c: Chance, filed: string, applicants: string[], debtors: string[]): Act[] {
  const out: Act[] = []
  for (const words of c.some(ACT_WORDS, c.int(5, 11))) {
    const able = words.natural ? debtors.filter((d) => !invented.isFirm(d)) : debtors
    if (able.length === 0) continue
    const people = words.whom === 'debtor' ? (c.yes(0.6) ? able : c.some(able, 1)) : words.whom === 'applicant' ? (c.yes(0.6) ? applicants : c.some(applicants, 1)) : []
    const apart = people.length > 1 && c.yes(0.5)
    for (const names of apart ? people.map((p) => [p]) : [people]) {
      out.push({ words, names, on: plusDays(filed, c.int(...words.days)), noun: c.pick(words.nouns), sentence: c.pick(words.sentences).replace('{P}', names.join('、')), result: c.pick(words.results), state: 'done' })
    }
  }
  return out.toSorted((a, b) => a.on.localeCompare(b.on))
}

const KINDS: readonly { kind: string; words: readonly string[]; of: (c: Chance) => string; control: readonly [string, string, number][]; worth: boolean }[] = [
  { kind: 'real-estate', words: ['房产', '不动产', '房屋'], of: invented.home, control: [['查封', 'sealed', 3]], worth: true },
  { kind: 'vehicle', words: ['车辆', '机动车'], of: invented.car, control: [['查封', 'sealed', 2], ['扣押', 'impounded', 2]], worth: true },
  { kind: 'deposit', words: ['银行存款', '存款'], of: invented.account, control: [['冻结', 'frozen', 1]], worth: true },
  { kind: 'equity', words: ['股权'], of: invented.share, control: [['冻结', 'frozen', 3]], worth: false },
  { kind: 'land', words: ['土地使用权', '土地'], of: invented.plot, control: [['查封', 'sealed', 3]], worth: true },
]
const DISPOSAL: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  deposit: [['deducted', '已扣划'], ['none', '未处置'], ['none', '未扣划'], ['deducted', '扣划完毕']],
  other: [['none', '未处置'], ['none', '尚未处置'], ['failed', '一拍流拍'], ['failed', '流拍'], ['sold', '已拍卖成交'], ['auctioning', '拍卖中'], ['valuing', '评估中']],
}

function thingsOf(c: Chance, filed: string, debtors: string[]): Thing[] {
  if (c.yes(0.35)) return []
  return Array.from({ length: c.int(1, 4) }, () => {
    const k = c.pick(KINDS)
    const [word, kind, years] = c.pick(k.control)
    const on = plusDays(filed, c.int(5, 60))
    const [disposal, disposalWord] = c.pick(DISPOSAL[k.kind] ?? DISPOSAL['other'] ?? [])
    const rank = k.kind !== 'deposit' && c.yes(0.7) ? (c.yes(0.7) ? 'first' as const : 'waiting' as const) : undefined
    return { kind: k.kind, kindWord: c.pick(k.words), description: k.of(c), owner: c.pick(debtors), ...(k.worth && c.yes(0.6) ? { value: sum(c, 1000, 900_000) } : {}), control: { word, kind, on, until: plusDays(`${Number(on.slice(0, 4)) + years}${on.slice(4).replace('02-29', '02-28')}`, -1), ...(rank ? { rank } : {}) }, disposal, disposalWord }
  })
}

function serviceOf(c: Chance, filed: string, debtors: string[]): Content['service'] {
  const papers = [['执行通知书', 'notice-served'], ['报告财产令', 'report-order-served']] as const
  return debtors.flatMap((name) => papers.map(([paper, kind]) => ({ paper, kind, name, on: plusDays(filed, c.int(3, 12)), way: c.pick(['邮寄送达', '直接送达', '电子送达']), served: c.yes(0.85) })))
}

function queriesOf(c: Chance, filed: string, debtors: string[]): Content['queries'] {
  return debtors.flatMap((name) => {
    const on = plusDays(filed, c.int(3, 20))
    return c.some(['银行存款', '车辆', '不动产', '证券', '网络资金', '工商登记'], c.int(2, 5)).map((item) => ({ item, name, on, answer: c.pick(['无', '未查到', '无信息', '反馈无财产']) }))
  })
}
