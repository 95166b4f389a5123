import type { Elements } from '../casefile/elements.ts'
import type { Note } from '../notes/schema.ts'

/** Names of documents of a file, to choose from and to begin with. */

/** What follows a case number belongs to it: 412号之一执行裁定书. */
const TITLE = /(?:号(?:之[一二三四五六七八九十]{1,3})?)?([\u4e00-\u9fff]{0,20}(?:裁定书|决定书|判决书|调解书|通知书|告知书|限制消费令|笔录|报告|清单|审批表|审查表))/

/** The document that a page shows as a whole, by its title; a page that shows a case shows no one document. Undefined where it cannot be told. */
export function documentShown(pageKind: string | undefined, title: string): string | undefined {
  if (pageKind !== 'ruling' && pageKind !== 'document') return undefined
  return TITLE.exec(title.slice(0, 500))?.[1] ?? (pageKind === 'ruling' ? '执行裁定书' : undefined)
}

/** Documents that the case names, and those that its notes name; each once, the notes' last one first. */
export function documentNames(elements: Pick<Elements, 'list'> | undefined, notes: readonly Note[]): string[] {
  const noted = notes.flatMap((n) => n.document?.name ?? []).toReversed()
  const listed = (elements?.list ?? []).filter((e) => e.section === 'documents').map((e) => e.label)
  return [...new Set([...noted, ...listed])].filter((name) => name !== '').slice(0, 50)
}
