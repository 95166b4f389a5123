import type { Source } from '../types.ts'
import { CHECKED, ZHONGBEN } from './documents.ts'

/** 终本规定及其配套通知。 */
export const ZHONGBEN_SOURCES: readonly Source[] = [
  { ...ZHONGBEN, id: 'zhongben-1-1', article: '第一条第（一）项', mark: 'V', requires: '终本前应当已向被执行人发出执行通知、责令其报告财产。' },
  { ...ZHONGBEN, id: 'zhongben-1-2', article: '第一条第（二）项', mark: 'V', requires: '终本前应当已向被执行人发出限制消费令，符合条件的已纳入失信名单。' },
  { ...ZHONGBEN, id: 'zhongben-1-3', article: '第一条第（三）项', mark: 'V', requires: '终本前应当已穷尽财产调查措施，没有可供执行的财产，或者发现的财产不能处置。' },
  { ...ZHONGBEN, id: 'zhongben-1-4', article: '第一条第（四）项', mark: 'V', requires: '自执行案件立案之日起已经超过三个月，方可终本。' },
  { ...ZHONGBEN, id: 'zhongben-1-5', article: '第一条第（五）项', mark: 'V', requires: '被执行人下落不明的，终本前应当已依法查找。' },
  { ...ZHONGBEN, id: 'zhongben-3-1', article: '第三条第一款第（一）项', mark: 'M', requires: '对申请执行人或者其他人提供的财产线索应当核查。' },
  { ...ZHONGBEN, id: 'zhongben-3-2', article: '第三条第一款第（二）项', mark: 'M', requires: '应当通过网络执行查控系统查询存款、车辆及其他交通运输工具、不动产、有价证券等财产。' },
  { ...ZHONGBEN, id: 'zhongben-2-1', article: '第二条第一款第（一）项', mark: 'V', requires: '责令报告财产，应当向被执行人发出报告财产令。' },
  { ...ZHONGBEN, id: 'zhongben-2-2', article: '第二条第一款第（二）项', mark: 'V', requires: '被执行人报告的财产情况应当核查，核实情况记录入卷。' },
  { ...ZHONGBEN, id: 'zhongben-2-3', article: '第二条第一款第（三）项', mark: 'V', requires: '逾期报告、拒绝报告或者虚假报告的，应当依法罚款、拘留等，处罚情况记录入卷。' },
  { ...ZHONGBEN, id: 'zhongben-3-3', article: '第三条第一款第（三）项', mark: 'V', requires: '不能通过网络查控系统查询的财产，应当到被执行人住所地或者可能藏匿财产的地方作必要调查。' },
  { ...ZHONGBEN, id: 'zhongben-3-4', article: '第三条第一款第（四）项', mark: 'M', requires: '被执行人隐匿财产、会计账簿等资料且拒不交出的，应当依法采取搜查措施。' },
  { ...ZHONGBEN, id: 'zhongben-3-5', article: '第三条第一款第（五）项', mark: 'M', requires: '经申请执行人申请，根据案件情况采取审计调查、公告悬赏等措施。' },
  { ...ZHONGBEN, id: 'zhongben-4-1', article: '第四条第（一）项', mark: 'V', requires: '财产经法定程序拍卖、变卖未成交，申请执行人不接受抵债或者不能抵债，又不能强制管理的，属于不能处置。' },
  { ...ZHONGBEN, id: 'zhongben-4-2', article: '第四条第（二）项', mark: 'V', requires: '车辆、船舶等只在登记机关查封而未能实际扣押的，属于不能处置。' },
  { ...ZHONGBEN, id: 'zhongben-5-1', article: '第五条第一款', mark: 'P', requires: '终本前应当把执行情况、调查措施、财产情况、终本的依据和后果告知申请执行人，并听取其意见。' },
  { ...ZHONGBEN, id: 'zhongben-5-2', article: '第五条第二款', mark: 'M', requires: '申请执行人的意见应当记录入卷。' },
  { id: 'notice-141', document: '最高人民法院关于进一步规范近期执行工作相关问题的通知', number: '法〔2018〕141号', article: '第二部分', mark: 'M', authority: 'law', requires: '必要措施按标准全部完成的，终本可以不受三个月限制；不满三个月的列为重点抽查。', from: '2018-05-28', to: null, checkedOn: CHECKED },
  { ...ZHONGBEN, id: 'zhongben-6', article: '第六条', mark: 'M', requires: '终本裁定应当载明债权、执行经过和措施、查明的财产、已实现的债权以及当事人的权利义务，送达申请执行人后可以结案。' },
  { ...ZHONGBEN, id: 'zhongben-10', article: '第十条', mark: 'M', requires: '符合终本条件又符合移送破产审查条件的，作出终本裁定的同时移送破产审查。' },
  { ...ZHONGBEN, id: 'zhongben-9', article: '第九条', mark: 'V', requires: '终本后发现财产的应当恢复执行；五年内每六个月通过网络查控系统查询一次，并将查询结果告知申请执行人。' },
  { ...ZHONGBEN, id: 'zhongben-11', article: '（条号待核，记忆为第十一条）', mark: 'M', requires: '终本裁定书送达申请执行人后七日内，录入终本案件信息库并公布。' },
  { ...ZHONGBEN, id: 'zhongben-15', article: '（条号待核，记忆为第十五条）', mark: 'M', requires: '终本后申请续行查封、扣押、冻结的，应当依法办理。' },
  { ...ZHONGBEN, id: 'zhongben-17', article: '（条号待核，记忆为第十七条）', mark: 'M', requires: '执行完毕、裁定终结执行等依法应当屏蔽的，三日内从终本案件信息库屏蔽。' },
]
