import type { Source } from '../types.ts'
import { AUCTION, EQUITY, INVESTIGATION, INVESTIGATION_2017, SEALING, SEALING_2004 } from './documents.ts'

/** 财产调查、查封扣押冻结、参考价、拍卖变卖、股权。 */
export const PROPERTY_SOURCES: readonly Source[] = [
  { ...AUCTION, id: 'auction-1', article: '第一条', mark: 'V', requires: '对查封、扣押、冻结的财产变价，原则上应当拍卖。' },
  { ...AUCTION, id: 'auction-6', article: '第六条', mark: 'V', requires: '拍卖所得清偿优先债权和费用后没有剩余可能的，按无益拍卖处理。' },
  { ...SEALING, id: 'sealing-3', article: '第三条至第五条', mark: 'V', requires: '生活必需的费用、物品和住房受保护：必需住房可以查封，但不得拍卖、变卖或者抵债；超过必需部分可以执行。' },
  { ...SEALING, id: 'sealing-26', article: '第二十六条', mark: 'V', requires: '已被查封的财产可以轮候查封，在先查封解除后自动生效。' },
  { ...INVESTIGATION, id: 'investigation-3', article: '第三条', mark: 'V', requires: '金钱债权执行中，报告财产令应当与执行通知同时发出。' },
  { ...INVESTIGATION_2017, id: 'investigation-3', article: '第三条', mark: 'M', requires: '金钱债权执行中，报告财产令应当与执行通知同时发出。' },
  { ...INVESTIGATION, id: 'investigation-4', article: '第四条', mark: 'V', requires: '报告财产令应当写明报告的范围、期限、补充报告以及违反报告义务的法律责任等内容。' },
  { ...INVESTIGATION_2017, id: 'investigation-4', article: '第四条', mark: 'M', requires: '报告财产令应当写明报告的范围、期限、补充报告以及违反报告义务的法律责任等内容。' },
  { ...INVESTIGATION, id: 'investigation-8', article: '第八条', mark: 'V', requires: '被执行人报告的财产情况，法院应当及时调查核实。' },
  { ...INVESTIGATION_2017, id: 'investigation-8', article: '第八条', mark: 'M', requires: '被执行人报告的财产情况，法院应当及时调查核实。' },
  { ...INVESTIGATION, id: 'investigation-9', article: '第九条', mark: 'V', requires: '拒绝报告、虚假报告或者无正当理由逾期报告的，可以根据情节罚款、拘留；构成犯罪的依法追究。' },
  { ...INVESTIGATION_2017, id: 'investigation-9', article: '第九条', mark: 'M', requires: '拒绝报告、虚假报告或者无正当理由逾期报告的，可以根据情节罚款、拘留；构成犯罪的依法追究。' },
  { ...INVESTIGATION, id: 'investigation-10', article: '第十条', mark: 'V', requires: '拒绝报告、虚假报告或者无正当理由逾期报告的，应当纳入失信被执行人名单。' },
  { ...INVESTIGATION_2017, id: 'investigation-10', article: '第十条', mark: 'M', requires: '拒绝报告、虚假报告或者无正当理由逾期报告的，应当纳入失信被执行人名单。' },
  { ...INVESTIGATION, id: 'investigation-15', article: '第十五条', mark: 'V', requires: '为查明财产和履行能力，可以传唤、拘传被执行人，下落不明的可以查找。' },
  { ...INVESTIGATION_2017, id: 'investigation-15', article: '第十五条', mark: 'M', requires: '为查明财产和履行能力，可以传唤、拘传被执行人，下落不明的可以查找。' },
  { ...INVESTIGATION, id: 'investigation-13', article: '第十三条', mark: 'V', requires: '通过网络查控系统进行的调查与现场调查有同等效力。' },
  { ...INVESTIGATION, id: 'investigation-16', article: '第十六条', mark: 'V', requires: '已办理查封登记但未能实际扣押的机动车等，可以通知有关单位协助查找。' },
  { ...EQUITY, id: 'equity-5', article: '第五条', mark: 'V', requires: '冻结股权明显超标的额的异议成立的，应当自作出裁定之日起七日内解除对超标的额部分的冻结。' },
]
