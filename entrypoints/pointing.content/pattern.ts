import type { ProfileUrl } from '../../casefile/profile.ts'

/** Address patterns as a person writes them: “oa.example/case/*”, with “#/detail*” behind for pages told apart by their hash. */

export function patternText(urls: readonly ProfileUrl[]): string {
  const u = urls[0]
  return u ? `${u.host}${u.path}${u.query === undefined ? '' : `?${u.query}`}${u.hash === undefined ? '' : `#${u.hash}`}` : ''
}

export function parsePattern(text: string): ProfileUrl | undefined {
  const m = /^\s*(?:https?:\/\/)?([^/?#\s:]+)(?::\d+)?([^?#\s]*)(?:\?([^#\s]*))?(?:#(\S*))?\s*$/i.exec(text.slice(0, 500))
  if (!m) return undefined
  return { host: (m[1] ?? '').toLowerCase(), path: m[2] === undefined || m[2] === '' ? '*' : m[2], ...(m[3] ? { query: m[3] } : {}), ...(m[4] ? { hash: m[4] } : {}) }
}
