import { valueOf } from '../casefile/fact.ts'
import type { Asset } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'

/** One thing told several times over: found by the network, declared by the debtor, frozen. Each is one thing of the case file. */

/** So many are compared with each other. */
const MOST = 60
const CASH: ReadonlySet<string> = new Set(['deposit', 'online-funds', 'provident-fund'])
/** Words that name a thing without saying which: “仅有上述货车”, “住房一套”, “另有一份年金保险”. */
const VAGUE = /^(?:[^，。；：,;:]{0,12}?(?:报告|申报|反馈|核实|查[到明询])(?:财产|称|了)?[:：]?)?(?:(?:本人|其|公司|被执行人)?(?:名下)?|[\u4e00-\u9fa5·]{2,30}名下)(?:仅|只|另|还|现|共)*(?:有|存在)?(?:给自己(?:买|投保)的)?(?:上述|前述|该|所述|此)?(?:一|1)?(?:辆|套|处|台|间|份|个|笔|幢|栋|部)?(?:小型|轻型|重型|普通|自有|自建|商品|年金|人寿|分红|商业|银行|旧)*(?:货车|轿车|客车|小客车|小轿车|小汽车|汽车|车辆|摩托车|面包车|机动车|住房|房屋|房产|不动产|商品房|住宅|保险|保单|股权|存款|账户|账户存款)(?:一|1)?(?:辆|套|处|台|间|份|个|笔|幢|栋|部)?(?:属实|一致)?[。，；,;、.]?$/
const SAME_AGAIN = /上述|前述|所述/

/** The things, each once: what a later telling adds fills the first up, and a telling that does not say which thing is left out where only one can be meant. */
export function oneThingEach(assets: readonly Asset[]): Asset[] {
  if (assets.length < 2 || assets.length > MOST) return [...assets]
  const once: Asset[] = []
  for (const a of assets) {
    const at = once.findIndex((o) => sameSum(o, a))
    const known = once[at]
    if (known === undefined) once.push(a)
    else once[at] = filled(known, a)
  }
  for (const [i, a] of once.entries()) {
    if (!isLeft(a)) continue
    const alike = once.filter((o) => o !== a && o.kind.value === a.kind.value && oneOwner(o, a))
    const [only] = alike
    if (only === undefined || alike.length > 1) continue
    once[once.indexOf(only)] = { ...only, ...(only.disposal === undefined && a.disposal ? { disposal: a.disposal } : {}), ...(only.undisposable === undefined && only.disposal === undefined && a.undisposable ? { undisposable: a.undisposable } : {}) }
    once.splice(i, 1)
    break
  }
  return once.filter((a) => !(isVague(a) && meantBy(once, a)))
}

/** “股权控制情况：未冻结”: words of what was left undone with a thing that stands elsewhere. */
function isLeft(a: Asset): boolean {
  return a.owner === undefined && a.control === undefined && valueOf(a.disposal) === 'none' && LEFT.test(squash(valueOf(a.description) ?? ''))
}
const LEFT = /^(?:上述|前述|以上|该|此)?[\u4e00-\u9fa5]{2,8}?(?:账户|余额|份额)?(?:(?:控制|查封|冻结|处置)?情况)?[:：]?(?:现|均|都|至今|一直|仍|目前|本院)*(?:未|没有|尚未|暂未|暂不|不予)/

/** The very same sum of money of the same person. One of two balances alike of which each is frozen by itself is another. */
function sameSum(a: Asset, b: Asset): boolean {
  if (!CASH.has(a.kind.value ?? '') || a.kind.value !== b.kind.value) return false
  const [x, y] = [valueOf(a.value), valueOf(b.value)]
  if (x === undefined || x !== y || !(Number(x) > 0) || !(oneOwner(a, b) || (Number(x) >= TELLING_SUM && (unnamed(a) || unnamed(b))))) return false
  if (a.control && b.control && valueOf(a.control.on) !== valueOf(b.control.on)) return false
  const [s, t] = [a, b].map(accountOf)
  return s === undefined || t === undefined || s === t
}
/** So large a sum, to the very yuan, is the same again. */
const TELLING_SUM = 1000
/** Whose it is stands in other words than those that tell it: “某甲有房一套；存款31000元”. */
const unnamed = (a: Asset): boolean => !([valueOf(a.owner) ?? []].flat().some((n) => (valueOf(a.description) ?? '').includes(n)))
const accountOf = (a: Asset): string | undefined => /(?:尾号[为是]?|[*＊×]{2,})(\d{3,6})/.exec(valueOf(a.description) ?? '')?.[1]

function filled(known: Asset, later: Asset): Asset {
  const control = known.control && later.control ? { ...later.control, ...known.control } : known.control ?? later.control
  const gone = later.disposal && (known.disposal === undefined || known.disposal.value === 'none') ? later.disposal : known.disposal ?? later.disposal
  const owner = unnamed(known) && !unnamed(later) ? later.owner : known.owner ?? later.owner
  return { ...later, ...known, ...(owner ? { owner } : {}), ...(control ? { control } : {}), ...(gone ? { disposal: gone } : {}) }
}

/** Nothing is told of it but that it is there. */
function isVague(a: Asset): boolean {
  return a.control === undefined && a.disposal === undefined && a.undisposable === undefined && a.value === undefined && VAGUE.test(squash(valueOf(a.description) ?? ''))
}

function meantBy(all: readonly Asset[], vague: Asset): boolean {
  const alike = all.filter((o) => o !== vague && o.kind.value === vague.kind.value && oneOwner(o, vague) && !isVague(o))
  if (alike.length > 0) return alike.length === 1 || SAME_AGAIN.test(valueOf(vague.description) ?? '')
  /* several such tellings of one thing: the first stands */
  return all.find((o) => o.kind.value === vague.kind.value && oneOwner(o, vague)) !== vague
}

function oneOwner(a: Asset, b: Asset): boolean {
  const [x, y] = [a, b].map((o) => [valueOf(o.owner) ?? []].flat().map(squash).sort().join('、'))
  return x === y || x === '' || y === ''
}
