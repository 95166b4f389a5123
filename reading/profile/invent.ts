import { findCaseNumbers } from '../../casefile/case-number.ts'
import { addDays, civil, type CivilDate } from '../../casefile/dates.ts'
import { parseNumeral } from '../../casefile/numerals.ts'
import { isKnownWord } from './static-words.ts'

/**
 * Invented values of the same shape, for samples of pages: dates stay dates with their distances, numbers keep their
 * length, one name is always the same other name. Nothing of the original that says anything is left; what is not a word
 * of forms or of the trade is replaced, whatever it is.
 */

/* 行业用语：在成段文字中保留，以便看出句式。 */
const TRADE = new Set(
  ('本院 法院 人民法院 检察院 申请执行人 被执行人 执行裁定书 民事判决书 民事调解书 裁定如下 判决书 调解书 裁定书 裁定 执行 立案 终结本次执行程序 终结本次执行 终本 强制执行 执行通知书 报告财产令 财产报告令 限制消费令 限制消费 限制高消费 失信被执行人 失信 名单 ' +
    '查封 扣押 冻结 轮候 首封 划拨 扣划 提取 拍卖 变卖 流拍 评估 询价 以物抵债 约谈 电话 上门 现场 调查 走访 搜查 网络 查控 系统 总对总 查询 反馈 银行存款 存款 房产 房屋 不动产 车辆 机动车 土地 公积金 保险 股权 证券 工商 登记 未发现 没有 可供执行 财产 线索 ' +
    '送达 发出 签收 公告 邮寄 同意 不同意 申请 提出 异议 复议 执行完毕 和解 履行 义务 法律 效力 依据 依照 规定 合议庭 评议 院长 批准 审判长 审判员 执行员 书记员 法官助理 法定代表人 委托代理人 住所地 身份证 号码 买卖合同 借款合同 纠纷 一案 已经 发生 向本院 于 年 月 日 元 人民币 有限公司 有限责任公司').split(' ').filter((w) => w.length > 1),
)
const WORD_MAX = 14

export interface Inventor { text(original: string): string }

