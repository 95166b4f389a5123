import type { Chance } from './chance.ts'

/** The forms in which a day or a sum is written on a page. */

const two = (n: number) => String(n).padStart(2, '0')
const DIGITS = '〇一二三四五六七八九'

function spoken(n: number): string {
  if (n < 10) return DIGITS[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`
}

interface Parts { y: number; m: number; d: number }
export function partsOf(day: string): Parts {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  return { y, m, d }
}

export type DayForm = (day: string, c: Chance) => string
const clock = (c: Chance) => `${two(c.int(8, 17))}:${two(c.int(0, 59))}`

/** A page writes its days in one form, sometimes in two. */
export const DAY_FORMS: Readonly<Record<string, DayForm>> = {
  dashes: (day) => day,
  dots: (day) => day.replaceAll('-', '.'),
  slashes: (day) => { const { y, m, d } = partsOf(day); return `${y}/${m}/${d}` },
  'slashes-two': (day) => day.replaceAll('-', '/'),
  words: (day) => { const { y, m, d } = partsOf(day); return `${y}年${m}月${d}日` },
  'words-two': (day) => { const { y, m, d } = partsOf(day); return `${y}年${two(m)}月${two(d)}日` },
  eight: (day) => day.replaceAll('-', ''),
  'with-time': (day, c) => `${day} ${clock(c)}`,
  'with-seconds': (day, c) => `${day} ${clock(c)}:${two(c.int(0, 59))}`,
  'iso-time': (day, c) => `${day}T${clock(c)}:00`,
  'words-time': (day, c) => { const { y, m, d } = partsOf(day); return `${y}年${m}月${d}日 ${clock(c)}` },
  chinese: (day) => { const { y, m, d } = partsOf(day); return `${[...String(y)].map((n) => DIGITS[Number(n)]).join('')}年${spoken(m)}月${spoken(d)}日` },
  'one-figure': (day) => { const { y, m, d } = partsOf(day); return `${y}-${m}-${d}` },
}
/** Chosen more often: what platforms write mostly. */
export const USUAL_DAYS = ['dashes', 'dashes', 'dashes', 'dots', 'slashes', 'slashes-two', 'words', 'words', 'words-two', 'with-time', 'with-seconds', 'eight', 'chinese', 'words-time', 'iso-time', 'one-figure']

/** A day without its year, below a heading that has the year. */
export const SHORT_DAYS: readonly ((day: string) => string)[] = [
  (day) => day.slice(5),
  (day) => { const { m, d } = partsOf(day); return `${m}月${d}日` },
  (day) => day.slice(5).replace('-', '.'),
  (day) => { const { m, d } = partsOf(day); return `${two(m)}月${two(d)}日` },
  (day) => day.slice(5).replace('-', '/'),
]

export type Unit = '元' | '万元' | '千元'
const grouped = (s: string) => s.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',')
const FIGURES = '零壹贰叁肆伍陆柒捌玖'

/** Whole yuan below ten millions in formal numerals. */
function formal(yuan: number): string {
  const part = (n: number) => [...String(n)].map((d, i, all) => (d === '0' ? '零' : `${FIGURES[Number(d)]}${['', '拾', '佰', '仟'][all.length - 1 - i]}`)).join('').replace(/零+$/, '').replace(/零+/g, '零')
  const high = Math.floor(yuan / 10_000), low = yuan % 10_000
  const join = high > 0 && low > 0 && low < 1000 ? '零' : ''
  return `${high > 0 ? `${part(high)}万` : ''}${join}${low > 0 ? part(low) : ''}元整`
}

/** Yuan (a decimal string of two places) in a unit that is named elsewhere: in the label or above the table. */
export function sumIn(yuan: string, unit: Unit, c: Chance): string {
  const n = Number(yuan) / (unit === '元' ? 1 : unit === '万元' ? 10_000 : 1000)
  const plain = unit === '元' ? n.toFixed(2) : String(Number(n.toFixed(6)))
  const whole = unit === '元' && Number.isInteger(n) && c.yes(0.3) ? String(n) : plain
  return c.yes(0.5) ? whole : whole.includes('.') ? `${grouped(whole.split('.')[0] ?? '')}.${whole.split('.')[1]}` : grouped(whole)
}

/** Yuan with its own unit or sign. */
export function sumWithUnit(yuan: string, c: Chance): string {
  const n = Number(yuan)
  const forms = [`${sumIn(yuan, '元', c)}元`, `${sumIn(yuan, '元', c)}元`, `¥${sumIn(yuan, '元', c)}`, `￥ ${sumIn(yuan, '元', c)}`, `${sumIn(yuan, '元', c)} 元`, `人民币${sumIn(yuan, '元', c)}元`]
  if (n >= 10_000 && n % 100 === 0) forms.push(`${n / 10_000}万元`, `${n / 10_000} 万元`)
  if (n > 0 && Number.isInteger(n) && n < 100_000_000) forms.push(formal(n))
  return c.pick(forms)
}
