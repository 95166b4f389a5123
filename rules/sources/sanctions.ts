import type { Source } from '../types.ts'
import { CONSUMPTION, DISHONEST, DISHONEST_2013 } from './documents.ts'

/** 失信、限制消费、罚款拘留、限制出境、拒执。 */
export const SANCTION_SOURCES: readonly Source[] = [
  { ...DISHONEST, id: 'dishonest-1', article: '第一条', mark: 'V', requires: '有履行能力而拒不履行、妨碍抗拒执行、规避执行、违反财产报告、违反限制消费令、拒不履行和解协议六种情形之一的，应当纳入失信名单。' },
  { ...DISHONEST_2013, id: 'dishonest-1', article: '第一条', mark: 'M', requires: '具有履行能力而不履行，又有妨碍、规避执行或者违反财产报告、限制消费令等情形的，应当纳入失信名单。' },
  { ...DISHONEST, id: 'dishonest-3', article: '第三条', mark: 'V', requires: '提供了充分有效担保、已控财产足以清偿、履行顺序在后等情形的，不得依据第一条第（一）项纳入。' },
  { ...DISHONEST, id: 'dishonest-4', article: '第四条', mark: 'V', requires: '被执行人为未成年人的，不得纳入失信名单。' },
  { ...CONSUMPTION, id: 'consumption-1', article: '第一条', mark: 'V', requires: '未按执行通知履行的，可以限制消费；纳入失信名单的，应当限制消费。' },
  { ...CONSUMPTION, id: 'consumption-3', article: '第三条', mark: 'V', requires: '被执行人为单位的，限制及于其法定代表人、主要负责人、影响债务履行的直接责任人员和实际控制人。' },
  { ...CONSUMPTION, id: 'consumption-5', article: '第五条', mark: 'V', requires: '限制消费应当发出由院长签发的限制消费令，载明期间、项目和法律后果。' },
  { ...DISHONEST, id: 'dishonest-10', article: '第十条', mark: 'V', requires: '履行完毕、因破产等中止执行、终结执行等情形，应当在三个工作日内删除失信信息；有纳入期限的不适用，期满后三个工作日内删除。' },
]
