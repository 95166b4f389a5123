/**
 * What a run of digits is, told from its form, its check digit and the words before and behind it. All functions take
 * folded text (ASCII digits, ASCII colon) and look at a bounded stretch of it.
 * Forms: GB 11643 (resident ID), GB 32100 (unified social credit code), ISO 7812 (bank cards); written from memory of
 * those standards, tested with invented numbers.
 */

export type NumberKind = 'id' | 'phone' | 'card'

/** A number in clear; `masked` is what stands in its place. */
export interface Span { kind: NumberKind; start: number; end: number; masked: string }

const PROVINCES = new Set([11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83])
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CODE_CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const AREA = /^0(?:10|2\d|[3-9]\d\d)$/
const LOCAL = /^[2-8]\d{6,7}$/

const LABELS = {
  phone: /(?:电话|手机|座机|传真|联系方式|联系方法|TEL|Tel|tel)(?:号码|号)?[是为:\s]{0,4}$/,
  id: /(?:身份证|身份号码|证件)(?:件)?(?:号码|号)?[是为:\s]{0,4}$/,
  card: /(?:卡号|账号|帐号|账户|帐户|银行卡)(?:号码|号)?[是为:\s]{0,4}$/,
  code: /(?:信用代码|注册号|机构代码|税号)(?:证)?(?:号码|号)?[是为:\s]{0,4}$/,
}
/** 元旦 and a bare 万 (a surname too) say nothing about an amount. */
const UNIT = /^\s?(?:元(?!旦)|圆|万元|亿元|万美元|美元|港元|\.\d{1,4}(?!\d)|%)/
const CURRENCY = /(?:[¥￥$]|人民币|RMB|\d,)\s?$/

export function labelled(s: string, start: number, kind: keyof typeof LABELS): boolean {
  return LABELS[kind].test(s.slice(Math.max(0, start - 16), start))
}

/** True for digits that stand as an amount: a unit or decimals behind, a currency before, and no label that says otherwise. */
export function isAmount(s: string, start: number, end: number): boolean {
  if (/(?:^|[^\d.])0\.$/.test(s.slice(Math.max(0, start - 3), start))) return true
  if (end - start > 15 || labelled(s, start, 'phone') || labelled(s, start, 'id')) return false
  return UNIT.test(s.slice(end, end + 8)) || CURRENCY.test(s.slice(Math.max(0, start - 5), start))
}

/** `YYYYMMDD` between 1880 and 2099. */
export function isDay(d: string): boolean {
  const y = +d.slice(0, 4)
  return d.length === 8 && y >= 1880 && y <= 2099 && monthAndDay(d.slice(4))
}

/** Starts with a day and a time of day to the minute, as serials of logs and vouchers do. */
export function isTimestamp(d: string): boolean {
  return /^(?:19|20)/.test(d) && isDay(d.slice(0, 8)) && +d.slice(8, 10) < 24 && +d.slice(10, 12) < 60
}

/** Province and day of birth stand where an ID number of 18 has them; 9 opens a foreigner's residence permit. */
export function hasIdForm18(d: string): boolean {
  return (PROVINCES.has(+d.slice(0, 2)) || d.startsWith('9')) && isDay(d.slice(6, 14))
}
export function hasIdForm15(d: string): boolean {
  return PROVINCES.has(+d.slice(0, 2)) && monthAndDay(d.slice(8, 12))
}

export function idChecks(d: string): boolean {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (ID_WEIGHTS[i] ?? 0) * +d.charAt(i)
  return '10X98765432'.charAt(sum % 11) === d.charAt(17).toUpperCase().replace('×', 'X')
}

/** A unified social credit code by its own check character; 18 characters, upper case. */
export function codeChecks(code: string): boolean {
  let sum = 0
  let weight = 1
  for (let i = 0; i < 17; i++) {
    const v = CODE_CHARS.indexOf(code.charAt(i))
    if (v < 0) return false
    sum += v * weight
    weight = (weight * 3) % 31
  }
  return CODE_CHARS.charAt((31 - (sum % 31)) % 31) === code.charAt(17)
}

/** Digits only, or with X at the end: the check character, or the opening of enterprises and households (91—93) with a province. */
export function isCode(code: string): boolean {
  return codeChecks(code) || (/^9[1-3]/.test(code) && PROVINCES.has(+code.slice(2, 4)))
}

/** 18 characters with a letter among them, built like a unified social credit code. */
export function hasCodeForm(token: string): boolean {
  // XXX is somebody's mask, not a code
  return /^[1-9A-HJ-NPQRTUWXY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(token) && !/^\d{17}[\dX]$|XXX/.test(token)
}

/** ISO 7812 check digit (Luhn). */
export function cardChecks(d: string): boolean {
  let sum = 0
  for (let i = 0; i < d.length; i++) {
    const v = +d.charAt(d.length - 1 - i) * (i % 2 === 0 ? 1 : 2)
    sum += v > 9 ? v - 9 : v
  }
  return sum % 10 === 0
}

export function isMobile(d: string): boolean {
  return /^1[3-9]\d{9}$/.test(d)
}
/** Area code and local number; a local part that reads as a day is none. */
export function isLandline(area: string, local: string): boolean {
  return AREA.test(area) && LOCAL.test(local) && !isDay(local)
}
export function isLocalPhone(d: string): boolean {
  return LOCAL.test(d)
}

function monthAndDay(d: string): boolean {
  const m = +d.slice(0, 2)
  const day = +d.slice(2, 4)
  return m >= 1 && m <= 12 && day >= 1 && day <= 31
}

/** Keeps `head` and `tail` characters. */
export function stars(d: string, head: number, tail: number): string {
  return d.slice(0, head) + '*'.repeat(d.length - head - tail) + d.slice(d.length - tail)
}
