import type { Source } from '../types.ts'
import { FILING, SETTLEMENT, TERMS_2006, WORK } from './documents.ts'

/** 立结案、执行工作、期限、案款。 */
export const WORK_SOURCES: readonly Source[] = [
  { ...FILING, id: 'filing-1', article: '第一条', mark: 'V', requires: '执行案件分为执行实施类和执行审查类。' },
  { ...FILING, id: 'filing-6', article: '第六条', mark: 'V', requires: '终本后发现财产的，按恢复执行案件立案。' },
  { ...FILING, id: 'filing-14', article: '第十四条', mark: 'P', requires: '终结本次执行程序是执行实施类案件的结案方式之一。' },
  { ...FILING, id: 'filing-16', article: '第十六条', mark: 'M', requires: '穷尽调查的最低要求中，对自然人应当向其单位和居住地周边群众调查。' },
  { ...FILING, id: 'filing-16-panel', article: '第十六条', mark: 'M', requires: '终本应当组成合议庭合议。' },
  { ...FILING, id: 'filing-16-hearing', article: '第十六条', mark: 'M', requires: '依部分情形终本的，应当告知申请执行人可以提出异议；提出异议的，另行组成合议庭听证。' },
  { ...WORK, id: 'work-20', article: '第二十条', mark: 'P', requires: '代理人代为放弃、变更民事权利，代为执行和解或者代收执行款项的，应当有委托人的特别授权。' },
  { ...WORK, id: 'work-22', article: '第二十二条', mark: 'V', requires: '应当在收到申请执行书或者移交执行书后十日内发出执行通知。' },
  { ...WORK, id: 'work-64', article: '第六十四条', mark: 'V', requires: '执行结案的方式包括执行完毕、终结本次执行程序等，各有其条件。' },
  { ...SETTLEMENT, id: 'settlement-4', article: '第四条', mark: 'P', requires: '委托代理人代为执行和解的，应当有委托人的特别授权。' },
  { ...TERMS_2006, id: 'terms-notice', article: '发出执行通知书的期限（条号待核）', mark: 'P', requires: '承办人收到案件材料后三日内发出执行通知书；法院内部的办理期限。' },
]
