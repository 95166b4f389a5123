import { NUMERAL_CHARS, parseNumeral } from './numerals.ts'
import { visible } from './text.ts'

/** Amounts: yuan as a decimal string with two decimals, never a float that lost its fen. */
export type Yuan = string

const SCALES = new Map<string, bigint>([['', 1n], ['元', 1n], ['千元', 1000n], ['万', 10_000n], ['万元', 10_000n], ['百万元', 1_000_000n], ['千万元', 10_000_000n], ['亿', 100_000_000n], ['亿元', 100_000_000n]])

const NUMBER = /^[¥￥$]?\s*(?:人民币|RMB|约|共计|共|合计)?\s*[¥￥]?\s*(-?\d[\d,\s]*(?:\.\d+)?)\s*(百万元|千万元|千元|万元|亿元|万|亿|元|圆)?/
const CHINESE = new RegExp(`^(?:人民币|约|共计|合计)?\\s*([${NUMERAL_CHARS}]{1,24})\\s*(万元|亿元|元|圆)(?:([${NUMERAL_CHARS}])角)?(?:零?([${NUMERAL_CHARS}])分)?整?`)

/**
 * Reads an amount from the start of a cell: 1,250,000元, 58，833元, 7.5万元, 43 374元, ¥120.00, 壹拾捌万元整.
 * `unit` is the unit that the column heading or label gives (“(万元)”), used when the value names none.
 * Returns undefined for what is no amount (rates, ranges, empty signs).
 */
export function readMoney(input: string, unit: '元' | '千元' | '万元' = '元'): Yuan | undefined {
  const s = visible(input.slice(0, 60)).normalize('NFKC').trim()
  const m = NUMBER.exec(s)
  if (m) {
    const rest = s.slice(m[0].length)
    if (/^\s*[%‰:/年月日号条项件余]/.test(rest) || /^-?\d{4}-\d/.test(s)) return undefined
    const digits = (m[1] ?? '').replace(/[,\s]/g, '')
    const scale = SCALES.get((m[2] ?? unit).replace('圆', '元')) ?? 1n
    return scaled(digits, scale)
  }
  const c = CHINESE.exec(s)
  if (!c) return undefined
  const whole = parseNumeral(c[1] ?? '')
  if (whole === undefined) return undefined
  const fen = (parseNumeral(c[3] ?? '〇') ?? 0) * 10 + (parseNumeral(c[4] ?? '〇') ?? 0)
  return scaled(`${whole}.${String(fen).padStart(2, '0')}`, SCALES.get((c[2] ?? '元').replace('圆', '元')) ?? 1n)
}

/** An amount of a fact has fifteen digits before the point at most. */
const MOST_FEN = 10n ** 17n

/** Decimal digits × scale → yuan with two decimals; fractions of a fen are cut. */
function scaled(digits: string, scale: bigint): Yuan | undefined {
  const m = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(digits)
  if (!m) return undefined
  if (scale === 1n && m[1] === '' && (m[3]?.length ?? 0) <= 2) return `${withoutZeros(m[2] ?? '0')}.${(m[3] ?? '').padEnd(2, '0')}`
  const frac = (m[3] ?? '').slice(0, 8).padEnd(8, '0')
  const units = (BigInt(m[2] ?? '0') * 100_000_000n + BigInt(frac)) * scale
  const fen = units / 1_000_000n
  /* “346572219976.697亿元” is no court's sum, and no amount that a fact may have */
  return fen < MOST_FEN ? fromFen(fen, m[1] === '-') : undefined
}

function withoutZeros(digits: string): string {
  let i = 0
  while (i < digits.length - 1 && digits.charCodeAt(i) === 48) i++
  return digits.slice(i)
}

/** Digits with or without commas, and what they count: the parts of an amount that a pattern has already told apart. */
export function yuanOf(digits: string, unit: string): Yuan | undefined {
  const scale = SCALES.get(unit)
  return scale === undefined ? undefined : scaled(digits.replaceAll(',', ''), scale)
}

function fromFen(fen: bigint, negative: boolean): Yuan {
  const s = fen.toString().padStart(3, '0')
  return `${negative && fen !== 0n ? '-' : ''}${s.slice(0, -2)}.${s.slice(-2)}`
}

/** An amount counted in fen, as yuan with two decimals. */
export function yuanOfFen(fen: bigint): Yuan {
  return fen < 0n ? fromFen(-fen, true) : fromFen(fen, false)
}

/** Amount in fen, exact; undefined for what is not a decimal string. */
export function toFen(yuan: Yuan): bigint | undefined {
  const m = /^(-?)(\d{1,15})(?:\.(\d{1,4}))?$/.exec(yuan)
  if (!m) return undefined
  const fen = BigInt(m[2] ?? '0') * 100n + BigInt((m[3] ?? '').padEnd(2, '0').slice(0, 2))
  return m[1] === '-' ? -fen : fen
}

/** 1,250,000.00元 → “1,250,000元”, for sentences. */
export function moneyInWords(yuan: Yuan): string {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(yuan)
  if (!m) return yuan + '元'
  const whole = (m[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')
  const frac = (m[3] ?? '').replace(/0+$/, '')
  return `${m[1]}${whole}${frac === '' ? '' : '.' + frac.padEnd(2, '0')}元`
}
