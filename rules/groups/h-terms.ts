import { assign7d } from '../catalogue/assign-7d.ts'
import { changeAdd60d } from '../catalogue/change-add-60d.ts'
import { exec6m } from '../catalogue/exec-6m.ts'
import { extensionApproved } from '../catalogue/extension-approved.ts'
import { notice10d } from '../catalogue/notice-10d.ts'
import { nonlit3m } from '../catalogue/nonlit-3m.ts'
import { objectionPeriod } from '../catalogue/objection-period.ts'
import { procuratorialReply } from '../catalogue/procuratorial-reply.ts'
import { superior237 } from '../catalogue/superior-237.ts'
import type { Rule } from '../types.ts'

/** H 期限, in the order in which they are shown. */
export const TERMS: readonly Rule[] = [notice10d, assign7d, exec6m, extensionApproved, nonlit3m, objectionPeriod, changeAdd60d, superior237, procuratorialReply]
