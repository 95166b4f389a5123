import type { ElementSection } from './elements.ts'
import type { CaseFile } from './schema.ts'
import type { Coverage, Section } from './vocabulary.ts'

/** How much of a section has been seen, in words. */

const WORDS: Record<Coverage, string> = { complete: '完整', partial: '部分', absent: '未见', unknown: '是否完整不明' }
const PARTS: Record<ElementSection, readonly (readonly [Section, string])[]> = {
  basics: [['basics', '']], amounts: [], parties: [['parties', '']], assets: [['assets', '']], documents: [['documents', '']],
  events: [['events', '办案经过'], ['interviews', '约谈'], ['queries', '查控'], ['investigations', '调查'], ['measures', '措施']],
}

export function coverageOf(file: CaseFile, section: ElementSection): string {
  const { coverage } = file
  const parts = PARTS[section]
  const seen = parts.flatMap(([s, name]) => (coverage[s] === undefined ? [] : [`${name}${WORDS[coverage[s]]}`]))
  if (seen.length > 0 || parts.length === 0) return seen.join('，')
  /* Told of in passing, without a list of it. */
  return isTold(file, section) ? WORDS.partial : WORDS.absent
}

function isTold(file: CaseFile, section: ElementSection): boolean {
  if (section === 'parties') return file.applicants.length + file.debtors.length + file.others.length > 0
  return (section === 'events' || section === 'assets' || section === 'documents') && file[section].length > 0
}
