import { Finder, type Found, type Reader } from '../../components/desk/find/finder.ts'
import { parseQuery } from '../../components/desk/find/query.ts'

/** What a search finds, done at one go. */
export function found<O, I>(reader: Reader<O, I>, outer: readonly O[], inner: readonly I[], search: string, finder = new Finder(reader)): Found<O, I> {
  finish(finder.take({ outer, inner }))
  return finish(finder.find(parseQuery(search)))
}

export function finish<Y, T>(work: Generator<Y, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
