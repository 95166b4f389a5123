import { firmsOf, FREE, PEOPLE_MAX, withShortNames, withTails, type Firms } from './firm-names.ts'
import type { Span } from './layout.ts'
import { isBody } from './names.ts'
import { coresOf, withCores, type Core } from './short-names.ts'
import { allMatches } from './scan.ts'

/** Who is who in the case: full names, short names, and those who speak for a party. */
export interface Person { name: string; side: 'applicant' | 'debtor'; aliases: readonly string[]; spokesmen: readonly string[]; /** who leads a debtor and is no party himself */ chief?: string | undefined }
export interface Mention extends Span { name: string; side: 'applicant' | 'debtor'; spokesman: boolean }

export interface People {
  applicants: readonly string[]
  debtors: readonly string[]
  /** the debtors that are bodies, not persons */
  bodies: readonly string[]
  mentions(start: number, end: number): Mention[]
  /** who leads a debtor and is no party himself */
  chiefs: readonly string[]
}

/** Words for all debtors, or for those named before. */
const ALL = /(?:各|全体|所有|上述|前述|以上|[二两三四五六七八九十]|十[一二三四五六七八九]|\d{1,3})(?:名|个|位)?(?:自然人)?被执行人|被执行人(?:均|们|都)|双方|上述(?:地点|地址|处所|场所)|(?:均|都)(?=未|没|不)(?!未能?成交)/
/** Looks first for the words without which it cannot match (a word added above is added here): it is asked of nearly every clause. */
export const meansAll = (words: string): boolean => (words.includes('被执行人') || words.includes('双方') || words.includes('上述') || words.includes('均') || words.includes('都')) && ALL.test(words)

/** Up to so many words it is quicker to look for each than to make a pattern of them. */
const FEW = 16

interface Meant { person: Person; spokesman: boolean; bare?: boolean }
type Known = ReadonlyMap<string, Meant>

const BARE = /(?:合作社|互助社|经营部|门市部|经销部|购销部|[\u4e00-\u9fa5]{2}厂|砖厂|酒店|宾馆|医院|幼儿园|超市|商行|工作室|事务所|饭店|养殖场|加工厂|采石场|农场|分公司)$/
/** Others by their last characters: “瓷砖店”, “托运部”. */
const SHOP = /[\u4e00-\u9fa5]{2}[店部坊庄楼铺]$/

const FORM_OF_COMPANY = /(?:股份)?有限(?:责任)?公司$/

/** “合作社” for the one party that is one. */
function bareNames(persons: readonly Person[]): Map<string, Person> {
  const found = new Map<string, Person | undefined>()
  for (const p of persons) {
    const bare = p.name.length > 4 ? p.name.replace(/\([^()]*\)$/, '').replace(FORM_OF_COMPANY, '') : ''
    const word = BARE.exec(bare)?.[0] ?? SHOP.exec(bare)?.[0]
    /* with what stands before it in the name too: “竹制品厂” */
    for (let length = word?.length ?? 0; word !== undefined && length <= word.length + 3 && length < bare.length; length++) {
      const longer = bare.slice(bare.indexOf(word) + word.length - length, bare.indexOf(word) + word.length)
      found.set(longer, found.has(longer) ? undefined : p)
    }
  }
  return new Map([...found].flatMap(([word, p]): [string, Person][] => (p && !persons.some((q) => q !== p && q.name.includes(word)) ? [[word, p]] : [])))
}


/** “都护商贸” for “都护商贸有限公司”: the name without the form of the company, where it means one party only. */
function stems(persons: readonly Person[]): Map<string, Person> {
  const found = new Map<string, Person>()
  for (const p of persons) {
    const stem = FORM_OF_COMPANY.test(p.name) ? p.name.replace(FORM_OF_COMPANY, '') : ''
    const front = p.name.includes('(') ? p.name.slice(0, p.name.indexOf('(')) : ''
    if (front.length >= 4 && isBody(p.name) && !persons.some((q) => q !== p && q.name.startsWith(front))) found.set(front, p)
    if (stem.length >= 4 && !persons.some((q) => q !== p && q.name.startsWith(stem))) found.set(stem, p)
  }
  return found
}

