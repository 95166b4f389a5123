import { maskText, scanForNumbers, type Masking } from './mask.ts'
import { byCore, caseNumbersIn } from './masking-case-numbers.ts'
import { maskEncoded } from './masking-encoded.ts'
import { marksIn } from './masking-marks.ts'
import { isMaskedName } from './masking-names.ts'
import { People, type Entry, type Hidden, type HiddenKind } from './masking-people.ts'
import { addressAlias, addressesIn, bodiesIn, bodyEnd } from './masking-places.ts'
import { standsAsName } from './masking-stand.ts'
import type { CaseRecord } from './schema.ts'

/**
 * Masking that is one throughout an export: 刘某1 is the same person in every sheet, note, quote and reason of its files.
 * - `none`: as stored. `numbers`: ID, phone and card numbers (mask.ts). `names`: persons too. `all`: companies, addresses
 *   and persons in office (judges, clerks, who wrote the notes) too; courts and authorities stay.
 * - A surname borne by one person gives 刘某, by several 刘某1, 刘某2 …; 刘某 then is somebody of whom it is not known which.
 * A leak is worse than a word too many: a party's name is masked in the texts of its own case wherever it stands.
 */

export interface Leak {
  kind: HiddenKind | 'number'
  start: number
  end: number
  /** the words that should have been masked */
  text: string
}
export interface Masker {
  level: Masking
  /** The text as it may leave. `caseId`: the case it belongs to; without one, names that several people bear get no number. */
  text(s: string, caseId?: string): string
  /** What would still be masked in a text that is finished; empty when it may leave. */
  scan(text: string): Leak[]
}
export interface MaskerOptions {
  /** case numbers become 案件1, 案件2 … */
  caseNumbers?: boolean | undefined
  /** texts beside the case files, for the names that they introduce themselves: comments, quotes of notes */
  texts?: readonly { caseId: string; text: string }[] | undefined
  /** names of those who wrote notes and corrections, masked at level `all` */
  officials?: readonly string[] | undefined
}

/** The masker for some cases; `cases` in the order of the export, by which people are numbered. */
export function createMasker(level: Masking, cases: readonly CaseRecord[], options: MaskerOptions = {}): Masker {
  const people = new People(level === 'all')
  if (level === 'names' || level === 'all') {
    for (const c of cases) people.addCase(c)
    for (const t of options.texts ?? []) people.addText(t.caseId, t.text)
    for (const name of options.officials ?? []) people.addOfficial(name)
  } else for (const c of cases) people.numbers.push(c.id)
  return maskerOf(level, people, options)
}

const PASSES = 4
const CACHE_MAX = 20_000
const COMMON_MAX = 50_000

