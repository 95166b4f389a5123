import { fakeBatchFiling } from '../catalogue/fake-batch-filing.ts'
import { fakeFastMediate } from '../catalogue/fake-fast-mediate.ts'
import { transferAfterSuit } from '../catalogue/transfer-after-suit.ts'
import { transferBeforeExec } from '../catalogue/transfer-before-exec.ts'
import type { Rule } from '../types.ts'

/** I 虚假诉讼、规避执行线索, in the order in which they are shown. */
export const EVASION: readonly Rule[] = [fakeBatchFiling, fakeFastMediate, transferAfterSuit, transferBeforeExec]
