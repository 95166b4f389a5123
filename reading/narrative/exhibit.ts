import { fact, type Fact, type Where } from '../../casefile/fact.ts'
import type { Flow } from './flow.ts'

/** Makes a fact out of a stretch of the flow text, with the words of the original and where they stand. */
export type Exhibit = <T>(value: T, start: number, end: number) => Fact<T>

export function exhibitOf(original: string, flow: Flow, where: (start: number, end: number) => Where): Exhibit {
  return (value, start, end) => {
    const a = flow.at(start)
    const b = end > start ? flow.at(end - 1) + 1 : a
    return fact(value, original.slice(a, b), where(a, b))
  }
}
