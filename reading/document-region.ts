import type { Block, Snapshot } from '../page/snapshot.ts'
import { squash } from '../casefile/text.ts'
import { innermost } from './innermost.ts'
import type { OwnCase } from './own-case.ts'

/** The part of a web page that holds the text of a court document, beside a portal's menus and lists. */

const TITLE = /^(?:[\u4e00-\u9fa5]{2,30}(?:人民)?法院|[\u4e00-\u9fa5]{2,20}人民检察院)?(?:执行裁定书|民事裁定书|裁定书|执行决定书|决定书|执行通知书|报告财产令|限制(?:高)?消费令|(?:终结本次执行程序|终本).{0,4}告知书|告知书|(?:终本)?(?:电话)?约谈(?:笔录|记录)|询问笔录|谈话笔录|(?:现场)?(?:调查|搜查)(?:[（(]搜查[）)])?笔录|合议(?:庭评议)?笔录|网络查控反馈汇总表|(?:结案|案件执行)通知书|检察建议书|案款发放审批表|.{0,30}情况(?:的)?说明)$/
/** A list of answers or a leave for a payment, where it is the head of the page; further down such words head a section of a case's page. */
const LIST_TITLE = /^(?:[\u4e00-\u9fa5]{2,30}法院)?(?:网络|执行|财产|被执行人){0,4}(?:查控|查询)(?:结果|情况)?(?:反馈)?(?:结果|情况)?(?:汇总表|反馈表|记录单|清单|反馈单)$|^(?:案款|执行款)(?:发放|支付)审批[表单]$/
const HEAD_OF_PAGE = 200
/** With what a title ends. */
const ENDS = new Set('书令录表明单')
const TAIL = /书\s*记\s*员|审\s*判\s*(?:员|长)|执\s*行\s*员|[二2][〇○ＯO0零].{1,3}年.{1,3}月.{1,3}日|签名|承办人/
/** Something is told, in a line of its own or in short ones that go on. */
const SENTENCE = /[^\n\t]{12,}[。；，：]|[^\n\t]{30,}/
/** A document has at least this many characters. */
const SHORTEST = 150

/** `isStep`: a paper that an entry of a log names is the head of no document. */
export function documentRegion(snap: Snapshot, own: OwnCase, isStep: (offset: number) => boolean = () => false): { start: number; end: number } | undefined {
  const at = titleAt(snap, own, isStep)
  if (at === undefined) return undefined
  let best: Block | undefined
  for (let b: Block | null = innermost(snap, at) ?? null; b; b = b.parent) {
    if (b.tag === 'body' || b.tag === 'html') break
    const length = b.end - b.start
    if (length < SHORTEST) continue
    best = b
    if (TAIL.test(snap.text.slice(Math.max(b.start, b.end - 400), b.end))) break
  }
  const region = best ?? (snap.text.length >= SHORTEST ? { start: 0, end: snap.text.length } : undefined)
  return region && SENTENCE.test(snap.text.slice(at, region.end)) ? region : undefined
}

/** A tab or a link that carries the name of a document, and opens it. */
function isChoice(snap: Snapshot, offset: number): boolean {
  for (let b: Block | null = innermost(snap, offset) ?? null, up = 0; b && up < 4; b = b.parent, up++) {
    const role = snap.attr(b, 'role')
    if (CHOICES.has(b.tag) || role === 'tab' || role === 'menuitem' || role === 'button' || role === 'option') return true
  }
  return false
}
const CHOICES = new Set(['li', 'a', 'button', 'option', 'summary'])

/** Offset of the line that is a document's title. */
function titleAt(snap: Snapshot, own: OwnCase, isStep: (offset: number) => boolean): number | undefined {
  let from = 0
  for (let n = 0; n < 5000 && from < snap.text.length; n++) {
    const stop = snap.text.indexOf('\n', from)
    const end = stop < 0 ? snap.text.length : stop
    if (end - from >= 3 && end - from <= 120) {
      const line = squash(snap.text.slice(from, end))
      if (line.length <= 60 && ENDS.has(line.charAt(line.length - 1)) && (TITLE.test(line) || (from < HEAD_OF_PAGE && LIST_TITLE.test(line))) && ![...own.foreign].some((f) => f.start <= from && end <= f.end) && !isChoice(snap, from) && !isStep(from)) {
        const lead = /\S/.exec(snap.text.slice(from, end))?.index ?? 0
        return from + lead
      }
    }
    from = end + 1
  }
  return undefined
}
