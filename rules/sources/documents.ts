import type { CivilDate } from '../../casefile/dates.ts'

/**
 * The documents of law that sources cite, with number and dates in force (law.md). A number that was itself only remembered is
 * left empty. Dates of coming into force that the notes do not give are remembered (2026-11-22). A version of another time is a row of its own; rows of one source id never overlap.
 */

/** the day on which the notes were checked */
export const CHECKED: CivilDate = '2026-11-21'
export const ZHONGBEN = { document: '最高人民法院关于严格规范终结本次执行程序的规定（试行）', number: '法〔2016〕373号', authority: 'law', from: '2016-12-01', to: null, checkedOn: CHECKED } as const
export const CPL = { document: '中华人民共和国民事诉讼法', number: '', authority: 'law', checkedOn: CHECKED } as const
export const CPL_2023 = { ...CPL, document: '中华人民共和国民事诉讼法（2023年修正）', from: '2024-01-01', to: null } as const
export const CPL_2021 = { ...CPL, document: '中华人民共和国民事诉讼法（2021年修正）', from: '2022-01-01', to: '2024-01-01' } as const
export const CPL_2012 = { ...CPL, document: '中华人民共和国民事诉讼法（2012年、2017年修正）', from: '2013-01-01', to: '2022-01-01' } as const
export const CPI_2022 = { document: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释（2022年修正）', number: '', authority: 'law', from: '2022-04-10', to: null, checkedOn: CHECKED } as const
export const CPI_2015 = { document: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', number: '', authority: 'law', from: '2015-02-04', to: '2022-04-10', checkedOn: CHECKED } as const
export const CIVIL_CODE = { document: '中华人民共和国民法典', number: '', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const AUCTION = { document: '最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定（2020年修正）', number: '法释〔2004〕16号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const SEALING = { document: '最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定（2020年修正）', number: '法释〔2004〕15号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const INVESTIGATION = { document: '最高人民法院关于民事执行中财产调查若干问题的规定（2020年修正）', number: '法释〔2017〕8号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const FILING = { document: '最高人民法院关于执行案件立案、结案若干问题的意见', number: '法发〔2014〕26号', authority: 'law', from: '2015-01-01', to: null, checkedOn: CHECKED } as const
export const WORK = { document: '最高人民法院关于人民法院执行工作若干问题的规定（试行）（2020年修正）', number: '法释〔1998〕15号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const RED_LINE = { document: '“四个不批”审批要求（内部红线，不是法律）', number: '', authority: 'internal', from: null, to: null, checkedOn: CHECKED } as const
export const SYSTEM = { document: '法院办案系统终本核查口径（非法律）', number: '', authority: 'internal', from: null, to: null, checkedOn: CHECKED } as const

/* Texts of an earlier time: their words were not seen, so that their rows are marked M unless the notes say otherwise. */
export const SEALING_2004 = { document: '最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定', number: '法释〔2004〕15号', authority: 'law', from: '2005-01-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const AUCTION_2004 = { document: '最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定', number: '法释〔2004〕16号', authority: 'law', from: '2005-01-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const INVESTIGATION_2017 = { document: '最高人民法院关于民事执行中财产调查若干问题的规定', number: '法释〔2017〕8号', authority: 'law', from: '2017-05-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const WORK_1998 = { document: '最高人民法院关于人民法院执行工作若干问题的规定（试行）', number: '法释〔1998〕15号', authority: 'law', from: '1998-07-08', to: '2021-01-01', checkedOn: CHECKED } as const

/* Further documents of the notes. */
export const PRICE = { document: '最高人民法院关于人民法院确定财产处置参考价若干问题的规定', number: '法释〔2018〕15号', authority: 'law', from: '2018-09-01', to: null, checkedOn: CHECKED } as const
export const NET_AUCTION = { document: '最高人民法院关于人民法院网络司法拍卖若干问题的规定', number: '法释〔2016〕18号', authority: 'law', from: '2017-01-01', to: null, checkedOn: CHECKED } as const
export const PRESERVATION = { document: '最高人民法院关于人民法院办理财产保全案件若干问题的规定（2020年修正）', number: '法释〔2016〕22号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const PRESERVATION_2016 = { document: '最高人民法院关于人民法院办理财产保全案件若干问题的规定', number: '法释〔2016〕22号', authority: 'law', from: '2016-12-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const OBJECTION = { document: '最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定（2020年修正）', number: '法释〔2015〕10号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const OBJECTION_2015 = { document: '最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定', number: '法释〔2015〕10号', authority: 'law', from: '2015-05-05', to: '2021-01-01', checkedOn: CHECKED } as const
export const PROCEDURE = { document: '最高人民法院关于适用《中华人民共和国民事诉讼法》执行程序若干问题的解释（2020年修正）', number: '法释〔2008〕13号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const PROCEDURE_2008 = { document: '最高人民法院关于适用《中华人民共和国民事诉讼法》执行程序若干问题的解释', number: '法释〔2008〕13号', authority: 'law', from: '2009-01-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const EQUITY = { document: '最高人民法院关于人民法院强制执行股权若干问题的规定', number: '', authority: 'law', from: '2022-01-01', to: null, checkedOn: CHECKED } as const
export const DISHONEST = { document: '最高人民法院关于公布失信被执行人名单信息的若干规定（2017年修正）', number: '法释〔2017〕7号', authority: 'law', from: '2017-05-01', to: null, checkedOn: CHECKED } as const
export const DISHONEST_2013 = { document: '最高人民法院关于公布失信被执行人名单信息的若干规定', number: '法释〔2013〕17号', authority: 'law', from: '2013-10-01', to: '2017-05-01', checkedOn: CHECKED } as const
export const CONSUMPTION = { document: '最高人民法院关于限制被执行人高消费及有关消费的若干规定（2015年修正）', number: '法释〔2015〕17号', authority: 'law', from: '2015-07-22', to: null, checkedOn: CHECKED } as const
export const GOODWILL = { document: '最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见', number: '法发〔2019〕35号', authority: 'law', from: '2019-12-16', to: null, checkedOn: CHECKED } as const
export const CHANGE = { document: '最高人民法院关于民事执行中变更、追加当事人若干问题的规定（2020年修正）', number: '法释〔2016〕21号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const CHANGE_2016 = { document: '最高人民法院关于民事执行中变更、追加当事人若干问题的规定', number: '法释〔2016〕21号', authority: 'law', from: '2016-12-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const SETTLEMENT = { document: '最高人民法院关于执行和解若干问题的规定（2020年修正）', number: '法释〔2018〕3号', authority: 'law', from: '2021-01-01', to: null, checkedOn: CHECKED } as const
export const SETTLEMENT_2018 = { document: '最高人民法院关于执行和解若干问题的规定', number: '法释〔2018〕3号', authority: 'law', from: '2018-03-01', to: '2021-01-01', checkedOn: CHECKED } as const
export const COMPENSATION = { document: '最高人民法院关于审理涉执行司法赔偿案件适用法律若干问题的解释', number: '法释〔2022〕3号', authority: 'law', from: '2022-03-01', to: null, checkedOn: CHECKED } as const
export const REFUSAL = { document: '最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释', number: '法释〔2024〕13号', authority: 'law', from: '2024-12-01', to: null, checkedOn: CHECKED } as const
export const TERMS_2006 = { document: '最高人民法院关于人民法院办理执行案件若干期限的规定', number: '法发〔2006〕35号', authority: 'law', from: '2007-01-01', to: null, checkedOn: CHECKED } as const
export const TERMS_2000 = { document: '最高人民法院关于严格执行案件审理期限制度的若干规定', number: '', authority: 'law', from: '2000-09-28', to: null, checkedOn: CHECKED } as const
export const MONEY = { document: '最高人民法院关于执行款物管理工作的规定', number: '法发〔2017〕6号', authority: 'law', from: '2017-05-01', to: null, checkedOn: CHECKED } as const
export const SUPERVISION = { document: '人民检察院民事诉讼监督规则', number: '高检发释字〔2021〕1号', authority: 'law', from: '2021-08-01', to: null, checkedOn: CHECKED } as const
export const JOINT_2016 = { document: '最高人民法院、最高人民检察院关于民事执行活动法律监督若干问题的规定', number: '法发〔2016〕30号', authority: 'law', from: '2017-01-01', to: null, checkedOn: CHECKED } as const
export const FAKE_SUIT = { document: '最高人民法院关于防范和制裁虚假诉讼的指导意见', number: '', authority: 'law', from: '2016-06-20', to: null, checkedOn: CHECKED } as const
export const GUIDANCE_2024 = { document: '最高人民法院关于在审判工作中促进提质增效 推动实质性化解矛盾纠纷的指导意见', number: '', authority: 'law', from: '2024-12-30', to: null, checkedOn: CHECKED } as const
export const FILING_2018 = { document: '最高人民法院关于执行案件立案若干问题的通知', number: '法明传〔2018〕335号', authority: 'law', from: null, to: null, checkedOn: CHECKED } as const
