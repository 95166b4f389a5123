import type { Source } from '../types.ts'

/** 检察监督、虚假诉讼、司法赔偿。 */
export const SUPERVISION_SOURCES: readonly Source[] = [
]
