import type { Mention, Person } from './people.ts'

/** Firms called by a part of their name and its form: “玩具公司”, “果业合作社”. */

/** No case here has more parties; what goes beyond is not searched for. */
export const PEOPLE_MAX = 300
/** What may stand before a word like 合作社 that alone means a party: no part of another body's name. */
export const FREE = /^(?:[^\u4e00-\u9fa5]|[于对向将由在该和及与为是以被至到日令因经称去从取封结押划询查访拨往赴除中了谈问传唤见找知达])?$/

const COMPANY = '公司'
/** Words before 公司 that tell no party from others: 保险公司, 评估公司. */
const ANY_COMPANY = /(?:有限|责任|股份|集团|证券|评估|拍卖|快递|分|该|总|子|母|本|你|贵|电力|通信)$/
/** These too, unless the sentence tells what a party does or what is done to it: “运输公司未报告”, “向保险公司查询”. */
const OF_A_TRADE = /(?:保险|物业|小额贷款|担保|房地产|运输)$/
const ASKED_OF = /(?:到|赴|往|去|各|由|委托|通过|有关)(?:各|有关)?[\u4e00-\u9fa5]{0,4}$/

/** The parties that may be called by a part of their name: companies, and other bodies by their form. */
export interface Firms { companies: readonly Person[]; others: readonly { tail: string; bodies: readonly Person[] }[] }

export function firmsOf(persons: readonly Person[]): Firms {
  return {
    companies: persons.filter((p) => p.name.endsWith(COMPANY) && p.name.length > 6).slice(0, PEOPLE_MAX),
    others: TAILS.flatMap((tail) => {
      const bodies = persons.filter((p) => p.name.endsWith(tail) && p.name.length > tail.length + 3).slice(0, PEOPLE_MAX)
      return bodies.length > 0 ? [{ tail, bodies }] : []
    }),
  }
}

/** “玩具公司”, “宏昌公司” for the one party in whose name these words stand. */
export function withShortNames(text: string, found: readonly Mention[], { companies: bodies }: Firms): readonly Mention[] {
  if (bodies.length === 0) return found
  const out: Mention[] = []
  let next = 0
  for (let i = text.indexOf(COMPANY); i >= 0; i = text.indexOf(COMPANY, i + 2)) {
    while (next < found.length && (found[next]?.end ?? 0) <= i) out.push(...found.slice(next, ++next))
    if ((found[next]?.start ?? Infinity) < i + 2) continue
    const lead = text.slice(Math.max(0, i - 10), i)
    if (OF_A_TRADE.test(lead) && (ASKED_OF.test(lead.replace(OF_A_TRADE, '')) || /^(?:发出|调取|查询|协助)/.test(text.slice(i + 2, i + 4)))) continue
    const owner = ownerOf(text.slice(Math.max(0, i - 6), i), bodies)
    if (owner && FREE.test(text.slice(Math.max(0, i - owner.length - 1), i - owner.length))) out.push({ start: i - owner.length, end: i + 2, name: owner.person.name, side: owner.person.side, spokesman: false })
  }
  out.push(...found.slice(next))
  return out
}

/** Forms of other bodies that stand behind a part of the name: “果业合作社” for “…红果业专业合作社”. */
const TAILS = ['合作社', '经营部', '购销部', '经销部', '商行', '养殖场', '种植场', '加工厂', '煤矿', '超市', '酒店', '医院', '幼儿园'] as const

/** The same for bodies that are no companies. */
export function withTails(text: string, found: readonly Mention[], { others }: Firms): readonly Mention[] {
  const more: Mention[] = []
  for (const { tail, bodies } of others) {
    for (let i = text.indexOf(tail); i >= 0; i = text.indexOf(tail, i + tail.length)) {
      const owner = ownerOf(text.slice(Math.max(0, i - 6), i), bodies, tail.length)
      if (owner && (FREE.test(text.slice(Math.max(0, i - owner.length - 1), i - owner.length)) || /查[明实得到]$/.test(text.slice(Math.max(0, i - owner.length - 2), i - owner.length)))) more.push({ start: i - owner.length, end: i + tail.length, name: owner.person.name, side: owner.person.side, spokesman: false })
    }
  }
  if (more.length === 0) return found
  const all = [...found, ...more].sort((x, y) => x.start - y.start || y.end - x.end)
  let end = 0
  return all.filter((m) => {
    if (m.start < end) return false
    end = m.end
    return true
  })
}

function ownerOf(before: string, bodies: readonly Person[], tail = COMPANY.length): { person: Person; length: number } | undefined {
  for (let length = Math.min(6, before.length); length >= 2; length--) {
    const words = before.slice(-length)
    if (ANY_COMPANY.test(words)) continue
    const meant = bodies.filter((p) => p.name.slice(0, -tail).includes(words))
    const [person] = meant
    if (person && meant.length === 1) return { person, length }
  }
  return undefined
}
