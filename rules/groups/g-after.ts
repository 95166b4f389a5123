import { post6mQuery } from '../catalogue/post-6m-query.ts'
import { postQueryInform } from '../catalogue/post-query-inform.ts'
import { postRestoreDuty } from '../catalogue/post-restore-duty.ts'
import { restoreReply } from '../catalogue/restore-reply.ts'
import { postRestoreClose } from '../catalogue/post-restore-close.ts'
import { postSealRenew } from '../catalogue/post-seal-renew.ts'
import { dbEntry } from '../catalogue/db-entry.ts'
import { dbHide } from '../catalogue/db-hide.ts'
import { otherCaseProperty } from '../catalogue/other-case-property.ts'
import { endTooEarlyFind } from '../catalogue/end-too-early-find.ts'
import { threeYearUnhappy } from '../catalogue/three-year-unhappy.ts'
import type { Rule } from '../types.ts'

/** G 终本后管理, in the order in which they are shown. */
export const AFTER: readonly Rule[] = [
  post6mQuery, postQueryInform, postRestoreDuty, restoreReply, postRestoreClose, postSealRenew, dbEntry, dbHide, otherCaseProperty, endTooEarlyFind, threeYearUnhappy,
]
