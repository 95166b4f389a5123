import type { Block, Snapshot } from '../page/snapshot.ts'
import { squash } from '../casefile/text.ts'
import { isAside } from './asides.ts'
import { isChoice } from './openers.ts'
import { innermost } from './innermost.ts'
import type { OwnCase } from './own-case.ts'
import { papersFrom, papersIn, type Region } from './papers-region.ts'
import { daysAlone, hasTable, isProse, proseRegion } from './prose-region.ts'

/** The part of a web page that holds the text of a court document, beside a portal's menus and lists. */

const TITLE = /^(?:[\u4e00-\u9fa5]{2,30}(?:人民)?法院|[\u4e00-\u9fa5]{2,20}人民检察院)?(?:执行裁定书|民事裁定书|裁定书|执行决定书|决定书|执行通知书|报告财产令|限制(?:高)?消费令|(?:终结本次执行程序|终本).{0,4}告知书|告知书|(?:终本)?(?:电话)?约谈(?:笔录|记录)|询问笔录|谈话笔录|(?:现场)?(?:调查|搜查)(?:[（(]搜查[）)])?笔录|合议(?:庭评议)?笔录|网络查控反馈汇总表|(?:结案|案件执行)通知书|检察建议书|案款发放审批表|.{0,30}情况(?:的)?说明)$/
/** A list of answers or a leave for a payment, where it is the head of the page; further down such words head a section of a case's page. */
const LIST_TITLE = /^(?:[\u4e00-\u9fa5]{2,30}法院)?(?:网络|执行|财产|被执行人){0,4}(?:查控|查询)(?:结果|情况)?(?:反馈)?(?:结果|情况)?(?:汇总表|反馈表|记录单|清单|反馈单)$|^(?:案款|执行款)(?:发放|支付)审批[表单]$/
const HEAD_OF_PAGE = 200
const HEAD_OF_PAPER = 400
/** With what a title ends. */
const ENDS = new Set('书令录表明单')
const TAIL = /书\s*记\s*员|审\s*判\s*(?:员|长)|执\s*行\s*员|[二2][〇○ＯO0零].{1,3}年.{1,3}月.{1,3}日|签名|承办人/
/** Something is told, in a line of its own or in short ones that go on. */
const SENTENCE = /[^\n\t]{12,}[。；，：]|[^\n\t]{30,}/
/** A document has at least this many characters. */
const SHORTEST = 150

/** `isStep`: a paper that an entry of a log names is the head of no document. */
export function documentRegion(snap: Snapshot, own: OwnCase, isStep: (offset: number) => boolean = () => false): Region | undefined {
  const at = titlesFrom(snap, 0, LINES_MOST, isStep, (from, end) => [...own.foreign].some((f) => f.start <= from && end <= f.end)).next().value
  if (at === undefined) return otherPaper(snap, own, isStep)
  let best: Block | undefined
  for (let b: Block | null = innermost(snap, at) ?? null; b; b = b.parent) {
    if (b.tag === 'body' || b.tag === 'html') break
    const length = b.end - b.start
    if (length < SHORTEST) continue
    /* What stands far above the title is no part of the paper. */
    if (best && at - b.start > HEAD_OF_PAPER) break
    best = b
    if (isSigned(snap, b)) break
  }
  const whole = best ?? (snap.text.length >= SHORTEST && at <= HEAD_OF_PAPER ? { start: 0, end: snap.text.length } : undefined)
  if (!whole || !SENTENCE.test(snap.text.slice(at, whole.end))) return undefined
  if (!best) return { ...whole, without: [], several: false, starts: [], unseen: [] }
  return { ...withFurther(snap, best, own, isStep), prose: isProse(snap, best) && !hasTable(snap, best) }
}

/** A paper whose name is none of those above, where the page shows nothing else. */
function otherPaper(snap: Snapshot, own: OwnCase, isStep: (offset: number) => boolean): Region | undefined {
  const found = proseRegion(snap, (b) => own.foreign.has(b))
  return found && { ...withFurther(snap, found.block, own, isStep), prose: true, unnamed: hasTable(snap, found.block) ? 'form' : daysAlone(snap, found.block) > (LOG.test(found.title) ? 0 : DAYS_OF_A_PAPER) ? 'log' : 'paper' }
}
/** What a platform shows as a part of a case's page as well. */
const LOG = /日志|台账|流水|节点|一览|进程|进展|经过|(?:办案|办理|执行|工作|经办)记录$/
/** When it was made, and when each signed. */
const DAYS_OF_A_PAPER = 4

/** A paper on a page that shows its case as well; `known`: by a name that papers surely have. What a platform shows in lists is none. */
export function paperBeside(snap: Snapshot, own: OwnCase): { region: Region; known: boolean; title: string } | undefined {
  /* One of another case is known by its number. */
  const found = proseRegion(snap, () => false, (block, title) => !hasTable(snap, block) && !LOG.test(title) && daysAlone(snap, block) <= DAYS_OF_A_PAPER)
  if (!found) return undefined
  return { region: papersIn(snap, found.block, own.number, []), known: TITLE.test(found.title), title: found.title }
}

function withFurther(snap: Snapshot, first: Block, own: OwnCase, isStep: (offset: number) => boolean): Region {
  /* A paper of another case that is shown below this one is told apart by its number; what stands in a side list is no part of the row. */
  const beside = [...own.foreign].filter((f) => isAside(snap, f))
  const heads = [...titlesFrom(snap, 0, FURTHER_LINES_MOST, isStep, (from, end) => beside.some((f) => f.start <= from && end <= f.end))]
  return papersFrom(snap, first, own.number, heads, (b) => isSigned(snap, b))
}

const isSigned = (snap: Snapshot, b: Block) => TAIL.test(snap.text.slice(Math.max(b.start, b.end - 400), b.end))

const LINES_MOST = 5000
const FURTHER_LINES_MOST = 50_000

/** Offsets of the lines that are a document's title, from a place on. */
function* titlesFrom(snap: Snapshot, start: number, most: number, isStep: (offset: number) => boolean, isLeft: (start: number, end: number) => boolean): Generator<number, undefined> {
  let from = start
  for (let n = 0; n < most && from < snap.text.length; n++) {
    const stop = snap.text.indexOf('\n', from)
    const end = stop < 0 ? snap.text.length : stop
    if (end - from >= 3 && end - from <= 120 && endsLikeTitle(snap.text, from, end)) {
      const line = squash(snap.text.slice(from, end))
      if (line.length <= 60 && (TITLE.test(line) || (from < HEAD_OF_PAGE && LIST_TITLE.test(line))) && !isLeft(from, end) && !isChoice(snap, from) && !isStep(from)) {
        const lead = /\S/.exec(snap.text.slice(from, end))?.index ?? 0
        yield from + lead
      }
    }
    from = end + 1
  }
  return undefined
}

function endsLikeTitle(text: string, from: number, end: number): boolean {
  let last = end - 1
  while (last > from && /[\s\u200b]/.test(text.charAt(last))) last--
  return ENDS.has(text.charAt(last))
}
