import type { ToldAct } from './engine.ts'
import { allMatches } from './scan.ts'
import { datesIn, lastAt, type Story } from './story.ts'

/** “网络查控 / 第一次　2024年6月4日提起，6月11日前全部反馈。甲：存款0元…；乙：…”: under such a heading each day of asking is a query, and what is told up to the next one came of it. */

const HEADING = /(?:^|\n)[(（【]?(?:[一二三四五六七八九十\d]{1,2}[、.)）])?(?:总对总|点对点|网络|财产|执行|司法|信息化|线上){0,4}(?:查控|查询)(?:及?(?:情况|结果|反馈|登记|记录|措施|汇总|经过)){0,3}[】]?[:。]?(?=\n)/g
/** The next chapter: a short line that tells nothing. */
const NEXT = /\n(?:[(（【]?[一二三四五六七八九十]{1,2}[、.)）】]|[【《(（]?[\u4e00-\u9fa5、]{2,16}[】]?(?:\n|$))/
const ROUND = /(?:^|[\n。;])(?:(?:第[一二三四五六1-6](?:次|轮|批)|首次|初次|末次|最后一次|最近一次|终本前|结案前)(?:查询|查控|网络查控)?[:, ]?)?(?:发起|提起|查询|查控)?(?:日期|时间|日)?[:, ]?(?:于)?(?=(?:20\d{2}[年./-])?\d{1,2}[月./-]\d{1,2})/g
/** Right behind the day it is asked; what was meant, refused or waited for is no query. */
const ASKED = /^(?:[上下]午)?[,: ]?(?:(?:再次|又|第[一二三四五六]次|首次|末次|由承办人|本院|通过[^\n,。;]{2,16}(?:系统|平台))[, ]?)*(?:发起|提起|提交|查询|查控|对[^\n。;]{2,40}(?:发起|提起|进行)?(?:查询|查控))/
const WAITED = /(?:拟|待|将|未|不再|申请|请求|应当|计划|准备)[^\n,。;]{0,6}(?:发起|提起|提交|查询|查控)/
const CHAPTER_MOST = 1500
const RESULT_MOST = 300

/** `acts`: what is told already; a query of the same day told with what it asked for is left as it is. */
export function queriesUnder(story: Story, acts: ToldAct[]): void {
  if (!story.text.includes('查') || story.ruling || story.talk) return
  for (const m of allMatches(HEADING, story.text)) {
    const from = m.index + m[0].length
    const words = story.text.slice(from, from + CHAPTER_MOST)
    const next = NEXT.exec(words.slice(1))
    const body = next ? words.slice(0, next.index + 1) : words
    const rounds = [...body.matchAll(ROUND)].flatMap((r) => {
      const at = from + r.index + r[0].length
      const day = datesIn(story, at, at + 1).find((d) => d.role === 'day' && d.precision === 'day' && d.start === at)
      const behind = day ? story.text.slice(day.end, day.end + 60) : ''
      return day && ASKED.test(behind) && !WAITED.test(behind.slice(0, 24)) ? [{ day, start: from + r.index, at }] : []
    })
    for (const [i, { day, start, at }] of rounds.entries()) {
      const end = Math.min(rounds[i + 1]?.start ?? from + body.length, day.end + RESULT_MOST)
      const sentence = lastAt(story.sentences, at)
      if (!sentence || at >= sentence.end) continue
      const result = { start: day.end, end: day.end + story.text.slice(day.end, end).trimEnd().length }
      const own = acts.filter((a) => a.kind === 'network-query' && a.trigger.start >= start && a.trigger.start < end)
      for (const a of own) {
        a.date ??= day
        a.result = result
      }
      if (own.length > 0) continue
      const clause = { start: at, end: sentence.end }
      acts.push({ kind: 'network-query', clause, trigger: { start: at, end: day.end }, sentence, date: day, who: whom(story, result.start, result.end), result })
    }
    /* the heading itself is none of them */
    if (rounds.length > 0) acts.splice(0, acts.length, ...acts.filter((a) => !(a.kind === 'network-query' && a.trigger.start >= m.index && a.trigger.start < from)))
  }
}

/** Of several debtors those who are named; all of them where all or none are. */
function whom(story: Story, start: number, end: number): ToldAct['who'] {
  const names = [...new Set(story.people.mentions(start, end).filter((p) => p.side === 'debtor' && !p.spokesman).map((p) => p.name))]
  return names.length > 0 && names.length < story.people.debtors.length ? { names, at: { start, end } } : {}
}
