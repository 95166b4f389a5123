import type { PageReading } from './read-page.ts'

/** What papers of a text were not read, a sentence each without its end. */
export function unreadPapers({ unplaced = [], strays = [] }: Pick<PageReading, 'unplaced' | 'strays'>): string[] {
  const titles = [...new Set(unplaced.map((t) => `“${t}”`))]
  return [
    ...(titles.length > 0 ? [`有${unplaced.length}份文书没有案号，不能确定属于哪一件案件，没有读取（${listed(titles)}）`] : []),
    ...(strays.length > 0 ? [`文件中还有单独成行的案号${listed(strays)}，没有认出该案的文书，请核对`] : []),
  ]
}

const listed = (all: readonly string[]): string => `${all.slice(0, 5).join('、')}${all.length > 5 ? '等' : ''}`
