import { caseTypeOf, findCaseNumbers } from '../../casefile/case-number.ts'
import type { Part } from './layout.ts'

/** Does the text tell of one enforcement case at all? News, lessons in law and papers of other courts do not. */

const NEWS = /(?:本报|本网)?(?:讯|记者|通讯员)[\s(（:：]|来源[:：]|责任编辑|近日|据悉|据了解|化名/
const LESSON = /(?:小课堂|普法|问答|解读|释义|什么是|以案说法|典型案例|案例分析|学法)/
const STATUTE = /(?:^|\n)第[一二三四五六七八九十百零\d]{1,7}条[^\n]{2,}/g
/** The number of a form that nobody has filled in: “（××××）……执……号”. */
const TEMPLATE = /[（(〔[][×xX*]{2,4}[）)〕\]]\s?(?:…|\.{3}|×)/
/** A number whose year is left open, or a name of a field in its place: “（××××）青01执××号”, “（20  ）青01执   号” (blanks are gone here), “{{案号}}”. A masked copy may have one too, but it tells days. */
const OPEN_NUMBER = /\((?:20)?[×xX*○_ ]{0,8}\)[^\n。,;]{0,16}?执(?:恢|保|异|字第|恢字第)?[×xX*○_… ]{0,9}号|(?:\{\{?|\$\{|【|#)\s?(?:案号|caseNo|caseNumber|ah)\s?(?:\}|】|#)/
const WHOLE_DAY = /[\d〇○零一二三四五六七八九]{4}[年.\-/][\d一二三四五六七八九十]{1,3}[月.\-/][\d一二三四五六七八九十]{1,3}/
const SURVEY = /调研报告|工作报告|工作总结|情况通报|专项(?:报告|总结|通报)|年度报告|统计分析/
const COUNTS = /(?:受理|收案|新收|结案|办结|审结|执结|核查|评查|抽查)[^。\n]{0,30}?\d[\d,]*\s?(?:余)?(?:件|宗|起)/
const OURS = /本院|我院/
/** Only papers of enforcement call the parties so. */
const PARTIES = /申请执行人|被执行人/
const CASE_WORDS = /被执行人|申请执行人|执行通知|报告财产|终结本次执行|执行标的|执行依据/

export function isNoCase(text: string, parts: readonly Part[]): boolean {
  const first = parts[0]
  if (!first || text.trim() === '') return true
  if (first.kind?.page === 'not-a-case') return true
  const head = text.slice(0, 600)
  if (TEMPLATE.test(head) && !first.number) return true
  if (OPEN_NUMBER.test(head) && !first.number && !WHOLE_DAY.test(text)) return true
  if (SURVEY.test(head.slice(0, 120)) && COUNTS.test(text.slice(0, 4000))) return true
  if (first.title && first.kind && first.number) return false
  /* a front sheet that no title opens, above papers of the file */
  if (first.number && first.kind && parts.some((p) => p.title !== undefined && p.kind !== undefined && p.kind.page !== 'not-a-case')) return false
  if (first.title && first.kind?.body === 'talk' && PARTIES.test(text) && /(?:申请执行人|被执行人|案号)[:：]/.test(text.slice(0, 1500))) return false
  if (PARTIES.test(text) && (first.operative || (first.title && first.kind?.page === 'ruling'))) return false
  if (first.title && first.kind?.page === 'ruling') {
    const near = findCaseNumbers(text.slice(first.title.end, first.title.end + 60))[0]
    return (near !== undefined && caseTypeOf(near) === undefined) || !CASE_WORDS.test(text)
  }
  const statutes = [...text.slice(0, 20_000).matchAll(STATUTE)].length
  if (statutes >= 3 && !first.number) return true
  const labelled = /(?:申请执行人|被执行人|案号)[:：]/.test(text)
  if (!labelled && (LESSON.test(head) || NEWS.test(head))) return true
  if (first.number && CASE_WORDS.test(text)) return !(labelled || OURS.test(text))
  return !(CASE_WORDS.test(text) && OURS.test(text) && (first.title !== undefined || /(?:申请执行人|被执行人)[:：]/.test(text)))
}
