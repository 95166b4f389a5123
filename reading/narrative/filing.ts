import type { CaseFile } from '../../casefile/schema.ts'
import type { ToldDate } from './dates.ts'
import type { Span } from './layout.ts'
import { allMatches } from './scan.ts'
import { isForeign, type Sentence } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** When the application came in, and when the case was filed; the one never stands in for the other. */

const FILED = /(?:受理|接受)执行申请|立案(?!标的|时(?!间)|庭|审查期|之日|通知|登记表|大厅|前|监督|信息|材料)|(?:本院|我院|法院|依法)[^,。;]{0,30}?受理(?!费|了?[^,。]{0,12}异议|案件费)|立的案|立的(?=[,。;?]|$)(?<=[\d一二三四五六七八九十][日号]?立的)|受理立案|(?<=^于?[\d年月日]{8,11}(?:依法)?)受理(?=了?[^,。;]{0,60}申请(?:强制)?执行[^,。;]{0,100}(?:一案|案件)(?:[,。;]|$))/
const APPLIED = /(?<!就(?:你|你公司|你单位)?)(?:申请(?!执行人|人)|递交|提交|提出|请求)[^,。;]{0,24}?(?:强制)?执行(?!人|员|异议|款|标的|费|和解|程序|担保|监督|通知|情况|措施|结果|过程|依据|法院|裁定|行为|局|完毕|到位|财产|工作|金额|数额|总额)|申请恢复(?:强制)?执行|移送(?:本院|我院|执行局|立案庭)?[^,。;]{0,10}(?:强制)?执行/
/** “于6月22日申请，本院同日受理”: what for needs no saying. */
const AND_TAKEN = /^[^,。;]{2,60}申请,(?:本院|我院)?(?:于)?(?:同日|当日|当天|次日|[\d年月日]{4,12})?(?:依法)?(?:予以)?(?:受理|立案)/
const NOT_APPLYING = /撤回|撤销|终结|暂缓|中止|变更|追加|不予执行|延期|停止|可以|可(?=向)|再次申请|不受|随时|有权|两年|异议|诉讼|未申请/
const NOT_FILING = /破产|首次执行|原执行|异议|诉讼|一审|民初|起诉|侦查|另案|未满|通知书/

export function readFiling(story: Story, file: CaseFile, own: string | undefined): void {
  // of a resumed case, the application and filing of the resumption
  if (own?.includes('恢')) {
    readFilings(story, file, own, /恢复/)
    if (!file.filedOn) readResumed(story, file)
  }
  readFilings(story, file, own)
}

/** A form gives the day by a label above its first sentence. */
const HEAD_FILED = /(?:^|[\n ;,])(?:(?:执行|恢复)?立案|恢复执行|立案恢复执行)(?:日期|时间|日)[:为]?\s?(?=\d{4}|[二2][〇○零Oo0])/g

export function readHeadFiling(story: Story, head: Span, file: CaseFile): void {
  if (file.filedOn) return
  const words = story.text.slice(head.start, Math.min(head.end, head.start + 2000))
  const m = allMatches(HEAD_FILED, words).find((f) => !OF_FIRST.test(words.slice(words.lastIndexOf('\n', f.index) + 1, f.index)))
  if (!m) return
  const at = head.start + m.index + m[0].length
  const day = datesIn(story, at, at + 4)[0]
  if (day?.precision !== 'day') return
  const behind = story.text.slice(day.end, day.end + 30)
  /* “立案日期：2025-03-01前”: a term */
  if (/^(?:之|以)?[前内](?![\u4e00-\u9fa5])/.test(behind)) return
  /* “立案日期：2025-02-27收案，2025-03-01立案” */
  const other = /^(?:收案|接收|登记|移送|收到)[,，;]/.test(behind) ? datesIn(story, day.end, day.end + 30)[0] : undefined
  const own = other?.precision === 'day' && /^立案/.test(story.text.slice(other.end, other.end + 2)) ? other : day
  file.filedOn = story.exhibit(own.on, own === day ? at - m[0].trimStart().length : own.start, own.end)
}

/** “依职权于…恢复执行”: no filing is told, the resumption is. */
function readResumed(story: Story, file: CaseFile): void {
  for (const sentence of story.sentences) {
    if (sentence.recap || sentence.earlier) continue
    const m = /(?<!(?<!的)申请[^,。;]{0,12})恢复(?:强制)?执行(?!标的|后|条件|申请|的(?![,。]))/.exec(sentence.words.slice(0, sentence.until - sentence.start))
    const clause = m ? sentence.clauses.find((c) => c.end > sentence.start + m.index) : undefined
    if (!m || !clause || /可以|可|随时|有权|应|如|若|建议/.test(story.text.slice(clause.start, sentence.start + m.index))) continue
    const own = datesIn(story, clause.start, sentence.start + m.index).filter((d) => d.role === 'day' && d.precision === 'day').pop()
    const date = own ?? dateBefore(story, sentence, sentence.clauses.indexOf(clause), sentence.start + m.index)
    if (!date || date.precision !== 'day' || story.text.slice(date.end, sentence.start + m.index).length > 10) continue
    file.filedOn = story.exhibit(date.on, date.start, sentence.start + m.index + m[0].length)
    return
  }
}

