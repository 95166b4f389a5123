import type { Source } from '../types.ts'
import { CIVIL_CODE, CPI_2015, CPI_2022, CPL_2012, CPL_2021, CPL_2023, PROCEDURE, PROCEDURE_2008 } from './documents.ts'

/** 民事诉讼法、民诉法解释、民法典，各时期的条号。 */
export const PROCEDURE_SOURCES: readonly Source[] = [
  { ...CPL_2023, id: 'cpl-period', article: '第八十五条', mark: 'V', requires: '期间开始的当日不计入；最后一日是法定休假日的，顺延到其后第一日。' },
  { ...CPL_2021, id: 'cpl-period', article: '第八十五条', mark: 'V', requires: '期间开始的当日不计入；最后一日是法定休假日的，顺延到其后第一日。' },
  { ...CPL_2012, id: 'cpl-period', article: '第八十二条', mark: 'M', requires: '期间开始的当日不计入；最后一日是节假日的，顺延到其后第一日。' },
  { ...CPL_2023, id: 'cpl-auction', article: '第二百五十八条', mark: 'V', requires: '查封、扣押后被执行人逾期仍不履行的，应当拍卖被查封、扣押的财产。' },
  { ...CPL_2021, id: 'cpl-auction', article: '第二百五十四条', mark: 'V', requires: '查封、扣押后被执行人逾期仍不履行的，应当拍卖被查封、扣押的财产。' },
  { ...CPL_2012, id: 'cpl-auction', article: '第二百四十七条', mark: 'M', requires: '查封、扣押后被执行人逾期仍不履行的，应当拍卖被查封、扣押的财产。' },
  { ...CPL_2023, id: 'cpl-95', article: '第九十五条', mark: 'V', requires: '受送达人下落不明或者其他方式不能送达的，公告送达；自公告之日起经过三十日视为送达，案卷记明原因和经过。' },
  { ...CPL_2021, id: 'cpl-95', article: '第九十五条', mark: 'V', requires: '受送达人下落不明或者其他方式不能送达的，公告送达；自公告之日起经过三十日视为送达，案卷记明原因和经过。' },
  { ...CPL_2012, id: 'cpl-95', article: '第九十二条', mark: 'M', requires: '受送达人下落不明或者其他方式不能送达的，公告送达；自公告之日起经过六十日视为送达，案卷记明原因和经过。' },
  { ...CPL_2023, id: 'cpl-114', article: '第一百一十四条、第一百一十七条至第一百一十九条', mark: 'V', requires: '妨害执行、拒不履行或者不协助执行的，可以罚款、拘留，构成犯罪的依法追究；须经院长批准并用决定书。' },
  { ...CPL_2021, id: 'cpl-114', article: '第一百一十四条、第一百一十七条至第一百一十九条', mark: 'V', requires: '妨害执行、拒不履行或者不协助执行的，可以罚款、拘留，构成犯罪的依法追究；须经院长批准并用决定书。' },
  { ...CPL_2012, id: 'cpl-114', article: '第一百一十一条、第一百一十四条至第一百一十六条', mark: 'M', requires: '妨害执行、拒不履行或者不协助执行的，可以罚款、拘留，构成犯罪的依法追究；须经院长批准并用决定书。' },
  { ...CPL_2023, id: 'cpl-251', article: '第二百五十一条', mark: 'V', requires: '执行员接到申请执行书或者移交执行书，应当向被执行人发出执行通知，并可以立即采取强制执行措施。' },
  { ...CPL_2021, id: 'cpl-251', article: '第二百四十七条', mark: 'V', requires: '执行员接到申请执行书或者移交执行书，应当向被执行人发出执行通知，并可以立即采取强制执行措施。' },
  { ...CPL_2012, id: 'cpl-251', article: '第二百四十条', mark: 'M', requires: '执行员接到申请执行书或者移交执行书，应当向被执行人发出执行通知，并可以立即采取强制执行措施。' },
  { ...CPI_2022, id: 'cpi-480', article: '第四百八十条', mark: 'V', requires: '应当在收到申请执行书或者移交执行书后十日内发出执行通知。' },
  { ...CPI_2015, id: 'cpi-480', article: '第四百八十二条', mark: 'M', requires: '应当在收到申请执行书或者移交执行书后十日内发出执行通知。' },
  { ...PROCEDURE, id: 'procedure-22', article: '第二十二条', mark: 'V', requires: '立即采取执行措施的，可以同时或者自采取措施之日起三日内发出执行通知。' },
  { ...PROCEDURE_2008, id: 'procedure-22', article: '条号待核', mark: 'M', requires: '立即采取执行措施的，可以同时或者自采取措施之日起三日内发出执行通知。' },
  { ...CPI_2022, id: 'cpi-period', article: '第一百二十五条', mark: 'V', requires: '以日、月、年计算的期间从次日起算。' },
  { ...CPI_2015, id: 'cpi-period', article: '第一百二十五条', mark: 'P', requires: '以日、月、年计算的期间从次日起算。' },
  { ...CPI_2022, id: 'cpi-zhongben', article: '第五百一十七条', mark: 'V', requires: '经财产调查未发现可供执行的财产，申请执行人签字确认，或者合议庭核实并经院长批准后，可以裁定终本。' },
  { ...CPI_2015, id: 'cpi-zhongben', article: '第五百一十九条', mark: 'V', requires: '经财产调查未发现可供执行的财产，申请执行人签字确认，或者合议庭核实并经院长批准后，可以裁定终本。' },
  { ...CIVIL_CODE, id: 'civil-code-period', article: '第二百零一条至第二百零三条', mark: 'V', requires: '按月计算的期间，到期月的对应日为最后一日，没有对应日的以月末日为最后一日。' },
]
