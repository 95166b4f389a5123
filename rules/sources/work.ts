import type { Source } from '../types.ts'
import { CHANGE, CHANGE_2016, FILING, FILING_2018, SETTLEMENT, SETTLEMENT_2018, WORK } from './documents.ts'

/** 立结案、执行工作、期限、案款。 */
export const WORK_SOURCES: readonly Source[] = [
  { ...FILING, id: 'filing-1', article: '第一条', mark: 'V', requires: '执行案件分为执行实施类和执行审查类。' },
  { ...FILING, id: 'filing-6', article: '第六条', mark: 'V', requires: '终本后发现财产的，按恢复执行案件立案。' },
  { ...FILING, id: 'filing-14', article: '第十四条', mark: 'P', requires: '终结本次执行程序是执行实施类案件的结案方式之一。' },
  { ...FILING, id: 'filing-16', article: '第十六条', mark: 'M', requires: '穷尽调查的最低要求中，对自然人应当向其单位和居住地周边群众调查。' },
  { ...WORK, id: 'work-64', article: '第六十四条', mark: 'V', requires: '执行结案的方式包括执行完毕、终结本次执行程序等，各有其条件。' },
  { ...FILING, id: 'filing-16-5', article: '第十六条第一款第（五）项', mark: 'M', requires: '确无财产或者不宜强制执行，当事人达成分期履行的和解协议且未履行完毕的，可以终本。' },
  { ...FILING, id: 'filing-17', article: '第十七条', mark: 'V', requires: '被执行人死亡而无遗产又无义务承担人的，法人终止而无财产又无承受人的，被宣告破产的，以终结执行结案。' },
  { ...FILING_2018, id: 'filing-2018', article: '恢复执行与首次执行立案', mark: 'V', requires: '终本后恢复执行的另立恢复执行案件；一个执行依据原则上只立一个首次执行案件。' },
  { ...CHANGE, id: 'change-10', article: '第十条', mark: 'V', requires: '作为被执行人的公民死亡的，可以申请变更、追加其遗产管理人、继承人等在遗产范围内承担责任。' },
  { ...CHANGE_2016, id: 'change-10', article: '第十条', mark: 'M', requires: '作为被执行人的公民死亡的，可以申请变更、追加其遗产承受人等在遗产范围内承担责任。' },
  { ...CHANGE, id: 'change-21', article: '第二十一条', mark: 'V', requires: '公司未经清算即办理注销登记的，可以申请变更、追加有责任的股东等为被执行人。' },
  { ...CHANGE_2016, id: 'change-21', article: '第二十一条', mark: 'M', requires: '公司未经清算即办理注销登记的，可以申请变更、追加有责任的股东等为被执行人。' },
  { ...SETTLEMENT, id: 'settlement-2', article: '第二条', mark: 'V', requires: '当事人达成和解协议的，可以裁定中止执行。' },
  { ...SETTLEMENT_2018, id: 'settlement-2', article: '第二条', mark: 'M', requires: '当事人达成和解协议的，可以裁定中止执行。' },
  { ...SETTLEMENT, id: 'settlement-9', article: '第九条至第十一条', mark: 'V', requires: '被执行人不履行和解协议的，申请执行人可以申请恢复执行原法律文书；协议正在履行、期限未到的，不予恢复。' },
  { ...SETTLEMENT_2018, id: 'settlement-9', article: '第九条至第十一条', mark: 'M', requires: '被执行人不履行和解协议的，申请执行人可以申请恢复执行原法律文书；协议正在履行、期限未到的，不予恢复。' },
]
