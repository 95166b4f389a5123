import type { Source } from '../types.ts'
import { DISHONEST } from './documents.ts'

/** 失信、限制消费、罚款拘留、限制出境、拒执。 */
export const SANCTION_SOURCES: readonly Source[] = [
  { ...DISHONEST, id: 'dishonest-10', article: '第十条', mark: 'V', requires: '履行完毕、因破产等中止执行、终结执行等情形，应当在三个工作日内删除失信信息；有纳入期限的不适用，期满后三个工作日内删除。' },
]
