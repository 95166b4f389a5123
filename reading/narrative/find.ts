/** First and last of a pattern (flag g) in a text. */

export function lastOf(text: string, pattern: RegExp): RegExpExecArray | undefined {
  let found: RegExpExecArray | undefined
  pattern.lastIndex = 0
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) found = m
  return found
}
export function firstFrom(text: string, pattern: RegExp, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from
  return pattern.exec(text) ?? undefined
}
export function lastFrom(text: string, pattern: RegExp, from: number): RegExpExecArray | undefined {
  let found: RegExpExecArray | undefined
  pattern.lastIndex = from
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) found = m
  return found
}
