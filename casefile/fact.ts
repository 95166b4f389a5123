/**
 * A fact carries its exhibit: the words of the material that it was read from.
 * Shape fixed by the case-file contract; other programs read it.
 */

/** Where the quoted words stand: offsets into the text of the page or document that was read. */
export interface Where {
  /** id of the frame the words were read in; left out for the top frame */
  frame?: string | undefined
  /** the heading or label path a person would follow, for instance “执行过程 › 第3行” */
  path?: string | undefined
  start?: number | undefined
  end?: number | undefined
  /** page number of a paged document, from 1 */
  page?: number | undefined
}

/** A person set this value by hand: who, when (ISO instant, UTC), and which correction it was. */
export interface By {
  id: string
  name: string
  at: string
}

/**
 * One value read from the material. `absent` marks a statement that there is none
 * (then `value` is null); a field of which nothing is known is missing altogether.
 */
export interface Fact<T> {
  value: T | null
  quote: string
  where?: Where | undefined
  /** 0…1; left out when the reading is not in doubt */
  confidence?: number | undefined
  absent?: true | undefined
  /** set by hand; the quote then says so, unless the person chose one of the readings of the page */
  by?: By | undefined
}

/** Longest quote kept with a fact, in UTF-16 units; longer ones end in “…”. */
export const QUOTE_MAX = 300

export function fact<T>(value: T, quote: string, where?: Where): Fact<T> {
  return where ? { value, quote: clip(quote), where } : { value, quote: clip(quote) }
}

/** The material says that there is no such thing. */
export function absent<T>(quote: string, where?: Where): Fact<T> {
  return where ? { value: null, absent: true, quote: clip(quote), where } : { value: null, absent: true, quote: clip(quote) }
}

/** The value of a fact, or undefined when unknown or stated not to exist. */
export function valueOf<T>(f: Fact<T> | undefined): T | undefined {
  return f === undefined || f.value === null ? undefined : f.value
}

export function clip(text: string, max = QUOTE_MAX): string {
  return text.length <= max ? text : text.slice(0, max - 1) + '…'
}