function readFilings(story: Story, file: CaseFile, own: string | undefined, needed?: RegExp): void {
  for (const sentence of story.sentences) {
    if (file.filedOn && file.appliedOn) return
    /* “本院认为，…符合条件。6月9日，本院以（2025）…执恢203号立案”: told there for the first time */
    if (sentence.recap && !(own !== undefined && sentence.words.includes(own.slice(6)))) continue
    if (OF_FIRST.test(sentence.words) && !(own !== undefined && sentence.words.includes(own.slice(6)))) continue
    if (sentence.earlier || (needed && !needed.test(sentence.words)) || !/立案|立的|受理|执行/.test(sentence.words)) continue
    const mayFile = !file.filedOn && /立案|立的|受理/.test(sentence.words)
    const mayApply = !file.appliedOn && /申请|递交|提交|提出|请求|移送/.test(sentence.words)
    if (!mayFile && !mayApply) continue
    let applied: ToldDate | undefined
    sentence.clauses.forEach((clause, i) => {
      const words = story.text.slice(clause.start, clause.end)
      const other = isForeign(sentence, clause.start)
      const ask = APPLIED.exec(words) ?? (AND_TAKEN.test(story.text.slice(clause.start, sentence.end)) ? /申请$/.exec(words) : null)
      const granted = ask !== null && /(?:根据|依据|依|经|应|按照?)[^,。;]{0,24}的$/.test(words.slice(0, ask.index))
      if (ask && !granted && !(ask[0].includes('恢复') && own !== undefined && !own.includes('恢')) && !file.appliedOn && !(needed && !needed.test(ask[0])) && !NOT_APPLYING.test(words) && !other && !/一案|纠纷案/.test(words.slice(ask.index))) {
        const date = dateBefore(story, sentence, i, clause.start + ask.index + ask[0].length)
        /* “10月9日立案，申请执行货款…元”: the day is that of the filing */
        if (date && date.precision === 'day' && !(date.end < clause.start && /立案|受理|立的/.test(story.text.slice(date.end, clause.start)))) {
          applied = date
          file.appliedOn = story.exhibit(date.on, date.start, clause.start + ask.index + ask[0].length)
        }
      }
      const filed = FILED.exec(words)
      if (!filed || file.filedOn || NOT_FILING.test(words) || (needed && !needed.test(story.text.slice(clause.start, sentence.end)) && !needed.test(story.text.slice(sentence.start, clause.start))) || /未|不予|是否|可以|应当|如/.test(words.slice(Math.max(0, filed.index - 6), filed.index))) return
      if (other && !(own !== undefined && words.includes('恢复'))) return
      const end = clause.start + filed.index + filed[0].length
      /* “收案日期：…　立案日期：…”: behind the label stands its own day */
      const labelled = /^(?:日期|时间)[:为是]/.test(story.text.slice(end, end + 4)) ? dateBehind(story, clause, end) : undefined
      const date = labelled ?? dateBefore(story, sentence, i, end) ?? dateBehind(story, clause, end) ?? sameDay(story, sentence, i, words, applied)
      if (date && date.precision === 'day' && date.role === 'day') file.filedOn = story.exhibit(date.on, Math.min(date.start, clause.start), Math.max(date.end, end))
    })
  }
}

/** “首次执行案号：（2020）…742号，立案日期2020年5月18日”: of the case before this one. */
const OF_FIRST = /^\s*(?:首次|首执|初次|原)(?:执行)?(?:案件?)?(?:案号)?[:：]/

const FOR_REASON = /以[^,。;]{2,60}为由$/

/** “于DATE立案”, or the date that opens the clause before. */
function dateBefore(story: Story, sentence: Sentence, index: number, until: number): ToldDate | undefined {
  const clause = sentence.clauses[index]
  if (!clause) return undefined
  const own = datesIn(story, clause.start, until).filter((d) => d.role === 'day')
  const last = own[own.length - 1]
  if (last) return between(story, last.end, until) ? last : undefined
  const next = sentence.clauses[index - 1]
  /* “8月29日，申请执行人以其在外地有收入为由，向本院申请恢复执行” */
  const previous = next && FOR_REASON.test(story.text.slice(next.start, next.end)) && datesIn(story, next.start, next.end).length === 0 ? sentence.clauses[index - 2] : next
  if (!previous) return undefined
  const before = datesIn(story, previous.start, previous.end).filter((d) => d.role === 'day')
  const lead = before[before.length - 1]
  return lead && story.text.slice(lead.end, previous.end).length <= 2 ? lead : undefined
}

/** Nothing between a date and its verb may be a verb of its own. */
function between(story: Story, from: number, until: number): boolean {
  return !/(?:作出|生效|判决(?!书)|签订|借款|达成|送达|判令|到期|届满)/.test(story.text.slice(from, until).replace(/(?:立案|执行).*$/, '')) || /作出的?[^,。]{0,40}(?:申请|受理|立案)/.test(story.text.slice(from, until)) === false
}

/** “立案日期：2024年3月5日”, “立案（2024年3月5日）” */
function dateBehind(story: Story, clause: { start: number; end: number }, from: number): ToldDate | undefined {
  const next = datesIn(story, from, clause.end + 24)[0]
  return next && /^(?:执行)?(?:日期|时间|日)?[为是:(于]*$/.test(story.text.slice(from, next.start)) ? next : undefined
}

/** 当日, 同日 written without a date word that the dates know: “立案当日”, “当即立案”. */
function sameDay(story: Story, sentence: Sentence, index: number, words: string, applied: ToldDate | undefined): ToldDate | undefined {
  void story
  void sentence
  void index
  return applied && /同日|当日|当天|即日|同时/.test(words) ? applied : undefined
}