/** For cases that were added lot by lot; nobody may be added to `people` afterwards. */
export function maskerOf(level: Masking, people: People, { caseNumbers = false }: Pick<MaskerOptions, 'caseNumbers'> = {}): Masker {
  const aliases = aliasesOf(people)
  const wide = level === 'all'
  const persons = wide || level === 'names'
  const hides = persons || caseNumbers
  const bodies = new Map<string, string>()
  const cores = byCore(caseNumbers ? people.numbers : [])
  const numbers = new Map(people.numbers.map((n, i) => [n, `案件${i + 1}`]))
  /** whether what was looked through last may name anybody, in this case or in another */
  let named = false
  let cache = new Map<string, string>()
  let cached: string | undefined
  /** texts in which nobody is named: the same in every case, and most texts are said in many */
  const common = new Map<string, string>()

  const aliasFor = ({ byCase, all }: Entry, caseId: string | undefined): string => {
    const own = caseId === undefined ? undefined : byCase.get(caseId)
    const who = own ?? [...all].find((w) => w.everywhere) ?? (caseId === undefined && all.size === 1 ? [...all][0] : undefined)
    if (who && !who.twofold) return aliases.get(who) ?? `${who.head}某`
    return `${[...all][0]?.head ?? ''}某`
  }
  /** a company nobody introduced is numbered when it is first met, after those of the case files */
  const bodyAlias = (name: string): string => {
    const key = name.replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/\s/g, '')
    const known = bodies.get(key)
    if (known !== undefined) return known
    const head = bodyEnd(name)
    const alias = `${head}${(people.heads.get(`company ${head}`)?.length ?? 0) + [...bodies.values()].filter((a) => a.startsWith(head)).length + 1}`
    bodies.set(key, alias)
    return alias
  }
  const numberAlias = (number: string): string => {
    const known = numbers.get(number)
    if (known !== undefined) return known
    const alias = `案件${numbers.size + 1}`
    numbers.set(number, alias)
    return alias
  }

  const leaks = (s: string, caseId: string | undefined): (Leak & { alias: string })[] => {
    const hits = people.terms.find(s, (entry, start, end) => { named = true; return standsAsName(s, start, end, entry, caseId) })
    const found = hits.map(({ start, end, term }) => ({ kind: [...term.all][0]?.kind ?? ('person' as const), start, end, text: s.slice(start, end), alias: aliasFor(term, caseId) }))
    if (!wide) return found
    const more = [
      ...bodiesIn(s).map((b) => ({ kind: 'company' as const, ...b, alias: () => bodyAlias(b.text) })),
      ...addressesIn(s).map((a) => ({ kind: 'address' as const, ...a, alias: () => addressAlias(a.text) })),
    ]
    /* What lies over a name waits for the next pass, in which the name is gone. */
    const covered = new Uint8Array(more.length > 0 ? s.length : 0)
    const cover = ({ start, end }: { start: number; end: number }) => covered.fill(1, start, end)
    for (const f of found) cover(f)
    for (const m of more) {
      if (covered.subarray(m.start, m.end).includes(1)) continue
      cover(m)
      found.push({ ...m, alias: m.alias() })
    }
    return found.sort((a, b) => a.start - b.start)
  }
  const numbered = (s: string) => (caseNumbers ? caseNumbersIn(s, cores).map(({ start, end, text, suffix }) => ({ kind: 'case-number' as const, start, end, text: s.slice(start, end), alias: `${numberAlias(text)}${suffix}` })) : [])

  const masked = (s: string, caseId: string | undefined): string => {
    named = false
    let out = level === 'none' ? s : maskText(s, level)
    out = replaced(out, numbered(out))
    if (!hides) return out
    let within = false
    const clear = maskEncoded(out, (part) => { const made = masked(part, caseId); within ||= named; return made })
    if (clear !== out) out = maskText(clear, level)
    named = within
    if (!persons) return out
    for (let i = 0; i < PASSES; i++) {
      const marks = marksIn(out)
      out = replaced(out, marks)
      const found = leaks(out, caseId)
      if (found.length === 0 && (i > 0 || marks.length === 0)) break
      out = replaced(out, found)
    }
    return out
  }

  return {
    level,
    text(s, caseId) {
      if (s === '' || (level === 'none' && !caseNumbers)) return s
      if (caseId !== cached || cache.size > CACHE_MAX) { cache = new Map(); cached = caseId }
      const known = common.get(s) ?? cache.get(s)
      if (known !== undefined) return known
      const made = masked(s, caseId)
      if (named || common.size > COMMON_MAX) cache.set(s, made)
      else common.set(s, made)
      return made
    },
    scan(text) {
      const numbersLeft = level === 'none' ? [] : scanForNumbers(text.replace(/((?:[\u3400-\u9fffA-Z]某|某某[\u4e00-\u9fff]{1,3}|案件))\d{1,7}(?![\d*])/g, '$1')).map((n) => ({ kind: 'number' as const, start: n.start, end: n.end, text: n.masked }))
      const plain = [...numbered(text), ...(persons ? [...marksIn(text), ...leaks(text, undefined)] : [])].map(({ alias: _, ...leak }) => leak)
      const encoded: Leak[] = []
      if (hides) maskEncoded(text, (part) => { encoded.push(...this.scan(part).map((l) => ({ ...l, start: 0, end: text.length }))); return part })
      return [...numbersLeft, ...plain, ...encoded]
    },
  }
}

/** An alias that ends in a digit keeps away from a letter or digit behind it: 刘某1 1980年, not 刘某11980年. */
function replaced(s: string, found: readonly { start: number; end: number; alias: string }[]): string {
  if (found.length === 0) return s
  let out = ''
  let at = 0
  for (const f of found) {
    if (f.start < at) continue
    out += s.slice(at, f.start) + f.alias + (/\d$/.test(f.alias) && /^[0-9０-９A-Za-z*]/.test(s.slice(f.end)) ? ' ' : '')
    at = f.end
  }
  return out + s.slice(at)
}

function aliasesOf(people: People): Map<Hidden, string> {
  const out = new Map<Hidden, string>()
  for (const peers of people.heads.values()) {
    const [first] = peers
    if (!first) continue
    if (first.kind === 'address') for (const who of peers) out.set(who, who.head)
    else if (first.kind === 'company') for (const [i, who] of peers.entries()) out.set(who, `${who.head}${i + 1}`)
    else {
      const base = `${first.head}某`
      const takes = (alias: string): boolean => people.taken.has(alias)
      if (peers.length === 1 && ![...people.taken].some((t) => t.startsWith(first.head) && isMaskedName(t))) { out.set(first, base); continue }
      let n = 0
      for (const who of peers) {
        do n++
        while (takes(`${base}${n}`))
        out.set(who, `${base}${n}`)
      }
    }
  }
  return out
}
