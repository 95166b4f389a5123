/** Match patterns by which an institution names its sites: a whole site, never a part of it and never the whole web. */

const PATTERN = /^(\*|https?):\/\/(\*\.)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9})\/\*$/

/** `*://*.example.cn/*`, `http://oa/*`, `https://10.1.2.3/*`; no port (ports of a host go together), no path. */
export const isSitePattern = (text: string): boolean => text.length <= 300 && PATTERN.test(text)

/** Does a match pattern cover the address? */
export function covers(pattern: string, url: URL): boolean {
  const m = PATTERN.exec(pattern)
  if (!m) return false
  const host = m[3] ?? ''
  /* A dot behind the name is the same name, for the browser as well (Chromium 156, tried 2026-11-22). */
  const at = url.hostname.replace(/\.$/, '')
  return (m[1] === '*' ? url.protocol === 'http:' || url.protocol === 'https:' : `${m[1]}:` === url.protocol) && (at === host || (m[2] !== undefined && at.endsWith('.' + host)))
}
