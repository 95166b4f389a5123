import type { Source } from '../types.ts'
import { GUIDANCE_2024 } from './documents.ts'

/** 检察监督、虚假诉讼、司法赔偿。 */
export const SUPERVISION_SOURCES: readonly Source[] = [
  { ...GUIDANCE_2024, id: 'guidance-2024', article: '终本条款（条号待核）', mark: 'P', requires: '终本应当以穷尽执行措施后执行不能为原则，防止程序空转。' },
]
