import type { ToldAct } from './engine.ts'
import type { Paper } from './service.ts'
import { papersIn } from './service.ts'
import { allMatches } from './scan.ts'
import { datesIn, lastAt, type Story } from './story.ts'

/** “【执行通知书、报告财产令】 / 4月3日制作，4月8日送达甲，4月8日送达乙”: under a heading that is the names of papers, what was done with them needs not name them again. */

const HEADING = /(?:^|\n)[【(（]?(?:[一二三四五六七八九十\d]{1,2}[、.)）])?((?:执行通知书?|报告财产令|财产报告令|财产申报令|[、和与及其]){1,6}(?:的?(?:送达|发出|制发|签发|情况|及|和){0,4}))[】)]?[:。]?\n(?=(?:均|同时|分别|已|两份文书|二者)?(?:于|本院|我院|由本院)?(?:20\d{2}[年./-])?\d{1,2}[月./-])/g
const NEXT = /\n(?:[(（【]?[一二三四五六七八九十]{1,2}[、.)）】]|[【《(（]?[\u4e00-\u9fa5、]{2,16}[】]?(?:\n|$))/
const ISSUED = /^(?:[上下]午)?(?:均|同时|分别|一并)?(?:由[^,。;\n]{2,8})?(?:制作|签发|制发|发出|印发|作出|填发)(?:并(?:发出|送达))?/
const SERVED = /^(?:[上下]午)?(?:均|同时|分别|一并)?(?:(?:已)?送达|由[^,。;\n]{2,20}(?:签收|签领|收悉)|[^,。;\n]{2,24}(?:签收|签领|收到))/
const NOT = /未|退回|拒|拟|待|无法|没有|公告|尚|应当|准备/
const CHAPTER_MOST = 600

/** `acts`: what is told already; papers told there with their day are left as they are. */
export function noticesUnder(story: Story, acts: ToldAct[]): void {
  if (!story.text.includes('令') && !story.text.includes('通知')) return
  if (story.ruling || story.talk) return
  for (const m of allMatches(HEADING, story.text)) {
    const papers = papersIn(m[1] ?? '')
    const from = m.index + m[0].length
    if (papers.length === 0) continue
    const words = story.text.slice(from, from + CHAPTER_MOST)
    const next = NEXT.exec(words)
    const end = from + (next ? next.index : words.length)
    for (const day of datesIn(story, from, end).filter((d) => d.role === 'day' && d.precision === 'day')) {
      const stop = /[,。;\n]/.exec(story.text.slice(day.end, end))
      const told = story.text.slice(day.end, stop ? day.end + stop.index : end)
      const step = ISSUED.test(told) ? 'issued' as const : SERVED.test(told) ? 'served' as const : undefined
      const sentence = lastAt(story.sentences, day.start)
      if (step === undefined || NOT.test(told) || !sentence || day.start >= sentence.end) continue
      const span = { start: day.start, end: day.end + told.length }
      const names = [...new Set(story.people.mentions(span.start, span.end).filter((p) => p.side === 'debtor' && !p.spokesman).map((p) => p.name))]
      for (const paper of papers) push(acts, paper, step, { clause: span, trigger: span, sentence, date: day, who: names.length > 0 ? { names, at: span } : {} })
    }
  }
}

function push(acts: ToldAct[], paper: Paper, step: 'issued' | 'served', act: Omit<ToldAct, 'kind'>): void {
  const kind = `${paper}-${step}` as const
  if (!acts.some((a) => a.kind === kind && a.date?.on === act.date?.on && String(a.who.names ?? '') === String(act.who.names ?? ''))) acts.push({ ...act, kind })
}
