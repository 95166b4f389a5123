import type { Snapshot } from '../page/snapshot.ts'
import type { Grid } from './grid.ts'
import { headingBefore } from './headings.ts'

/** How a paper went from hand to hand within the court: no act of the case was done on any of those days. */
export function isApproval(snap: Snapshot, g: Grid): boolean {
  const [head, ...rows] = g.rows
  if (!head || rows.length < 2) return false
  if (rows.length > 2 && rows.every((r) => PASSED_ON.test(r[0]?.text ?? ''))) return true
  if (!OF_APPROVALS.test(headingBefore(snap, g.table)) && !head.some((c) => HEAD.test(c.text))) return false
  return rows.filter((r) => OF_COURT.test(r[0]?.text ?? '') || OF_COURT.test(r[1]?.text ?? '')).length * 3 >= rows.length * 2
}
const OF_APPROVALS = /审[批签]|签批|签发流程/
const HEAD = /^(?:审批|审核|签批)(?:节点|环节|步骤|意见|人|时间|状态)$/
/** Steps that only papers go through. */
const PASSED_ON = /^(?:\d{1,2}[.、])?(?:拟稿|起草|呈报|送审|审核|审批|审签|复核|核稿|签发|盖章|用印|送签)$/
const OF_COURT = /^(?:\d{1,2}[.、])?(?:拟稿|起草|提交|报送|呈报|审核|审批|审签|复核|核稿|签发|盖章|用印|送签|办结|承办人|(?:执行)?(?:庭|局|科|组)长|(?:主管|分管)?副?院长)/
