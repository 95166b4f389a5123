import type { Source } from '../types.ts'
import { CIVIL_CODE, CPI_2015, CPI_2022, CPL_2012, CPL_2021, CPL_2023 } from './documents.ts'

/** 民事诉讼法、民诉法解释、民法典，各时期的条号。 */
export const PROCEDURE_SOURCES: readonly Source[] = [
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
  { ...CPL_2023, id: 'cpl-237', article: '第二百三十七条', mark: 'V', requires: '自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行。' },
  { ...CPL_2021, id: 'cpl-237', article: '第二百三十三条', mark: 'V', requires: '自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行。' },
  { ...CPL_2012, id: 'cpl-237', article: '第二百二十六条', mark: 'M', requires: '自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行。' },
  { ...CPL_2023, id: 'cpl-236', article: '第二百三十六条', mark: 'V', requires: '对执行行为的书面异议，应当自收到之日起十五日内审查并裁定。' },
  { ...CPL_2021, id: 'cpl-236', article: '第二百三十二条', mark: 'V', requires: '对执行行为的书面异议，应当自收到之日起十五日内审查并裁定。' },
  { ...CPL_2012, id: 'cpl-236', article: '第二百二十五条', mark: 'M', requires: '对执行行为的书面异议，应当自收到之日起十五日内审查并裁定。' },
  { ...CPL_2023, id: 'cpl-238', article: '第二百三十八条', mark: 'V', requires: '对案外人的书面异议，应当自收到之日起十五日内审查。' },
  { ...CPL_2021, id: 'cpl-238', article: '第二百三十四条', mark: 'V', requires: '对案外人的书面异议，应当自收到之日起十五日内审查。' },
  { ...CPL_2012, id: 'cpl-238', article: '第二百二十七条', mark: 'M', requires: '对案外人的书面异议，应当自收到之日起十五日内审查。' },
  { ...CPI_2022, id: 'cpi-506', article: '第五百零六条至第五百一十条', mark: 'V', requires: '多个债权人参与分配的，应当制作财产分配方案并送达；对方案可以在收到之日起十五日内提出异议。' },
  { ...CPI_2015, id: 'cpi-506', article: '第五百零八条至第五百一十二条', mark: 'M', requires: '多个债权人参与分配的，应当制作财产分配方案并送达；对方案可以在收到之日起十五日内提出异议。' },
]
