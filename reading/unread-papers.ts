import type { PageReading } from './read-page.ts'

/** What papers of a text were not read, a sentence each without its end. `where`: what holds the text. */
export function unreadPapers({ unplaced = [], unopened = [], strays = [], toldOf = [] }: Pick<PageReading, 'unplaced' | 'unopened' | 'strays' | 'toldOf'>, where: '文件' | '本页' = '文件'): string[] {
  const here = where === '本页' ? where : ''
  return [
    ...(toldOf.length > 0 ? [`${where}讲到${toldOf.length}件案件：${listed(toldOf)}，不是其中某一件的文书，没有读取；请打开各案的案件页，或者读取各案的文书`] : []),
    ...(unplaced.length > 0 ? [`${here}有${unplaced.length}份文书没有案号，不能确定属于哪一件案件，没有读取（${titled(unplaced)}）`] : []),
    ...(unopened.length > 0 ? [`${here}有${unopened.length}份文书没有案号，又${here === '' ? '在保存时没有显示' : '没有显示出来'}，没有读取（${titled(unopened)}）${here === '' ? '' : '；打开后即可读取'}`] : []),
    ...(strays.length > 0 ? [`${where}中还有单独成行的案号${listed(strays)}，没有认出该案的文书，请核对`] : []),
  ]
}

const titled = (titles: readonly string[]): string => listed([...new Set(titles.map((t) => `“${t}”`))])
const listed = (all: readonly string[]): string => `${all.slice(0, 5).join('、')}${all.length > 5 ? '等' : ''}`
