import { readDate } from '../casefile/dates.ts'
import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { exhibitor } from './exhibit.ts'

/**
 * That a debtor has died is mostly told in passing: by whoever was met at his home, by the register, in the reasons of a proposal. It
 * is looked for wherever the page tells of the case in words, and only where the dead one is named.
 */

const DIED = /(?:因[^，,。；;\d]{1,8})?(?:病故|病逝|去世|死亡|身故|亡故|过世|逝世|离世)(?!证|医学|登记|赔偿|的(?:[，,。；;]|应|可|被)|后(?:[，,]|由|应|继承)|之?日起)/g
/** The dead one is a relative of the debtor, or nobody knows, or it is a rule that speaks. */
const KIN = /(?:父亲?|母亲?|爸|妈|妻子?|丈夫|老公|老婆|老伴|配偶|爱人|儿子?|女儿|兄|哥|弟|姐|妹|[长次]子|子女|法定代表人|负责人|股东|申请执行人)[^，,。；;]{0,12}$/
const NOT_SAID = /如|若|是否|未(?:发现)?$|无$|不存在|线索$/
/** “某某驾车致他人死亡”, “某某称邻居已去世”: somebody else. */
const OF_ANOTHER = /[致导使撞害打杀将把对向与同为赔案涉称说]|造成|继承|申请|请求|证明|反映|告知/
const DAYS = /\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?/g
/** 已于…因病, 本人早已; longer, and somebody else may be meant. */
const BETWEEN_MOST = 14
/** The only debtor, by his role. */
const ROLE = /被执行人(?!的)[^，,。；;]{0,20}$/
const REACH = 40
const MOST = 50

/** `places`: where the page tells of its own case in words. */
export function markDeaths(snap: Snapshot, places: readonly { start: number; end: number }[], file: CaseFile): void {
  const living = file.debtors.filter((d) => d.deceased === undefined && valueOf(d.kind) !== 'organization')
  if (living.length === 0) return
  const names = file.debtors.flatMap((d) => valueOf(d.name) ?? []).filter((n) => n.length > 1)
  let found = 0
  for (const m of snap.text.matchAll(DIED)) {
    if (++found > MOST) return
    const at = m.index
    if (!places.some((p) => p.start <= at && p.end >= at + m[0].length)) continue
    const from = Math.max(0, at - REACH)
    const before = snap.text.slice(from, at), clause = before.slice(Math.max(...['。', '；', ';', '\n', '\t', '，无', '，未'].map((s) => before.lastIndexOf(s))) + 1)
    const last = names.map((name) => ({ name, i: clause.lastIndexOf(name) })).filter((n) => n.i >= 0).sort((a, b) => b.i - a.i || b.name.length - a.name.length)[0]
    const between = last ? clause.slice(last.i + last.name.length) : ROLE.test(clause) && names.length === 1 ? clause.slice(clause.lastIndexOf('被执行人') + 4) : undefined
    const name = last?.name ?? names[0]
    if (between === undefined || KIN.test(between) || NOT_SAID.test(between) || OF_ANOTHER.test(between) || between.replace(DAYS, '').length > BETWEEN_MOST) continue
    const debtor = living.find((d) => valueOf(d.name) === name)
    if (!debtor || debtor.deceased) continue
    const ex = exhibitor(snap), start = at - (clause.length - Math.max(0, last?.i ?? 0)), end = at + m[0].length
    debtor.deceased = ex.fact(true, start, end)
    const told = /(\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?)[^\d]{0,10}$/.exec(between), day = told ? readDate(told[1] ?? '') : undefined
    if (day?.precision === 'day') debtor.deceasedOn ??= ex.fact(day.on, start, end)
  }
}
