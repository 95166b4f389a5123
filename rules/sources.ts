import type { CivilDate } from '../casefile/dates.ts'
import type { Source } from './types.ts'

/**
 * The dated table of sources. A document number that was itself only remembered is left empty (解释 2015、2022). Requirements are told in our own words; marks say how far the official words were checked
 * (V seen, P second-hand or in part, M from memory). One id may stand in several rows: the same rule of law under the
 * numbering of another time. Intervals of one id never overlap; `to` is the day after the last day in force.
 * Checked against the notes of 2026-11-21.
 */

const CHECKED: CivilDate = '2026-11-21'

const ZHONGBEN = { document: '最高人民法院关于严格规范终结本次执行程序的规定（试行）', number: '法〔2016〕373号', authority: 'law', from: '2016-12-01', to: null, checkedOn: CHECKED } as const
const CPL = { document: '中华人民共和国民事诉讼法', number: '', authority: 'law', checkedOn: CHECKED } as const
const CPL_2023 = { ...CPL, document: '中华人民共和国民事诉讼法（2023年修正）', from: '2024-01-01', to: null } as const
const CPL_2021 = { ...CPL, document: '中华人民共和国民事诉讼法（2021年修正）', from: '2022-01-01', to: '2024-01-01' } as const
const CPL_2012 = { ...CPL, document: '中华人民共和国民事诉讼法（2012年、2017年修正）', from: '2013-01-01', to: '2022-01-01' } as const
const CPI_2022 = { document: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（2022年修正）', number: '', authority: 'law', from: '2022-04-10', to: null, checkedOn: CHECKED } as const
const CPI_2015 = { document: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', number: '', authority: 'law', from: '2015-02-04', to: '2022-04-10', checkedOn: CHECKED } as const
const CIVIL_CODE = { document: '中华人民共和国民法典', number: '', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
const AUCTION = { document: '最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定（2020年修正）', number: '法释〔2004〕16号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
const SEALING = { document: '最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定（2020年修正）', number: '法释〔2004〕15号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
const INVESTIGATION = { document: '最高人民法院关于民事执行中财产调查若干问题的规定（2020年修正）', number: '法释〔2017〕8号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
const FILING = { document: '最高人民法院关于执行案件立案、结案若干问题的意见', number: '法发〔2014〕26号', authority: 'law', from: '2015-01-01', to: null, checkedOn: CHECKED } as const
const WORK = { document: '最高人民法院关于人民法院执行工作若干问题的规定（试行）（2020年修正）', number: '法释〔1998〕15号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
const RED_LINE = { document: '“四个不批”审批要求（内部红线，不是法律）', number: '', authority: 'internal', from: null, to: null, checkedOn: CHECKED } as const
const SYSTEM = { document: '法院办案系统终本核查口径（非法律）', number: '', authority: 'internal', from: null, to: null, checkedOn: CHECKED } as const

export const SOURCES: readonly Source[] = [
  { ...ZHONGBEN, id: 'zhongben-1-1', article: '第一条第（一）项', mark: 'V', requires: '终本前应当已向被执行人发出执行通知、责令其报告财产。' },
  { ...ZHONGBEN, id: 'zhongben-1-2', article: '第一条第（二）项', mark: 'V', requires: '终本前应当已向被执行人发出限制消费令，符合条件的已纳入失信名单。' },
  { ...ZHONGBEN, id: 'zhongben-1-3', article: '第一条第（三）项', mark: 'V', requires: '终本前应当已穷尽财产调查措施，没有可供执行的财产，或者发现的财产不能处置。' },
  { ...ZHONGBEN, id: 'zhongben-1-4', article: '第一条第（四）项', mark: 'V', requires: '自执行案件立案之日起已经超过三个月，方可终本。' },
  { ...ZHONGBEN, id: 'zhongben-1-5', article: '第一条第（五）项', mark: 'V', requires: '被执行人下落不明的，终本前应当已依法查找。' },
  { ...ZHONGBEN, id: 'zhongben-3-3', article: '第三条第一款第（三）项', mark: 'V', requires: '不能通过网络查控系统查询的财产，应当到被执行人住所地或者可能藏匿财产的地方作必要调查。' },
  { ...ZHONGBEN, id: 'zhongben-4-1', article: '第四条第（一）项', mark: 'V', requires: '财产经法定程序拍卖、变卖未成交，申请执行人不接受抵债或者不能抵债，又不能强制管理的，属于不能处置。' },
  { ...ZHONGBEN, id: 'zhongben-4-2', article: '第四条第（二）项', mark: 'V', requires: '车辆、船舶等只在登记机关查封而未能实际扣押的，属于不能处置。' },
  { ...ZHONGBEN, id: 'zhongben-5-1', article: '第五条第一款', mark: 'P', requires: '终本前应当把执行情况、调查措施、财产情况、终本的依据和后果告知申请执行人，并听取其意见。' },
  { ...ZHONGBEN, id: 'zhongben-5-2', article: '第五条第二款', mark: 'M', requires: '申请执行人的意见应当记录入卷。' },

  { ...CPL_2023, id: 'cpl-period', article: '第八十五条', mark: 'V', requires: '期间开始的当日不计入；最后一日是法定休假日的，顺延到其后第一日。' },
  { ...CPL_2021, id: 'cpl-period', article: '第八十五条', mark: 'V', requires: '期间开始的当日不计入；最后一日是法定休假日的，顺延到其后第一日。' },
  { ...CPL_2012, id: 'cpl-period', article: '第八十二条', mark: 'M', requires: '期间开始的当日不计入；最后一日是节假日的，顺延到其后第一日。' },
  { ...CPL_2023, id: 'cpl-auction', article: '第二百五十八条', mark: 'V', requires: '查封、扣押后被执行人逾期仍不履行的，应当拍卖被查封、扣押的财产。' },
  { ...CPL_2021, id: 'cpl-auction', article: '第二百五十四条', mark: 'V', requires: '查封、扣押后被执行人逾期仍不履行的，应当拍卖被查封、扣押的财产。' },
  { ...CPL_2012, id: 'cpl-auction', article: '第二百四十七条', mark: 'M', requires: '查封、扣押后被执行人逾期仍不履行的，应当拍卖被查封、扣押的财产。' },
  { ...CPI_2022, id: 'cpi-period', article: '第一百二十五条', mark: 'V', requires: '以日、月、年计算的期间从次日起算。' },
  { ...CPI_2015, id: 'cpi-period', article: '第一百二十五条', mark: 'P', requires: '以日、月、年计算的期间从次日起算。' },
  { ...CPI_2022, id: 'cpi-zhongben', article: '第五百一十七条', mark: 'V', requires: '经财产调查未发现可供执行的财产，申请执行人签字确认，或者合议庭核实并经院长批准后，可以裁定终本。' },
  { ...CPI_2015, id: 'cpi-zhongben', article: '第五百一十九条', mark: 'V', requires: '经财产调查未发现可供执行的财产，申请执行人签字确认，或者合议庭核实并经院长批准后，可以裁定终本。' },
  { ...CIVIL_CODE, id: 'civil-code-period', article: '第二百零一条至第二百零三条', mark: 'V', requires: '按月计算的期间，到期月的对应日为最后一日，没有对应日的以月末日为最后一日。' },

  { ...AUCTION, id: 'auction-1', article: '第一条', mark: 'V', requires: '对查封、扣押、冻结的财产变价，原则上应当拍卖。' },
  { ...AUCTION, id: 'auction-6', article: '第六条', mark: 'V', requires: '拍卖所得清偿优先债权和费用后没有剩余可能的，按无益拍卖处理。' },
  { ...SEALING, id: 'sealing-3', article: '第三条至第五条', mark: 'V', requires: '生活必需的费用、物品和住房受保护：必需住房可以查封，但不得拍卖、变卖或者抵债；超过必需部分可以执行。' },
  { ...SEALING, id: 'sealing-26', article: '第二十六条', mark: 'V', requires: '已被查封的财产可以轮候查封，在先查封解除后自动生效。' },
  { ...INVESTIGATION, id: 'investigation-13', article: '第十三条', mark: 'V', requires: '通过网络查控系统进行的调查与现场调查有同等效力。' },
  { ...INVESTIGATION, id: 'investigation-16', article: '第十六条', mark: 'V', requires: '已办理查封登记但未能实际扣押的机动车等，可以通知有关单位协助查找。' },
  { ...FILING, id: 'filing-1', article: '第一条', mark: 'V', requires: '执行案件分为执行实施类和执行审查类。' },
  { ...FILING, id: 'filing-6', article: '第六条', mark: 'V', requires: '终本后发现财产的，按恢复执行案件立案。' },
  { ...FILING, id: 'filing-14', article: '第十四条', mark: 'P', requires: '终结本次执行程序是执行实施类案件的结案方式之一。' },
  { ...FILING, id: 'filing-16', article: '第十六条', mark: 'M', requires: '穷尽调查的最低要求中，对自然人应当向其单位和居住地周边群众调查。' },
  { ...WORK, id: 'work-64', article: '第六十四条', mark: 'V', requires: '执行结案的方式包括执行完毕、终结本次执行程序等，各有其条件。' },
  { id: 'notice-141', document: '最高人民法院关于进一步规范近期执行工作相关问题的通知', number: '法〔2018〕141号', article: '第二部分', mark: 'M', authority: 'law', requires: '必要措施按标准全部完成的，终本可以不受三个月限制；不满三个月的列为重点抽查。', from: '2018-05-28', to: null, checkedOn: CHECKED },

  { ...RED_LINE, id: 'red-line-property', article: '有财产未处置的不批', mark: 'P', requires: '发现的财产没有处置完毕，又没有不能处置的理由和证据的，不批准终本。' },
  { ...RED_LINE, id: 'red-line-visit', article: '未上门查找被执行人的不批', mark: 'P', requires: '没有到被执行人住所或者经营地查找的，不批准终本；严于法律。' },
  { ...RED_LINE, id: 'red-line-interview', article: '未约谈申请执行人的不批', mark: 'P', requires: '没有约谈申请执行人的，不批准终本。' },
  { ...RED_LINE, id: 'red-line-months', article: '立案未满三个月结案的不批', mark: 'P', requires: '自立案之日起未超过三个月的，不批准终本。' },
  { ...SYSTEM, id: 'system-small-deposit', article: '第6项', mark: 'V', requires: '小额存款低于限额且不超过应执行标的一定比例的，可以不作未处置财产。' },
  { ...SYSTEM, id: 'system-interview', article: '第8项', mark: 'V', requires: '终本约谈应当早于结案日期，且记明是否同意终本；申请执行人申请终本、申请执行人为法院等除外。' },
  { ...SYSTEM, id: 'system-unpaid', article: '第9项', mark: 'V', requires: '终本案件的尚未执行标的金额应当大于零。' },
  { ...SYSTEM, id: 'system-contact', article: '约谈联系不上的处理（规则目录 A 组）', mark: 'P', requires: '联系不上申请执行人的，应当留有两种以上方式、不同日期的通知记录，并公告或者送达告知书。' },
  { id: 'henan-interview', document: '河南省高级人民法院关于规范终本案件征求申请执行人意见的若干规定（地方规定）', number: '', article: '约谈对象与方式', mark: 'V', authority: 'internal', requires: '约谈对象是申请执行人或者特别授权的代理人；原则上面谈，也可以电话、短信、微信等方式留痕。', from: null, to: null, checkedOn: CHECKED },
  { id: 'nanyang-visit-back', document: '南阳市中级人民法院关于建立终本案件负面清单和当事人回访制度的意见（地方规定）', number: '', article: '重点案件回访', mark: 'V', authority: 'internal', requires: '有财产未处置但申请执行人同意终本的，列为重点案件回访。', from: null, to: null, checkedOn: CHECKED },
]

const BY_ID = new Map<string, Source[]>()
for (const s of SOURCES) BY_ID.set(s.id, [...(BY_ID.get(s.id) ?? []), s])

/** The row of a source that was in force on that day; undefined when none was. Throws for an unknown id. */
export function sourceOn(id: string, on: CivilDate): Source | undefined {
  const rows = BY_ID.get(id)
  if (!rows) throw new Error(`unknown source: ${id}`)
  return rows.find((s) => (s.from === null || s.from <= on) && (s.to === null || on < s.to))
}