/** `names`: names of people and organisations that were read on the page. `originals`: all that stands on the page, which nothing invented may repeat. */
export function createInventor(page: string, names: readonly string[], more?: ReadonlySet<string>): Inventor {
  const tokens = new Set(page.match(/\d+/g) ?? [])
  const dates = new Set<string>()
  for (const m of [...page.matchAll(DATE), ...page.matchAll(EIGHT_FIGURES)]) { const d = civil(+(m[1] ?? 0), +(m[3] ?? 0), +(m[5] ?? 0)); if (d) dates.add(d) }
  const shift = shiftFor(dates)
  const given = new Map<string, string>()
  const used = new Set<string>()
  const byFirst = new Map<string, string[]>()
  for (const n of [...new Set(names)].filter((x) => x.length >= 2).sort((a, b) => b.length - a.length)) byFirst.set(n.charAt(0), [...(byFirst.get(n.charAt(0)) ?? []), n])
  const nameAt = (s: string, at: number) => byFirst.get(s.charAt(at))?.find((n) => s.startsWith(n, at))
  const isWord = (w: string) => TRADE.has(w) || isKnownWord(w, more)

  const nameFor = (original: string): string => {
    const before = given.get(original)
    if (before !== undefined) return before
    for (let i = given.size; ; i++) {
      const made = original.length > 4 ? longName(original, i) : PEOPLE.charAt(i % PEOPLE.length) + '某'.repeat(Math.max(0, original.length - 2)) + (original.length < 2 ? '' : original.length === 2 && i < PEOPLE.length ? '某' : ORDINALS.charAt(i % ORDINALS.length))
      if ((used.has(made) || page.includes(made)) && i < given.size + 400) continue
      given.set(original, made)
      used.add(made)
      return made
    }
  }
  const digitsFor = (run: string): string => {
    if (run.length >= 11) return '0'.repeat(run.length)
    const before = given.get(run)
    if (before !== undefined) return before
    let seed = [...run].reduce((n, c) => (n * 31 + c.charCodeAt(0)) >>> 0, 7)
    for (let tries = 0; tries < 200; tries++) {
      let made = ''
      for (let i = 0; i < run.length; i++) {
        seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
        made += i === 0 && run.length > 1 ? 1 + ((seed >>> 16) % 9) : (seed >>> 16) % 10
      }
      if (run.length > 1 && tokens.has(made)) continue
      given.set(run, made)
      return made
    }
    return '0'.repeat(run.length)
  }
  const dateFor = (m: RegExpMatchArray | RegExpExecArray): string => {
    const day = civil(+(m[1] ?? 0), +(m[3] ?? 0), +(m[5] ?? 0))
    if (!day) return (m[0] ?? '').replace(/\d+/g, digitsFor)
    const [y = '', mo = '', d = ''] = addDays(day, shift).split('-')
    const as = (s: string, like: string) => (like.length === 2 ? s : String(+s))
    return `${y}${m[2]}${as(mo, m[3] ?? '')}${m[4]}${as(d, m[5] ?? '')}${m[6] ?? ''}`
  }
  const figures = (s: string): string =>
    s.replace(ALL_FIGURES, (found) => {
      DATE_ONE.lastIndex = 0
      const m = DATE_ONE.exec(found) ?? EIGHT_ALONE.exec(found)
      if (m) return dateFor(m)
      if (/^\d{1,2}:\d{2}/.test(found)) return found.replace(/\d/g, (c, i: number) => (i === 0 && found.indexOf(':') === 2 ? '0' : '9876'.includes(c) ? '2' : String((+c + 3) % 6)))
      if (/^[\dXx*＊×]{11,}$/.test(found)) return found.replace(/[\dXx]/g, '0')
      return found.replace(/\d+/g, digitsFor)
    }).replace(/[０-９]/g, '０')
  const words = (s: string): string => {
    let out = ''
    for (let i = 0; i < s.length; ) {
      const name = nameAt(s, i)
      if (name !== undefined) { out += nameFor(name); i += name.length; continue }
      const c = s.charAt(i)
      if (!/[\u3400-\u9fff\ue000-\uf8ff\ud800-\udfff]/.test(c)) { out += /[A-Za-z]/.test(c) ? (c < 'a' ? 'A' : 'a') : /[Ａ-Ｚａ-ｚ]/.test(c) ? 'ａ' : c.charCodeAt(0) > 0x2ff && /\p{L}/u.test(c) ? '某' : c; i++; continue }
      let length = Math.min(WORD_MAX, s.length - i)
      while (length > 1 && !isWord(s.slice(i, i + length))) length--
      if (length > 1) { out += s.slice(i, i + length); i += length; continue }
      let end = i + 1
      while (end < s.length && /[\u3400-\u9fff\ue000-\uf8ff\ud800-\udfff]/.test(s.charAt(end)) && !startsWord(s, end, isWord) && nameAt(s, end) === undefined) end++
      const run = s.slice(i, end)
      out += /^(?:年|月|日|元|号|条|的|于|在|和|与|是|否|有|无|男|女|之|第|共|页|万|等|将|被|对|向|从|经)$/.test(run) ? run : run.length <= 4 && run === s.trim() ? nameFor(run) : '某'.repeat(run.length)
      i = end
    }
    return out
  }
  return {
    text(original) {
      /* Case numbers and dates in numerals are made anew as wholes. */
      const wholes = findCaseNumbers(original).map((n) => ({ start: n.start, end: n.end, made: numberFor(original.slice(n.start, n.end), n.court, n.kind) }))
      for (const m of original.matchAll(CHINESE_DATE)) wholes.push({ start: m.index, end: m.index + m[0].length, made: numeralDate(m) })
      let out = '', from = 0
      for (const w of wholes.sort((x, y) => x.start - y.start)) {
        if (w.start < from) continue
        out += words(figures(original.slice(from, w.start))) + w.made
        from = w.end
      }
      return out + words(figures(original.slice(from)))
    },
  }

  function numeralDate(m: RegExpExecArray): string {
    const day = civil(parseNumeral(m[1] ?? '') ?? yearIn(m[1] ?? ''), parseNumeral(m[2] ?? '') ?? 0, parseNumeral(m[3] ?? '') ?? 0)
    return chineseDate(day ? addDays(day, shift) : '2010-01-01')
  }

  /** 虚 is no province: the number reads as one, and no court has it. */
  function numberFor(raw: string, court: string, kind: string): string {
    const tail = raw.slice(raw.lastIndexOf(kind) + kind.length)
    const year = digitsYear(raw)
    const open = /^[（(〔［[【﹝]/.exec(raw)?.[0] ?? '（', close = /[）)〕］\]】﹞]/.exec(raw)?.[0] ?? '）'
    return `${open}${year}${close}虚${court.replace(/\D/g, '').replace(/\d+/g, digitsFor)}${kind}${tail.replace(/\d+/g, digitsFor)}`
  }
  function digitsYear(raw: string): string {
    const y = /\d{4}/.exec(raw)?.[0]
    return y === undefined ? '2009' : addDays(civil(+y, 7, 1) ?? '2020-07-01', shift).slice(0, 4)
  }
}

