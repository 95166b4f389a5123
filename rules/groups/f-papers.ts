import { endRulingExists } from '../catalogue/end-ruling-exists.ts'
import { endRulingContents } from '../catalogue/end-ruling-contents.ts'
import { endRulingServed } from '../catalogue/end-ruling-served.ts'
import { docConsistency } from '../catalogue/doc-consistency.ts'
import { docSealSign } from '../catalogue/doc-seal-sign.ts'
import { timelineOrder } from '../catalogue/timeline-order.ts'
import { agentAuth } from '../catalogue/agent-auth.ts'
import { publicService } from '../catalogue/public-service.ts'
import { fileChecklist } from '../catalogue/file-checklist.ts'
import type { Rule } from '../types.ts'

/** F 文书与告知, in the order in which they are shown. */
export const PAPERS: readonly Rule[] = [endRulingExists, endRulingContents, endRulingServed, docConsistency, docSealSign, timelineOrder, agentAuth, publicService, fileChecklist]
