import { agentAuth } from '../catalogue/agent-auth.ts'
import { publicService } from '../catalogue/public-service.ts'
import type { Rule } from '../types.ts'

/** F 文书与告知, in the order in which they are shown. */
export const PAPERS: readonly Rule[] = [agentAuth, publicService]
