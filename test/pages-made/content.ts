import { ACT_WORDS, type ActWords } from './act-words.ts'
import type { Chance } from './chance.ts'
import * as invented from './invented.ts'
import { denialsOf, foreignOf, thingsOf, type Denial, type Foreign, type Thing } from './thing-content.ts'

/** What there is to tell of an invented case, before anything is laid out. */

export interface Act { words: ActWords; on: string; names: string[]; noun: string; sentence: string; result: string; state: 'done' | 'not-done' | 'not-concerned'; until?: string }
export interface Content {
  fields: Map<string, string>
  number: string
  applicants: string[]
  debtors: string[]
  acts: Act[]
  things: Thing[]
  /** kinds of property of which a debtor has none, said so where a layout has a place for it */
  denials: Denial[]
  /** what is of somebody else, shown where a layout tells whose each thing is */
  foreign?: Foreign
  interview?: { on: string; name: string; way: string; consents?: boolean }
  service: { paper: string; kind: string; name: string; on: string; way: string; served: boolean }[]
  visits: { on: string; name: string; place: string; why: string; result: string }[]
  queries: { item: string; name: string; on: string; answer: string }[]
  asOf: string
}

export function plusDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
}

export function unlike(c: Chance, make: (c: Chance) => string, taken: string[]): string {
  for (;;) {
    const name = make(c)
    if (taken.some((t) => t.includes(name) || name.includes(t))) continue
    taken.push(name)
    return name
  }
}

export const sum = (c: Chance, low: number, high: number): string => (c.yes(0.5) ? c.int(low / 1000, high / 1000) * 1000 : c.yes(0.5) ? c.int(low / 100, high / 100) * 100 : c.int(low * 100, high * 100) / 100).toFixed(2)

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
  const acts = actsOf(c, filed, applicants, debtors), things = thingsOf(c, filed, debtors)
  return {
    fields, number, applicants, debtors, acts, things, denials: denialsOf(c, debtors, things), ...(things.length > 0 && c.yes(0.2) ? { foreign: foreignOf(c, unlike(c, invented.person, taken)) } : {}),
    ...(c.yes(0.3) ? { interview: { on: plusDays(filed, c.int(80, 150)), name: c.pick(applicants), way: c.pick(['电话', '当面', '视频']), ...(c.yes(0.7) ? { consents: c.yes(0.6) } : {}) } } : {}),
    service: c.yes(0.3) ? serviceOf(c, filed, debtors) : [], queries: c.yes(0.3) ? queriesOf(c, filed, debtors) : [],
    visits: c.yes(0.2) ? visitsOf(c, filed, debtors) : [], asOf: plusDays(filed, 200),
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
      out.push({ words, names, on: plusDays(filed, c.int(...words.days)), noun: c.pick(words.short && c.yes(0.15) ? words.short : words.nouns), sentence: c.pick(words.sentences).replace('{P}', names.join('、')), result: c.pick(words.results), state: 'done' })
    }
  }
  return out.toSorted((a, b) => a.on.localeCompare(b.on))
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

function visitsOf(c: Chance, filed: string, debtors: string[]): Content['visits'] {
  return Array.from({ length: c.int(1, 3) }, () => {
    const name = c.pick(debtors)
    return { on: plusDays(filed, c.int(20, 120)), name, place: invented.village(c), why: c.pick(['查找{P}下落', '到{P}住所地调查财产状况', '上门查找{P}', '走访村委会了解{P}情况']).replace('{P}', name), result: c.pick(['未见到人', '家中无人', '村委会称其外出务工', '未发现可供执行财产', '大门紧锁']) }
  })
}
