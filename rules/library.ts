import { valueOf } from '../casefile/fact.ts'
import { squash } from '../casefile/text.ts'
import { closingFile } from '../casefile/closing-ruling.ts'
import type { CaseFile, Party } from '../casefile/schema.ts'

/**
 * The other cases that are known: handed to the rules that compare cases (repeat-end, other-case-property, fake-batch-filing …),
 * one case in a page and a library of ten thousand alike. Built once for many judgements; looks up, never scans.
 */
export interface Library {
  /** number of cases in it */
  size: number
  /** Other cases (never the one with this case number) in which one of this case's debtors is a debtor. */
  ofSameDebtor(file: CaseFile): SameDebtor[]
  /** Other cases that enforce the same document (执行依据文号). */
  ofSameBasis(file: CaseFile): CaseFile[]
}

export interface SameDebtor {
  file: CaseFile
  /** the debtor as this case names it */
  name: string
  /** by number: identity number or unified code agree; by name alone it may be another of the same name */
  sure: boolean
}

const MASKED = /[*＊×xX某○]/

export function libraryOf(files: readonly CaseFile[]): Library {
  const byNumber = new Map<string, CaseFile[]>(), byName = new Map<string, CaseFile[]>(), byBasis = new Map<string, CaseFile[]>()
  for (const file of files.map(closingFile)) {
    for (const d of file.debtors) {
      for (const n of numbersOf(d)) put(byNumber, n, file)
      const name = nameOf(d)
      if (name !== undefined) put(byName, name, file)
    }
    const basis = basisOf(file)
    if (basis !== undefined) put(byBasis, basis, file)
  }
  return {
    size: files.length,
    ofSameDebtor(file) {
      const found = new Map<CaseFile, SameDebtor>()
      for (const d of file.debtors) {
        const shown = valueOf(d.name) ?? ''
        for (const n of numbersOf(d)) for (const other of byNumber.get(n) ?? []) if (!same(other, file)) found.set(other, { file: other, name: shown, sure: true })
        const name = nameOf(d)
        if (name === undefined) continue
        for (const other of byName.get(name) ?? []) {
          if (same(other, file) || found.has(other)) continue
          /* The same name under another number is another person. */
          const namesake = other.debtors.find((o) => nameOf(o) === name)
          if (namesake && numbersOf(namesake).length > 0 && numbersOf(d).length > 0) continue
          found.set(other, { file: other, name: shown, sure: false })
        }
      }
      return [...found.values()]
    },
    ofSameBasis(file) {
      const basis = basisOf(file)
      return basis === undefined ? [] : (byBasis.get(basis) ?? []).filter((other) => !same(other, file))
    },
  }
}

function put<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else if (list.at(-1) !== item) list.push(item)
}

/** The case itself may stand in the library: it is known by its number. */
function same(a: CaseFile, b: CaseFile): boolean {
  if (a === b) return true
  const number = valueOf(a.caseNumber)
  return number !== undefined && number === valueOf(b.caseNumber)
}

/** Numbers that name one person: not those of which a part is covered. */
function numbersOf(p: Party): string[] {
  return [valueOf(p.idNumber), valueOf(p.unifiedCode)].filter((n) => n !== undefined).map((n) => squash(n)).filter((n) => n !== '' && !/[*＊×]/.test(n))
}

/** A name written out; a masked one names nobody. */
function nameOf(p: Party): string | undefined {
  const name = valueOf(p.name)
  return name === undefined || MASKED.test(name) ? undefined : squash(name)
}

function basisOf(file: CaseFile): string | undefined {
  const number = valueOf(file.basis?.number)
  return number === undefined ? undefined : squash(number)
}