const DATE = /(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})(日?)/g
const DATE_ONE = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})(日?)$/
/** 20250312: a day without anything between its parts. */
const EIGHT_FIGURES = /(?<!\d)((?:19|20)\d{2})()(0[1-9]|1[0-2])()(0[1-9]|[12]\d|3[01])()(?!\d)/g
const EIGHT_ALONE = /^((?:19|20)\d{2})()(0[1-9]|1[0-2])()(0[1-9]|[12]\d|3[01])()$/
const ALL_FIGURES = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?|[\dXx*＊×]{11,}|\d+/g
const CHINESE_DATE = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g
const PEOPLE = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', ORDINALS = '甲乙丙丁戊己庚辛壬癸'

/** Days by which all dates are moved: none of them lands on another. A multiple of seven, so that week days stay. */
function shiftFor(dates: ReadonlySet<CivilDate>): number {
  for (let weeks = 221; weeks < 300; weeks++) if (![...dates].some((d) => dates.has(addDays(d, -weeks * 7)))) return -weeks * 7
  return -301 * 7
}

function longName(original: string, i: number): string {
  const end = /(?:有限责任公司|股份有限公司|有限公司|支行|分行|银行|合作社|委员会|法院|公司)$/.exec(original)?.[0] ?? ''
  return ORDINALS.charAt(i % ORDINALS.length) + '某'.repeat(Math.max(0, original.length - end.length - 1 - (i >= ORDINALS.length ? 1 : 0))) + (i >= ORDINALS.length ? ORDINALS.charAt(Math.floor(i / 10) % 10) : '') + end
}

const NUMERALS = '〇一二三四五六七八九'
function yearIn(s: string): number {
  return +Array.from(s.replace(/[○零]/g, '〇'), (c) => NUMERALS.indexOf(c)).join('')
}
function chineseDate(day: CivilDate): string {
  const small = (n: number) => (n < 11 ? (n === 10 ? '十' : NUMERALS.charAt(n)) : n < 20 ? `十${NUMERALS.charAt(n - 10)}` : `${NUMERALS.charAt(Math.floor(n / 10))}十${n % 10 === 0 ? '' : NUMERALS.charAt(n % 10)}`)
  return `${Array.from(day.slice(0, 4), (c) => NUMERALS.charAt(+c)).join('')}年${small(+day.slice(5, 7))}月${small(+day.slice(8, 10))}日`
}

function startsWord(s: string, at: number, isWord: (w: string) => boolean): boolean {
  for (let length = Math.min(WORD_MAX, s.length - at); length > 1; length--) if (isWord(s.slice(at, at + length))) return true
  return false
}