function mentionAt(text: string, start: number, word: string, known: Known): Mention[] {
  const hit = known.get(word)
  if (hit?.bare && !FREE.test(text.slice(Math.max(0, start - 1), start))) return []
  return hit ? [{ start, end: start + word.length, name: hit.person.name, side: hit.person.side, spokesman: hit.spokesman }] : []
}

/** `words` from long to short: a short one inside of a long one is no mention of its own. */
function oneByOne(text: string, words: readonly string[], known: Known): Mention[] {
  const found: Mention[] = []
  for (const word of words) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) found.push(...mentionAt(text, i, word, known))
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((m) => {
    if (m.start < end) return false
    end = m.end
    return true
  })
}

function atOnce(text: string, words: readonly string[], known: Known): Mention[] {
  const pattern = new RegExp(words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  return allMatches(pattern, text).flatMap((m) => mentionAt(text, m.index, m[0], known))
}

/** What is made of the persons alone: the words for them, from long to short, and who is on which side. */
interface Words {
  known: Known
  words: readonly string[]
  cores: readonly Core[]
  firms: Firms
  sides: Pick<People, 'applicants' | 'debtors' | 'bodies' | 'chiefs'>
}

/** Rows of one log are read one by one with the same persons: their words are made once. */
let last: { persons: readonly Person[]; made: Words } | undefined

function wordsFor(persons: readonly Person[]): Words {
  if (last && last.persons.length === persons.length && last.persons.every((p, i) => alike(p, persons[i]))) return last.made
  const made = makeWords(persons)
  last = persons.length < KEPT ? { persons, made } : undefined
  return made
}
const KEPT = 60

function alike(a: Person, b: Person | undefined): boolean {
  const same = (x: readonly string[], y: readonly string[]) => x.length === y.length && x.every((s, i) => s === y[i])
  return b !== undefined && a.name === b.name && a.side === b.side && a.chief === b.chief && same(a.aliases, b.aliases) && same(a.spokesmen, b.spokesmen)
}

function makeWords(persons: readonly Person[]): Words {
  const known = new Map<string, Meant>()
  for (const [word, person] of bareNames(persons.slice(0, PEOPLE_MAX))) known.set(word, { person, spokesman: false, bare: true })
  for (const [word, person] of stems(persons.slice(0, PEOPLE_MAX))) known.set(word, { person, spokesman: false })
  for (const p of persons.slice(0, PEOPLE_MAX)) for (const s of p.spokesmen) if (s.length >= 2) known.set(s, { person: p, spokesman: true })
  for (const p of persons.slice(0, PEOPLE_MAX)) for (const a of p.aliases) if (a.length >= 2) known.set(a, { person: p, spokesman: false })
  for (const p of persons.slice(0, PEOPLE_MAX)) known.set(p.name, { person: p, spokesman: false })
  const named = (side: Person['side']) => persons.filter((p) => p.side === side).map((p) => p.name)
  return {
    known, words: [...known.keys()].filter((w) => w.length >= 2).sort((a, b) => b.length - a.length), cores: coresOf(persons), firms: firmsOf(persons),
    sides: {
      applicants: named('applicant'),
      debtors: named('debtor'),
      bodies: named('debtor').filter(isBody),
      chiefs: [...new Set(persons.flatMap((p) => (p.chief !== undefined && p.chief.length >= 2 && !persons.some((q) => q.name === p.chief) ? [p.chief] : [])))],
    },
  }
}

export function peopleIn(text: string, persons: readonly Person[]): People {
  const { known, words, cores, firms, sides } = wordsFor(persons)
  const full = words.length <= FEW ? oneByOne(text, words, known) : atOnce(text, words, known)
  const all = withTails(text, withShortNames(text, withCores(text, full, cores), firms), firms)
  return {
    ...sides,
    mentions(start, end) {
      let low = 0
      let high = all.length
      while (low < high) {
        const mid = (low + high) >> 1
        if ((all[mid]?.start ?? 0) < start) low = mid + 1
        else high = mid
      }
      const out: Mention[] = []
      for (let i = low; i < all.length; i++) {
        const m = all[i]
        if (!m || m.end > end) break
        out.push(m)
      }
      return out
    },
  }
}
