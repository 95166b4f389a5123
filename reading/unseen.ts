import type { CaseFile } from '../casefile/schema.ts'
import type { Section } from '../casefile/vocabulary.ts'
import type { TabName } from './tab-names.ts'

/** A part of the case that has not been seen, and what seeing it would settle. */
export interface Unseen {
  /** name of the page's own tab, or the usual name of the section */
  name: string
  /** the page has a tab of that name */
  tab: boolean
  settles: string
}

/** What is asked for, in order: any of `sections` seen is enough. */
const ASKED: readonly { sections: readonly Section[]; tabs: readonly Section[]; name: string; settles: string; enough: (f: CaseFile) => boolean }[] = [
  { sections: ['parties'], tabs: ['parties'], name: '当事人', settles: '申请执行人和被执行人', enough: (f) => f.debtors.length > 0 && f.applicants.length > 0 },
  { sections: ['events'], tabs: ['events'], name: '执行过程', settles: '约谈、上门查找', enough: () => false },
  { sections: ['interviews', 'events'], tabs: ['interviews'], name: '约谈笔录', settles: '约谈申请执行人', enough: () => false },
  { sections: ['assets'], tabs: ['assets'], name: '财产情况', settles: '财产及其处置', enough: () => false },
  { sections: ['queries', 'assets'], tabs: ['queries'], name: '网络查控', settles: '财产查询结果', enough: () => false },
]

/**
 * What of a case has not been seen on any of its views, for a case that is read from pages. The page's own tabs are named
 * where their names tell what they show; a tab that adds to what has been seen is named only if it is the only place.
 */
export function unseenOf(file: CaseFile, tabs: readonly TabName[]): Unseen[] {
  const seen = (s: Section) => file.coverage[s] !== undefined && file.coverage[s] !== 'absent' && file.coverage[s] !== 'unknown'
  const unseen: Unseen[] = []
  for (const { sections, tabs: shown, name, settles, enough } of ASKED) {
    if (sections.some(seen) || enough(file)) continue
    const tab = tabs.find((t) => t.sections.some((s) => shown.includes(s)))
    /* Without a tab of its own it is part of another section that is asked for already. */
    if (!tab && sections.length > 1) continue
    if (tab && unseen.some((u) => u.name === tab.name)) continue
    unseen.push({ name: tab?.name ?? name, tab: tab !== undefined, settles })
  }
  return unseen
}
