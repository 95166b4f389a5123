import * as n from './export-numbers.ts'

/** Unbroken runs of digits, and numbers that others have masked in part (“thinly”). */

/** `s` is folded, signs used for hiding are stars; `keep` says where nothing may be masked. */
export function numbersInRuns(s: string, keep: (start: number) => boolean): n.Span[] {
  const found: n.Span[] = []
  for (const token of s.matchAll(/[\d*]+/g)) {
    if (keep(token.index)) continue
    const length = token[0].length
    const thin = thinMask(token[0])
    if (!token[0].includes('*')) {
      found.push(...ofRun(s, token.index, token.index + length, true))
    } else if (thin !== undefined) {
      found.push({ kind: length === 11 ? 'phone' : 'id', start: token.index, end: token.index + length, masked: thin })
    } else if (length > 11 && (length < 15 || length > 19)) {
      for (const run of token[0].matchAll(/\d+/g)) found.push(...ofRun(s, token.index + run.index, token.index + run.index + run[0].length, false))
    }
  }
  return found
}

/** A number that others masked but left more open than 6+4 (ID, card) or 3+4 (mobile). */
function thinMask(token: string): string | undefined {
  if (!token.includes('*')) return undefined
  const mobile = token.length === 11 && /^1[3-9]\d/.test(token)
  if (!mobile && (token.length < 15 || token.length > 19)) return undefined
  const head = /^\d*/.exec(token)?.[0].length ?? 0
  const tail = /\d*$/.exec(token)?.[0].length ?? 0
  const [openHead, openTail] = mobile ? [3, 4] : [6, 4]
  if (head <= openHead && tail <= openTail && token.replace(/\*/g, '').length <= openHead + openTail) return undefined
  const from = Math.min(head, openHead)
  const to = token.length - Math.min(tail, openTail)
  return token.slice(0, from) + '*'.repeat(to - from) + token.slice(to)
}

/** One unbroken run of digits. `short`: a card may shrink to ****1234; not beside stars, where it would be read together with them. */
function ofRun(s: string, start: number, end: number, short: boolean): n.Span[] {
  const d = s.slice(start, end)
  const whole = (kind: n.NumberKind, masked: string): n.Span[] => [{ kind, start, end, masked }]
  if (d.length < 7 || n.isAmount(s, start, end)) return []
  if (d.length === 17 && /^[Xx×](?![0-9A-Za-z*])/.test(s.slice(end, end + 2))) return id17X(s, start)
  const prefix = /^(?:0086|086|86)(?=1[3-9]\d{9}$)/.exec(d)?.[0] ?? ''
  const mobile = d.slice(prefix.length)
  if (n.isMobile(mobile)) return whole('phone', `${prefix}${mobile.slice(0, 3)}****${mobile.slice(7)}`)
  if (d.length >= 9 && d.length <= 15 && n.labelled(s, start, 'card')) return whole('card', short ? `****${d.slice(-4)}` : n.stars(d, 0, 4))
  if (d.length <= 8) return n.isLocalPhone(d) && n.labelled(s, start, 'phone') ? whole('phone', n.stars(d, 0, 4)) : []
  if (d.length <= 12) {
    const area = /^(?:010|02\d|0[3-9]\d\d)/.exec(d)?.[0] ?? ''
    return area !== '' && n.isLandline(area, d.slice(area.length)) ? whole('phone', n.stars(d, area.length, 4)) : []
  }
  if (d.length === 15) return n.hasIdForm15(d) ? whole('id', n.stars(d, 6, 3)) : []
  if (d.length < 16) return []
  if (d.length > 19) return idsWithin(d, start)
  if (d.length === 18 && n.hasIdForm18(d)) return n.codeChecks(d) && !n.idChecks(d) ? [] : whole('id', n.stars(d, 6, 4))
  if (d.length === 18 && (n.isCode(d) || n.labelled(s, start, 'code'))) return []
  if (d.length <= 17 && n.isTimestamp(d)) return []
  return whole('card', short ? `****${d.slice(-4)}` : n.stars(d, 0, 4))
}

function id17X(s: string, start: number): n.Span[] {
  const d = s.slice(start, start + 18)
  if (!n.hasIdForm18(d) && (n.isCode(d.toUpperCase()) || n.labelled(s, start, 'code'))) return []
  return [{ kind: 'id', start, end: start + 18, masked: n.stars(d, 6, 4) }]
}

/** Runs of 20 digits and more are serials; an ID number inside is taken as one only with its check digit right. */
function idsWithin(d: string, start: number): n.Span[] {
  const found: n.Span[] = []
  for (let i = 0; i + 18 <= d.length; i++) {
    const part = d.slice(i, i + 18)
    if (!n.hasIdForm18(part) || !n.idChecks(part)) continue
    found.push({ kind: 'id', start: start + i, end: start + i + 18, masked: n.stars(part, 6, 4) })
    i += 17
  }
  return found
}
