import { judgeDecisions, type Application } from '../decided.ts'
import { notApplicable } from '../judging.ts'
import type { Rule } from '../types.ts'

/*
 * 申请执行人申请审计调查的，应当自收到申请之日起十日内决定是否准许，末日遇休假日顺延。财产调查规定第17条 [V]（2026-11-21 核；2017-05-01 起施行）。
 * 没有决定即终本的，程序瑕疵；只是迟延决定的，目录没有写等级，作一般提示。
 */

const APPLICATION: Application = {
  what: '审计调查', applied: 'audit-applied', act: 'audit', limit: 'audit-decision', none: notApplicable('没有读到审计调查的申请，本条不适用。'),
}

export const auditDecided: Rule = {
  id: 'audit-decided',
  title: '审计申请已按期决定',
  help: '申请执行人申请审计调查的，法院应当在十日内决定是否准许。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['逐次看申请：在十日内（末日遇休假日顺延）决定准许或者不予准许的，通过；迟于期限的，提示。', '记录完整而没有决定即终本的，提示，监督端为程序瑕疵。', '是否决定、何日决定没有看到的，待核实。'],
  exceptions: ['没有申请的，不适用。', '决定不予准许也是决定。', '期限施行以前（2017年5月1日以前）的申请，不计算期限。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['investigation-17', 'zhongben-3-5'],
  judge: (context) => judgeDecisions(context, APPLICATION),
}
