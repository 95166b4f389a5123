/** White space as a page shows it: runs of it become one space, none at the start of a line. */
export function collapse(raw: string, before: string): string {
  if (!/[\t\n\f\r ]/.test(raw)) return raw
  const s = raw.replace(/[\t\n\f\r ]+/g, ' ')
  return s.charAt(0) === ' ' && /\s/.test(before) ? s.slice(1) : s
}
