import type { AssetKind } from '../../casefile/vocabulary.ts'
import { kindOfHead } from './row-assets.ts'

/**
 * Answers copied out of a system or a PDF: the kind stands on a line of its own (“银行存款”), the answers of the offices on the lines below
 * it, without rules or tabs: “1 某银行 3317 512.36 已冻结”.
 */
const HEADING = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s?)?([\u4e00-\u9fa5]{2,8})(?:[（(][^（）()]{0,8}[)）])?[:：]?$/
/** Any other line that opens something: a name, a point, a label. */
const OPENS = /^[（(]?[一二三四五六七八九十]{1,2}[)）、.．]|^[\u4e00-\u9fa5·（()）]{2,24}$|^(?:查询|反馈|打印|发起|制表|承办|备注|说明)[\u4e00-\u9fa5]{0,6}[:：]/
/** The heads of columns, run together. */
const COLUMNS = /(?:序号|单位|银行|账号|名称|余额|金额|状态|情况|结果|日期)[^,，。]{0,12}(?:单位|银行|账号|名称|余额|金额|状态|情况|结果|日期|时间|元[)）])/
const KINDS: ReadonlySet<AssetKind> = new Set(['deposit', 'online-funds', 'insurance', 'provident-fund', 'wealth-product'])
/** A sum with its decimals or its unit; a policy. */
const ANSWERS = /\d\.\d{1,2}(?!\d)|\d(?:余)?元|保单\d|\d份|现金价值\d/
const NONE = /未反馈|反馈超时|反馈失败|查询失败|销户|注销|退保|失效|质押给|无账户|无余额/
/** What stands last: “状态：封存” */
const STATE = /\s?(?:账户|控制|缴存)?(?:状态|情况)[:：][^:：]{0,12}$/
const LINE_MAX = 90

/** The kind that the line is the heading of; null where the line ends what stands under the last one. */
export function kindOfLine(line: string): AssetKind | null | undefined {
  const label = HEADING.exec(line)?.[1]
  const kind = label === undefined ? undefined : /^(?:互联网|网络)(?:银行|资金|账户|支付)$/.test(label) ? 'online-funds' : kindOfHead(label)
  if (kind !== undefined) return KINDS.has(kind) ? kind : null
  return OPENS.test(line) && !COLUMNS.test(line) ? null : undefined
}

/** Where in a line below such a heading the answer begins: behind the office and its colon; and where it ends. Nothing where it says that there is none. */
export function answerUnder(whole: string): { from: number; to: number } | undefined {
  const line = whole.replace(STATE, '')
  if (line.length > LINE_MAX || line.includes('。') || !ANSWERS.test(line) || NONE.test(line)) return undefined
  const colon = Math.max(line.indexOf(':'), line.indexOf('：'))
  return { from: colon >= 0 && colon < 20 && ANSWERS.test(line.slice(colon)) && !/[:：]/.test(line.slice(colon + 1)) ? colon + 1 : 0, to: line.length }
}
