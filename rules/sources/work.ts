import type { Source } from '../types.ts'
import { FILING, WORK } from './documents.ts'

/** 立结案、执行工作、期限、案款。 */
export const WORK_SOURCES: readonly Source[] = [
  { ...FILING, id: 'filing-1', article: '第一条', mark: 'V', requires: '执行案件分为执行实施类和执行审查类。' },
  { ...FILING, id: 'filing-6', article: '第六条', mark: 'V', requires: '终本后发现财产的，按恢复执行案件立案。' },
  { ...FILING, id: 'filing-14', article: '第十四条', mark: 'P', requires: '终结本次执行程序是执行实施类案件的结案方式之一。' },
  { ...FILING, id: 'filing-16', article: '第十六条', mark: 'M', requires: '穷尽调查的最低要求中，对自然人应当向其单位和居住地周边群众调查。' },
  { ...WORK, id: 'work-64', article: '第六十四条', mark: 'V', requires: '执行结案的方式包括执行完毕、终结本次执行程序等，各有其条件。' },
]
