import type { Source } from '../types.ts'
import { CHANGE, CHANGE_2016, FILING, MONEY, PROCEDURE, PROCEDURE_2008, TERMS_2000, TERMS_2006, WORK, WORK_1998 } from './documents.ts'

/** 立结案、执行工作、期限、案款。 */
export const WORK_SOURCES: readonly Source[] = [
  { ...FILING, id: 'filing-1', article: '第一条', mark: 'V', requires: '执行案件分为执行实施类和执行审查类。' },
  { ...FILING, id: 'filing-6', article: '第六条', mark: 'V', requires: '终本后发现财产的，按恢复执行案件立案。' },
  { ...FILING, id: 'filing-14', article: '第十四条', mark: 'P', requires: '终结本次执行程序是执行实施类案件的结案方式之一。' },
  { ...FILING, id: 'filing-16', article: '第十六条', mark: 'M', requires: '穷尽调查的最低要求中，对自然人应当向其单位和居住地周边群众调查。' },
  { ...WORK, id: 'work-64', article: '第六十四条', mark: 'V', requires: '执行结案的方式包括执行完毕、终结本次执行程序等，各有其条件。' },
  { ...WORK, id: 'work-63', article: '第六十三条', mark: 'V', requires: '执行案件一般应当在立案之日起六个月内执行结案，中止执行的期间应当扣除。' },
  { ...WORK_1998, id: 'work-63', article: '第一百零七条', mark: 'M', requires: '执行案件一般应当在立案之日起六个月内执行结案，中止执行的期间应当扣除。' },
  { ...PROCEDURE, id: 'procedure-10', article: '第十条', mark: 'V', requires: '执行中发现可供执行的财产，自发现之日起超过六个月未执行完结的，申请执行人可以请求上一级法院督促执行或者变更执行法院。' },
  { ...PROCEDURE_2008, id: 'procedure-10', article: '第十一条', mark: 'M', requires: '执行中发现可供执行的财产，自发现之日起超过六个月未执行完结的，申请执行人可以请求上一级法院督促执行或者变更执行法院。' },
  { ...PROCEDURE, id: 'procedure-13', article: '第十三条', mark: 'V', requires: '计算六个月时，依法应当扣除的期间不计入。' },
  { ...PROCEDURE_2008, id: 'procedure-13', article: '第十四条', mark: 'M', requires: '计算六个月时，依法应当扣除的期间不计入。' },
  { ...TERMS_2000, id: 'terms2000-5', article: '第五条', mark: 'V', requires: '执行案件应当在立案之日起六个月内执结，非诉执行三个月；经本院院长批准可以延长三个月。' },
  { ...TERMS_2000, id: 'terms2000-8', article: '第八条', mark: 'V', requires: '期限从立案次日起计算。' },
  { ...TERMS_2000, id: 'terms2000-9', article: '第九条', mark: 'V', requires: '审计评估、中止、暂缓、拍卖变卖等期间不计入期限。' },
  { ...TERMS_2006, id: 'terms2006-6m', article: '执结期限（条号待核）', mark: 'P', requires: '有财产可供执行的案件，一般应当在立案之日起六个月内执结；延长的，报本院院长或者副院长批准。' },
  { ...MONEY, id: 'money-30d', article: '案款发放期限（条号待核）', mark: 'P', requires: '应当在收到财务部门的执行款到账通知之日起三十日内完成核算、通知领取和发放；延缓发放的应当审批。' },
  { ...TERMS_2006, id: 'terms2006-7d', article: '确定承办人的期限（条号待核）', mark: 'P', requires: '立案后应当在七日内确定承办人。' },
  { ...TERMS_2006, id: 'terms2006-extension', article: '延长执行期限的审批（条号待核）', mark: 'P', requires: '延长执行期限的，应当在期满五日前提出，报本院院长或者副院长批准。' },
  { ...CHANGE, id: 'change-28', article: '第二十八条', mark: 'V', requires: '应当自收到变更、追加申请之日起六十日内作出裁定；需要延长的，由本院院长批准。' },
  { ...CHANGE_2016, id: 'change-28', article: '第二十八条', mark: 'M', requires: '应当自收到变更、追加申请之日起六十日内作出裁定；需要延长的，由本院院长批准。' },
]
