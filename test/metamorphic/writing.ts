import { at, words } from '../../scripts/score-values.ts'
import { wording, type Change } from './change.ts'
import type { Chance } from './random.ts'

/** The same words written and printed otherwise. */

const DIGITS = '〇一二三四五六七八九'
const inWords = (n: number): string => (n < 10 ? (DIGITS[n] ?? '') : `${n >= 20 ? DIGITS[Math.floor(n / 10)] : ''}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`)
const wide = (s: string): string => s.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const DAY = /(?<![\d（(〔])((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/g
const two = (n: string): string => n.padStart(2, '0')

const CAPITALS = '零壹贰叁肆伍陆柒捌玖'
function capital(n: number): string {
  let out = '', zero = false
  const s = String(n)
  for (let i = 0; i < s.length; i++) {
    const d = Number(s[i]), place = s.length - 1 - i
    const unit = ['', '拾', '佰', '仟'][place % 4] ?? ''
    if (d === 0) zero = true
    else {
      out += (zero && out !== '' ? '零' : '') + CAPITALS[d] + unit
      zero = false
    }
    if (place % 4 === 0 && place > 0 && Number(s.slice(Math.max(0, i - 3), i + 1)) > 0) {
      out += place === 4 ? '万' : '亿'
      zero = false
    }
  }
  return out
}

const SUM = /(?<![\d.,，万号年第]\s?)(\d{3,9})(\.\d{1,2})?元/g
const sums = (to: (whole: string, fen: string) => string) => (text: string): string => text.replace(SUM, (_, whole: string, fen: string | undefined) => to(whole, fen ?? ''))
const grouped = (n: string, by: string): string => n.replace(/\B(?=(?:\d{3})+$)/g, by)

/** Not broken by a printer before. */
const isWhole = (text: string): boolean => text.split('\n').some((l) => l.length > 100)

/** How many characters stand in so much width; digits and Latin letters are half as wide. */
function cutAt(line: string, width: number): number {
  let w = 0, i = 0
  while (i < line.length && w < width) w += line.charCodeAt(i++) < 0x100 ? 0.5 : 1
  return i
}

/** Lines as a printer breaks them, each so wide. */
function broken(text: string, width: number, between: (n: number) => string): string {
  let n = 0
  return text.split('\n').flatMap((line) => {
    const out: string[] = []
    for (let rest = line; rest.length > 0 || out.length === 0;) {
      const cut = cutAt(rest, width)
      out.push(rest.slice(0, cut))
      rest = rest.slice(cut)
      const mark = between(++n)
      if (mark !== '' && rest !== '') out.push(mark)
    }
    return out
  }).join('\n')
}

const spaced = (chance: Chance, blank: string) => (s: string): string => [...s].join(blank.repeat(1 + chance.below(2)))
/** Where paragraphs are one character of a sign, “裁定如下：” may end the line; these lines are no sentences. */
const HEADINGS = /^(?:.{2,30}法院|执\s*行\s*裁\s*定\s*书|[（(〔]\d{4}.*号.*)$/

export const WRITING: readonly Change[] = [
  wording('days with zeros', (t) => t.replace(DAY, (_, y: string, m: string, d: string) => `${y}年${two(m)}月${two(d)}日`)),
  wording('days full width', (t) => t.replace(DAY, (s) => wide(s))),
  wording('days with blanks', (t) => t.replace(DAY, '$1 年 $2 月 $3 日')),
  wording('days in Chinese numerals', (t) => t.replace(DAY, (_, y: string, m: string, d: string) => `${[...y].map((c) => DIGITS[Number(c)]).join('')}年${inWords(Number(m))}月${inWords(Number(d))}日`)),
  wording('sign of zero', (t, chance) => t.replace(/二[〇○]([〇○一二]?)/g, (s) => s.replace(/[〇○]/g, chance.one(['○', '0', 'O', '零', '０', '〇', '◯'])))),
  wording('signed in digits', (t) => t.replace(/\n二[〇○](一|二)([〇○一二三四五六七八九])年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g, (_, a: string, b: string, m: string, d: string) => {
    const n = (s: string) => { const i = s.indexOf('十'); return i < 0 ? DIGITS.indexOf(s) : (i === 0 ? 1 : DIGITS.indexOf(s[0] ?? '')) * 10 + (i === s.length - 1 ? 0 : DIGITS.indexOf(s[s.length - 1] ?? '')) }
    return `\n20${DIGITS.indexOf(a)}${b === '○' ? 0 : DIGITS.indexOf(b)}年${n(m)}月${n(d)}日`
  })),
  wording('sums with commas', sums((w, f) => `${grouped(w, ',')}${f}元`)),
  wording('sums with wide commas', sums((w, f) => `${grouped(w, '，')}${f}元`)),
  wording('sums full width', sums((w, f) => wide(w + f) + '元')),
  wording('sums with fen', sums((w, f) => `${w}${f === '' ? '.00' : f.padEnd(3, '0')}元`)),
  wording('renminbi', (t) => sums((w, f) => `人民币${w}${f}元`)(t).replaceAll('人民币人民币', '人民币')),
  wording('sums whole', (t) => t.replace(/(?<![\d.,，万号年第]\s?)(\d{3,9})(\.\d{1,2})?元(?=[，。、；])/g, '$1$2元整')),
  wording('sums in capitals', (t) => t.replace(/(?<![\d.,，万号年第]\s?)(\d{3,9})元(?=[，。、；])/g, (_, w: string) => `${capital(Number(w))}元整`)),
  wording('sums twice', (t) => t.replace(/(?<![\d.,，万号年第]\s?)(\d{3,9})元(?=[，。；])/g, (_, w: string) => `人民币${capital(Number(w))}元整（￥${w}.00）`)),
  wording('sums in wan', (t) => t.replace(/(?<![\d.,，万号年第]\s?)(\d{2,5})(\d{2})00元/g, (_, a: string, b: string) => `${Number(`${a}${b}`) / 100}万元`)),
  wording('sums with blanks', sums((w, f) => ` ${w}${f} 元`)),
  wording('half width', (t) => t.replace(/[，：；（）]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))),
  wording('full width', (t) => t.replace(/(?<=[\u4e00-\u9fa5\d])[,:;](?=[\u4e00-\u9fa5])|[()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  wording('number in half-width brackets', (t) => t.replace(/（(\d{4})）(?=[\u4e00-\u9fa5]+\d*[\u4e00-\u9fa5]{1,6}\d+号)/g, '($1)')),
  wording('number in square brackets', (t) => t.replace(/[（(](\d{4})[）)](?=[\u4e00-\u9fa5]+\d*[\u4e00-\u9fa5]{1,6}(?:第)?\d+(?:-\d+)?号)/g, (_, y: string) => `〔${y}〕`)),
  wording('number with blanks', (t) => t.replace(/[（(](\d{4})[）)]([\u4e00-\u9fa5]{1,3})(\d*)([\u4e00-\u9fa5]{1,3})(\d+)号/g, '（$1） $2$3 $4 $5 号')),
  wording('indented', (t) => t.split('\n').map((l) => (HEADINGS.test(l) ? `          ${l}` : `　　${l}`)).join('\n')),
  wording('lines apart', (t) => t.split('\n').join('\n\n')),
  wording('other line ends', (t) => t.split('\n').join('\r\n')),
  wording('hard blanks', (t) => t.split('\n').map((l) => `\u00a0\u00a0${l}\u00a0`).join('\n')),
  wording('printed narrow', (t, chance) => (isWhole(t) ? broken(t, 26 + chance.below(16), () => '') : t)),
  wording('printed with indents', (t, chance) => (isWhole(t) ? broken(t.split('\n').map((l) => `　　${l}`).join('\n'), 26 + chance.below(16), () => '') : t)),
  wording('printed with pages', (t, chance) => { if (!isWhole(t)) return t; const every = 9 + chance.below(9), form = chance.below(4); return broken(t, 30 + chance.below(10), (n) => (n % every === 0 ? [`${n / every}`, `- ${n / every} -`, `第 ${n / every} 页 共 9 页`, `—${n / every}—`][form] ?? '' : '')) }),
  wording('a line a sentence', (t) => t.replace(/。(?=[^\n”’"」』）])/g, '。\n')),
  wording('blanks between signs', (t, chance) => t.replace(/(?<=[\u4e00-\u9fa5])(?=[\u4e00-\u9fa5])/g, () => (chance.below(25) === 0 ? ' ' : ''))),
  wording('blanks around digits', (t) => t.replace(/(?<=[\u4e00-\u9fa5])(?=\d)|(?<=\d)(?=[\u4e00-\u9fa5])/g, ' ')),
  wording('blanks behind marks', (t) => t.replace(/(?<=[，。；：、])(?=[^\n])/g, ' ')),
  wording('unseen marks', (t, chance) => t.replace(/(?<=[\u4e00-\u9fa5])(?=[\u4e00-\u9fa5])/g, () => (chance.below(40) === 0 ? '\u200b' : ''))),
  wording('heading spaced', (t, chance) => t.replace(/\n执\s*行\s*裁\s*定\s*书/, () => `\n${spaced(chance, ' ')('执行裁定书')}`)),
  wording('heading plain', (t) => t.replace(/\n执\s*行\s*裁\s*定\s*书/, '\n执行裁定书')),
  wording('court and heading on one line', (t, _chance, s) => { const c = words(at(s.file, 'court')); return c === '' ? t : t.replace(new RegExp(`(${c})\\s*\\n\\s*执\\s*行\\s*裁\\s*定\\s*书`), '$1执行裁定书') }),
  wording('court over two lines', (t, _chance, s) => { const c = words(at(s.file, 'court')); const m = /^(.+?(?:省|市|自治区))(.+)$/.exec(c); return m ? t.replace(new RegExp(`(^|\\n)\\s*${c}\\s*\\n`), `$1${m[1]}\n${m[2]}\n`) : t }),
  wording('court spaced', (t, chance, s) => { const c = words(at(s.file, 'court')); return c === '' ? t : t.replace(new RegExp(`(^|\\n)\\s*${c}\\s*\\n`), (_, a: string) => `${a}${spaced(chance, ' ')(c)}\n`) }),
  wording('number before the heading', (t) => t.replace(/(\n执\s*行\s*裁\s*定\s*书)\n([（(〔]\d{4}[^\n]{4,30}号[^\n]{0,6})\n/, '\n$2$1\n')),
  wording('labelled number', (t) => t.replace(/(\n执\s*行\s*裁\s*定\s*书)\n([（(〔]\d{4}[^\n]{4,30}号[^\n]{0,6})\n/, '$1\n案号：$2\n')),
  wording('names of judges apart', (t) => t.replace(/\n(审判长|审判员|执行员|书记员|代理审判员|人民陪审员)\s*([\u4e00-\u9fa5])\s*([\u4e00-\u9fa5])\s*(?=\n|$)/g, '\n$1　　$2　$3')),
  wording('judges spaced', (t) => t.replace(/\n(审\s*判\s*长|审\s*判\s*员|执\s*行\s*员|书\s*记\s*员)\s*([\u4e00-\u9fa5][^\n]{0,8})(?=\n|$)/g, (_, r: string, n: string) => `\n${[...r.replace(/\s/g, '')].join('  ')}    ${n}`)),
  wording('judges joined', (t) => t.replace(/\n(审\s*判\s*长|审\s*判\s*员|执\s*行\s*员|书\s*记\s*员)[：:]?\s*([\u4e00-\u9fa5][^\n]{0,8})(?=\n|$)/g, (_, r: string, n: string) => `\n${r.replace(/\s/g, '')}${n.replace(/\s/g, '')}`)),
  wording('judges with colons', (t) => t.replace(/\n(审\s*判\s*长|审\s*判\s*员|执\s*行\s*员|书\s*记\s*员)[：:]?\s*([\u4e00-\u9fa5][^\n]{0,8})(?=\n|$)/g, (_, r: string, n: string) => `\n${r.replace(/\s/g, '')}：${n.replace(/\s/g, '')}`)),
  wording('certified copy', (t) => t.replace(/\n(书\s*记\s*员|代\s*书\s*记\s*员)/, '\n本件与原本核对无异\n$1')),
  wording('assistant', (t) => t.replace(/\n(书\s*记\s*员|代\s*书\s*记\s*员)/, '\n法官助理　　戚开明\n$1')),
  wording('one line', (t) => t.split('\n').map((l) => l.trim()).join('')),
]
