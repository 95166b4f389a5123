import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CaseRow, NoteRow } from '../rows.ts'
import { caseFields, noteText, searchedText } from './fields.ts'
import { Finder, type Collection, type Found, type Reader } from './finder.ts'
import { inPortions } from './portions.ts'
import { isEmpty, parseQuery, type Query } from './query.ts'

export interface Finding<O, I> extends Found<O, I> {
  /** what is asked for now */
  query: Query
  /** what is shown is of the search before, or not narrowed yet; 0…1 while the texts are taken in */
  working: number | undefined
  /** what another search would find; undefined while the texts are taken in */
  would: ((search: string) => Generator<void, Found<O, I>>) | undefined
}

export const CASES_AND_NOTES: Reader<CaseRow, NoteRow> = {
  outerId: (c) => c.id,
  outerKey: (c) => `${c.id}\n${c.title}\n${c.court}\n${c.parties === undefined ? '' : JSON.stringify(c.parties)}`,
  outerText: (c) => searchedText(caseFields(c)),
  innerKey: (n) => n.note,
  innerText: (n) => noteText(n.note),
  outerOf: (n) => n.note.caseId,
}

/** The cases and notes that hold what was typed. */
export function useFound(cases: readonly CaseRow[], notes: readonly NoteRow[], search: string): Finding<CaseRow, NoteRow> {
  return useFinder(CASES_AND_NOTES, cases, notes, search)
}

/**
 * Searches as it is typed. The texts are taken in once and again where they changed, in slices of time; a search is done within the drawing of its key where it is
 * short enough, else in slices too, and given up when another one comes.
 */
export function useFinder<O, I>(reader: Reader<O, I>, outer: readonly O[], inner: readonly I[], search: string): Finding<O, I> {
  const finder = useRef<Finder<O, I> | undefined>(undefined)
  finder.current ??= new Finder(reader)
  const of = useMemo((): Collection<O, I> => ({ outer, inner }), [outer, inner])
  const query = useMemo(() => parseQuery(search), [search])
  const [found, setFound] = useState<{ result: Found<O, I>; of: Collection<O, I>; query: Query }>()
  const [known, setKnown] = useState<Collection<O, I>>()
  const [working, setWorking] = useState<number>()
  useLayoutEffect(() => {
    const control = new AbortController()
    const current = finder.current
    if (current === undefined) return
    function* work(f: Finder<O, I>): Generator<number | undefined, Found<O, I> | undefined> {
      if (!f.knows(of)) yield* f.take(of)
      return isEmpty(query) ? undefined : yield* silently(f.find(query))
    }
    inPortions(work(current), (result) => {
      setKnown(of)
      if (result) setFound({ result, of, query })
      setWorking(undefined)
    }, control.signal, (at) => setWorking(at ?? 1))
    return () => control.abort()
  }, [of, query])
  const would = useMemo(() => (known === of ? (words: string) => (finder.current ?? new Finder(reader)).find(parseQuery(words)) : undefined), [known, of])
  if (isEmpty(query)) return { ...of, query, working: undefined, would }
  const current = found?.of === of && found.query === query
  return { ...(found?.result ?? of), query, working: current ? undefined : working ?? 1, would }
}

function* silently<T>(work: Generator<void, T>): Generator<undefined, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield undefined
  }
}
