import { valueOf, type Fact } from '../casefile/fact.ts'
import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'

/**
 * Whose a thing is, told elsewhere than in its own row: in the words that name it, by another list that has the same thing with its
 * owner; and whom an act concerned that took hold of that thing or sold it. Only where all that is told agrees on one debtor.
 */

/** Relatives, and those who have a thing in common with somebody, are others. */
const OTHERS = /^(?:之|的)?(?:妻|夫|父|母|子女?|女儿?|儿子?|兄|弟|姐|妹|配偶|丈夫|亲属|家属|前妻|前夫|女婿|儿媳|公司|所在|原|与|和|及|、)/
const NAMES_MOST = 60

/** The one debtor with whose name words of a thing begin, or under whose name it stands: “某某工商银行账户”, “查封某某名下…”. */
export function ownerNamed(file: CaseFile, words: string): string | undefined {
  const text = squash(words)
  if (file.debtors.length < 2 || text.length > 400) return undefined
  const named = file.debtors.slice(0, NAMES_MOST).flatMap((d) => valueOf(d.name) ?? []).filter((n) => squash(n).length > 1 && text.includes(squash(n)))
  const [name] = named
  if (name === undefined || named.length > 1) return undefined
  const at = text.indexOf(squash(name)), behind = text.slice(at + squash(name).length)
  if (OTHERS.test(behind) || /(?:非|不是|不属|原属|曾属|案外人)[^，。；]{0,8}$/.test(text.slice(0, at))) return undefined
  return /^(?:\d{1,2}[.、．)）])?(?:被执行人)?$/.test(text.slice(0, at)) || behind.startsWith('名下') ? name : undefined
}

const PLATE = /[\u4e00-\u9fa5][A-Z][·.\s]?[A-Z0-9]{5,6}(?![A-Z0-9])/
/** What so few characters say may be said of two things. */
const LEAST = 5
const words = (a: Asset): string => squash(valueOf(a.description) ?? '')

/** Do these words name the same thing? */
function isSame(one: string, two: string): boolean {
  const plates = [one, two].map((t) => PLATE.exec(t)?.[0].replace(/[·.\s]/, ''))
  if (plates[0] !== undefined && plates[1] !== undefined) return plates[0] === plates[1]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  return (short === long && short.length > 2) || (short.length >= LEAST && /\d/.test(short) && long.includes(short))
}

const OF_THINGS: ReadonlySet<EventKind | null> = new Set<EventKind | null>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'control-renewed', 'control-released', 'auction-notified', 'reference-price-set'])
const MOST = 400

/** Owners and parties of a case with several debtors that stand with the same thing elsewhere. */
export function joinOwners(file: CaseFile): void {
  if (file.debtors.length < 2 || file.assets.length > MOST || file.events.length > MOST * 10) return
  const debtors = new Set(file.debtors.flatMap((d) => valueOf(d.name) ?? []))
  for (const a of file.assets) {
    if (a.owner) continue
    const told = a.description ? ownerNamed(file, a.description.value ?? '') : undefined
    if (told !== undefined && a.description) { a.owner = { ...a.description, value: told }; continue }
    const owner = agreed(file.assets.filter((o) => o !== a && o.owner && (o.kind.value === a.kind.value || PLATE.test(words(a))) && isSame(words(o), words(a))))
    if (owner) a.owner = owner
  }
  for (const [i, e] of file.events.entries()) {
    if (e.party || e.done?.value === false || !OF_THINGS.has(e.kind.value)) continue
    const owner = ownerOf(file, e), name = valueOf(owner)
    if (owner && typeof name === 'string' && debtors.has(name)) file.events[i] = { ...e, party: owner }
  }
}

/** A car, or a sum in an account, that was found and is listed again with its measure is one. */
export function joinTwins(file: CaseFile): void {
  if (file.assets.length > MOST) return
  const alone = (a: Asset) => !a.control && !a.disposal && !a.undisposable
  file.assets = file.assets.filter((a) => {
    /* Taken from the account in one entry, and held there in another. */
    const taken = !a.control && a.disposal?.value === 'deducted' && !a.undisposable
    const mark = alone(a) || taken ? markOf(a) : undefined
    if (mark === undefined) return true
    const held = file.assets.find((o) => o !== a && o.kind.value === a.kind.value && (taken ? o.control !== undefined && !o.disposal : !alone(o)) && markOf(o) === mark && (file.debtors.length < 2 || !o.owner || !a.owner || JSON.stringify(o.owner.value) === JSON.stringify(a.owner.value)))
    if (!held) return true
    for (const key of ['owner', 'value', 'foundOn', 'possessed', 'disposal'] as const) if (held[key] === undefined && a[key] !== undefined) Object.assign(held, { [key]: a[key] })
    return false
  })
}

/** What tells a thing from others of its kind: its plate, or the sum to the last figure. */
function markOf(a: Asset): string | undefined {
  if (a.kind.value === 'vehicle') return PLATE.exec(words(a))?.[0].replace(/[·.\s]/, '')
  if (a.kind.value !== 'deposit' && a.kind.value !== 'online-funds') return undefined
  const told = [...words(a).matchAll(SUM)].map((m) => (m[1] ?? '').replaceAll(/[,，]/g, ''))
  const sum = valueOf(a.value) ?? (told.length === 1 ? told[0] : undefined)
  return sum === undefined || Number(sum) < LEAST_SUM ? undefined : Number(sum).toFixed(2)
}
const SUM = /(\d[\d,，]*(?:\.\d{1,2})?)元/g
/** Smaller sums may be the same by chance. */
const LEAST_SUM = 1000

type Owner = NonNullable<Asset['owner']>
/** The owner of these things, where it is one. */
function agreed(things: readonly Asset[]): Owner | undefined {
  const owner = things[0]?.owner
  return owner && things.every((t) => JSON.stringify(t.owner?.value) === JSON.stringify(owner.value)) ? owner : undefined
}

function ownerOf(file: CaseFile, e: CaseEvent): Fact<string | string[]> | undefined {
  const about = squash(valueOf(e.about) ?? '')
  const told = e.about ? ownerNamed(file, about) : undefined
  if (told !== undefined && e.about) return { ...e.about, value: told }
  if (about !== '') return agreed(file.assets.filter((a) => a.owner && isSame(words(a), about)))
  const plate = PLATE.exec(squash(e.kind.quote))?.[0]
  if (plate !== undefined) return agreed(file.assets.filter((a) => a.owner && isSame(words(a), plate)))
  const held = e.on === undefined ? [] : file.assets.filter((a) => a.control?.on?.value === e.on?.value && (e.kind.value === 'waiting-sealed' ? a.control?.rank?.value === 'waiting' : (a.control?.kind?.value ?? e.kind.value) === e.kind.value && a.control?.rank?.value !== 'waiting'))
  return held.every((a) => a.owner) ? agreed(held) : undefined
}
