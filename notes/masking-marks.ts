/**
 * Marks that lead to a person and are no runs of digits: e-mail addresses, accounts of QQ and WeChat, number plates, passports. The Supreme
 * People's Court has them taken out of published papers too (法释〔2016〕19号第十条, as of 2026-11). Hidden with the names; every walk is bounded.
 */

export interface MarkFound { kind: 'number'; start: number; end: number; text: string; alias: string }

/* Stars of an earlier masking go with it, lest they be read together with those that come. */
const MAIL = /[A-Za-z0-9*][\w.+*-]{0,63}(?=@[A-Za-z0-9-]{1,63}\.[A-Za-z]{2})/g
/** 微信转账5000元 names no account: a label ends in 号 or a colon. */
const ACCOUNT = /(?:(?:QQ|微信|支付宝)(?:账|帐)?(?:号码|号)\s?[:：为是]?|(?:QQ|微信|支付宝)\s?[:：]|\bQQ)\s?([A-Za-z0-9][\w*-]{4,24})(?![\w.@*-]|\s?[元万亿])/gi
const PLATE = /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])[·.\s]?[A-HJ-NP-Z0-9]{4,5}([A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])/g
const PAPER = /(?:护照|通行证|军官证|士兵证|驾驶证|居留证)(?:件)?(?:号码|号)?\s?[:：为是]?\s?([A-Za-z]{0,3}\d{6,10})(?!\d)/g

export function marksIn(s: string): MarkFound[] {
  const found: MarkFound[] = []
  const hide = (at: number, text: string, alias: string): void => {
    if (!found.some((f) => f.start < at + text.length && at < f.end)) found.push({ kind: 'number', start: at, end: at + text.length, text, alias })
  }
  if (s.includes('@')) for (const m of s.matchAll(MAIL)) if (/[^*]/.test(m[0])) hide(m.index, m[0], '****')
  for (const m of s.matchAll(PLATE)) if (/\d/.test(m[0])) hide(m.index, m[0], `${m[1] ?? ''}****${m[2] ?? ''}`)
  for (const p of [ACCOUNT, PAPER]) for (const m of s.matchAll(p)) hide(m.index + m[0].length - (m[1] ?? '').length, m[1] ?? '', p === PAPER ? `****${(m[1] ?? '').slice(-4)}` : '****')
  return found.sort((a, b) => a.start - b.start)
}
