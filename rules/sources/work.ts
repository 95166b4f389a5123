import type { Source } from '../types.ts'
import { CHANGE, CHANGE_2016, FILING, FILING_2018, SETTLEMENT, SETTLEMENT_2018, TERMS_2006, WORK, WORK_1998 } from './documents.ts'

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
  { ...WORK, id: 'work-29', article: '第二十九条', mark: 'V', requires: '被执行人在有关单位的收入尚未支取的，应当作出裁定并发出协助执行通知书，由有关单位协助扣留或者提取。' },
  { ...WORK_1998, id: 'work-29', article: '第三十六条', mark: 'M', requires: '被执行人在有关单位的收入尚未支取的，应当作出裁定并发出协助执行通知书，由有关单位协助扣留或者提取。' },
  { ...WORK, id: 'work-45', article: '第四十五条至第五十三条', mark: 'V', requires: '被执行人对他人有到期债权的，可以向他人发出履行到期债务的通知；他人在十五日内提出异议的，不得强制执行。' },
  { ...WORK_1998, id: 'work-45', article: '第六十一条至第六十九条', mark: 'M', requires: '被执行人对他人有到期债权的，可以向他人发出履行到期债务的通知；他人在十五日内提出异议的，不得强制执行。' },
  { ...TERMS_2006, id: 'terms-clue', article: '关于查证财产线索的规定（条号待核）', mark: 'P', requires: '申请执行人提供了明确、具体的财产线索的，应当在五日内查证。' },
  { ...SETTLEMENT, id: 'settlement-4', article: '第四条', mark: 'P', requires: '委托代理人代为执行和解的，应当有委托人的特别授权。' },
  { ...TERMS_2006, id: 'terms-notice', article: '发出执行通知书的期限（条号待核）', mark: 'P', requires: '承办人收到案件材料后三日内发出执行通知书；法院内部的办理期限。' },
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
