import type { Source } from '../types.ts'
import { FILING, TERMS_2006, WORK, WORK_1998 } from './documents.ts'

/** 立结案、执行工作、期限、案款。 */
export const WORK_SOURCES: readonly Source[] = [
  { ...FILING, id: 'filing-1', article: '第一条', mark: 'V', requires: '执行案件分为执行实施类和执行审查类。' },
  { ...FILING, id: 'filing-6', article: '第六条', mark: 'V', requires: '终本后发现财产的，按恢复执行案件立案。' },
  { ...FILING, id: 'filing-14', article: '第十四条', mark: 'P', requires: '终结本次执行程序是执行实施类案件的结案方式之一。' },
  { ...FILING, id: 'filing-16', article: '第十六条', mark: 'M', requires: '穷尽调查的最低要求中，对自然人应当向其单位和居住地周边群众调查。' },
  { ...WORK, id: 'work-64', article: '第六十四条', mark: 'V', requires: '执行结案的方式包括执行完毕、终结本次执行程序等，各有其条件。' },
  { ...WORK, id: 'work-29', article: '第二十九条', mark: 'V', requires: '被执行人在有关单位的收入尚未支取的，应当作出裁定并发出协助执行通知书，由有关单位协助扣留或者提取。' },
  { ...WORK_1998, id: 'work-29', article: '第三十六条', mark: 'M', requires: '被执行人在有关单位的收入尚未支取的，应当作出裁定并发出协助执行通知书，由有关单位协助扣留或者提取。' },
  { ...WORK, id: 'work-45', article: '第四十五条至第五十三条', mark: 'V', requires: '被执行人对他人有到期债权的，可以向他人发出履行到期债务的通知；他人在十五日内提出异议的，不得强制执行。' },
  { ...WORK_1998, id: 'work-45', article: '第六十一条至第六十九条', mark: 'M', requires: '被执行人对他人有到期债权的，可以向他人发出履行到期债务的通知；他人在十五日内提出异议的，不得强制执行。' },
  { ...TERMS_2006, id: 'terms-clue', article: '关于查证财产线索的规定（条号待核）', mark: 'P', requires: '申请执行人提供了明确、具体的财产线索的，应当在五日内查证。' },
]
