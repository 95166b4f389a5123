import type { Source } from '../types.ts'

/** 失信、限制消费、罚款拘留、限制出境、拒执。 */
export const SANCTION_SOURCES: readonly Source[] = [
]
