import type { Source } from '../types.ts'
import { AUCTION, INVESTIGATION, SEALING } from './documents.ts'

/** 财产调查、查封扣押冻结、参考价、拍卖变卖、股权。 */
export const PROPERTY_SOURCES: readonly Source[] = [
  { ...AUCTION, id: 'auction-1', article: '第一条', mark: 'V', requires: '对查封、扣押、冻结的财产变价，原则上应当拍卖。' },
  { ...AUCTION, id: 'auction-6', article: '第六条', mark: 'V', requires: '拍卖所得清偿优先债权和费用后没有剩余可能的，按无益拍卖处理。' },
  { ...SEALING, id: 'sealing-3', article: '第三条至第五条', mark: 'V', requires: '生活必需的费用、物品和住房受保护：必需住房可以查封，但不得拍卖、变卖或者抵债；超过必需部分可以执行。' },
  { ...SEALING, id: 'sealing-26', article: '第二十六条', mark: 'V', requires: '已被查封的财产可以轮候查封，在先查封解除后自动生效。' },
  { ...INVESTIGATION, id: 'investigation-13', article: '第十三条', mark: 'V', requires: '通过网络查控系统进行的调查与现场调查有同等效力。' },
  { ...INVESTIGATION, id: 'investigation-16', article: '第十六条', mark: 'V', requires: '已办理查封登记但未能实际扣押的机动车等，可以通知有关单位协助查找。' },
]
