import { isSame } from './versions.ts'
import { LEAD_STAGES, LEAD_TITLE_MAX, stageOf, type Lead } from './lead.ts'
import { STAGE_NAMES } from './lead-words.ts'

/**
 * Of a rule of a case there is one lead. Where two people each made one, the one that came further holds (or the one that the reader
 * chose); it takes on the notes and the history of the other, which goes to the bin with its words: the same on every machine.
 */

/** Leads with the same key are one. */
export function ruleOf(lead: Lead): string | undefined {
  return lead.rule === undefined ? undefined : `${lead.caseId}\n${lead.rule}`
}

/** Whether `a` holds beside `b`: chosen later, further on, with more steps, changed later; the id decides the rest. */
export function isFurther(a: Lead, b: Lead): boolean {
  const key = (l: Lead) => [l.chosenAt ?? '', String(rank(l)), String(l.steps.length).padStart(3, '0'), l.updatedAt, l.id].join('\n')
  return key(a) > key(b)
}
/** Given up is no progress: a lead that is still followed holds. */
function rank(lead: Lead): number {
  const stage = stageOf(lead)
  return stage === 'dropped' ? 0 : LEAD_STAGES.indexOf(stage) + 1
}

/** Nothing to choose where both went the same way. */
export function sameWay(a: Lead, b: Lead): boolean {
  return isSame(a.steps, b.steps) || stageOf(a) === 'pending' || stageOf(b) === 'pending'
}

export function twinWords(mine: Lead, theirs: Lead): string {
  const words = (l: Lead) => `“${l.title.slice(0, 40)}”（${STAGE_NAMES[stageOf(l)]}，${l.steps.length} 步${l.by === undefined ? '' : `，${l.by}`}）`
  return `本案这条规则两边各有一条线索：现有的${words(mine)}，文件中的${words(theirs)}；导入后合为一条，批注和记录合并，没有选的一条移入回收站`
}

/** A version that was not chosen stands beside the other without its rule: of that there is one lead only. */
export function leadCopy(lead: Lead, id: string, deletedAt: string | undefined, tag: string): Lead {
  const { past: _, deletedAt: _1, chosenAt: _2, rule: _3, title, ...rest } = lead
  const marked = title.startsWith(`（${tag}）`) ? title : `（${tag}）${title}`.slice(0, LEAD_TITLE_MAX)
  return { ...rest, title: marked, id, revision: 1, ...(deletedAt === undefined ? {} : { deletedAt }) }
}
