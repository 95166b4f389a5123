import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { confirmationOf, deliberationOf, isDeputy, PRESIDENT, type Confirmation, type Deliberation } from '../confirmation.ts'
import { isAuthority, partyName } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { unknown } from '../judging.ts'
import { dayOf, dayToCheck, isDone, isMissing, reached, shown, undone, type Reach } from '../reached.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 未发现可供执行的财产，在申请执行人签字确认，或者合议庭审查核实并经院长批准以后，可以裁定终本：民诉法解释第517条（旧第519条）[V]
 * （2026-11-22 核）。立结案意见第16条要求合议 [M]。多名申请执行人须逐一签字确认。
 * 尚未裁定的：院长批准正是本次审批所要作的，未见批准的不因此不批，只列明尚待批准；监督端仍按“如按此终本”判断。
 */

const COUNTER = ['合议庭评议笔录是否另册存放、未扫描入卷', '院长（授权）批准是否在网上审批流程中', '申请执行人是否在约谈笔录、终本申请书上签字']
const PANEL_PAPER: Missing = { field: 'events.panel-deliberated', material: '合议庭评议笔录' }
const APPROVAL_PAPER: Missing = { field: 'events.president-approved', material: '院长（或者经授权者）批准终本的审批表' }
const CONFIRMATION_PAPER: Missing = { field: 'events.applicant-consented', material: '申请执行人签字确认的笔录、确认书或者终本申请书' }

export const confirmOrCollegial: Rule = {
  id: 'confirm-or-collegial',
  title: '申请人签字确认或者合议并经院长批准',
  help: '终本以前应当由每名申请执行人签字确认，或者由合议庭审查核实并经院长批准。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '每名申请执行人在裁定当日或者以前签字确认（含签名的终本申请书），或者合议庭合议并经院长（经授权者）批准，有其一即通过。',
    '两者均明确没有的，监督端为涉嫌违法；只有合议没有批准、或者只有批准没有合议的，为程序瑕疵；均不批。只见裁定以后才有、材料又不完整的，此前或许另有，监督端只作线索。',
    '合议人数不足、笔录缺签名的，提示。',
    '尚未裁定的，未见院长批准不作为缺项，列为尚待批准。',
  ],
  exceptions: ['申请执行人书面申请终本的，视为签字确认。', '法院、机关移送执行的，没有签字确认可言，须合议并经院长批准。', '副院长或者其他人员批准的，提示核对授权。'],
  debatable: [
    '申请执行人签字确认的，是否仍须合议并经院长批准，条文文法有歧义：一种读法二者择一，一种读法均须经院长批准。',
    '分管副院长等批准是否等同院长批准，看有无授权，见解不一。',
  ],
  history: [{ on: '2026-11-22', what: '只见裁定以后才有、材料不完整的，监督端由程序瑕疵改为线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-zhongben', 'filing-16-panel'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    const applicants: (Party | undefined)[] = file.applicants.length > 0 ? file.applicants : [undefined]
    /* Who referred the case confirms nothing: there the court's own way is the only one. */
    const each = applicants.map((a) => ({ who: partyName(a, '申请执行人'), ...(a && isAuthority(a) ? REFERRED : confirmationOf(file, a, closing.on)) }))
    const evidence = () => shown(file, [...new Set(each.flatMap((c) => c.acts))])
    const all = file.coverage.parties !== 'partial'
    if (all && each.every((c) => c.state === 'confirmed')) {
      return { approval: 'pass', legality: 'none', reason: `${each.map((c) => c.who).join('、')}已签字确认${dayOf(each.flatMap((c) => c.acts))}。`, evidence: evidence(), missing: closing.ruled ? each.flatMap((c) => dayToCheck(file, c, `${c.who}签字确认`)) : [] }
    }
    const panel = deliberationOf(file, closing.on)
    const approval = reached(file, [], closing.on, PRESIDENT)
    const byCourt = courtWay(file, panel, approval, closing)
    if (byCourt) return byCourt
    const unconfirmed = each.find((c) => c.state === 'absent')
    const open = each.find((c) => c.state !== 'absent' && c.state !== 'confirmed')
    const lacking = [...(isMissing(panel) ? ['panel' as const] : []), ...(isMissing(approval) ? ['approval' as const] : [])]
    if (unconfirmed && lacking.length > 0) return refused(file, unconfirmed, panel, approval, closing)
    const missing = [...(open || !unconfirmed ? [{ ...CONFIRMATION_PAPER, material: `${open?.who ?? '各'}${CONFIRMATION_PAPER.material}` }] : []), ...(isDone(panel) ? [] : [PANEL_PAPER]), ...(isDone(approval) ? [] : [APPROVAL_PAPER])]
    const known = [isDone(panel) ? '已合议' : '', isDone(approval) ? '已经院长批准' : '', each.some((c) => c.state === 'consented') ? '申请执行人表示同意，是否签字未载明' : '', unconfirmed ? `${unconfirmed.who}没有签字确认` : ''].filter((w) => w !== '')
    return unknown(`${known.length > 0 ? `${known.join('，')}；` : ''}签字确认或者合议并批准，未见齐全的记载。`, missing.length > 0 ? missing : [APPROVAL_PAPER], {
      evidence: [...evidence(), ...shown(file, [...panel.acts, ...approval.acts])], wouldPassIf: ['补入每名申请执行人的签字确认', '补入合议庭评议笔录和院长批准'],
    })
  },
}

const REFERRED: Confirmation = { state: 'absent', acts: [] }

/** The panel examined and the president approved; before the ruling his approval is what is being asked for. */
function courtWay(file: CaseFile, panel: Deliberation, approval: Reach, closing: ClosingDate): Judgement | undefined {
  if (!isDone(panel)) return undefined
  const approved = isDone(approval)
  if (!approved && closing.ruled) return undefined
  const evidence = shown(file, [...panel.acts, ...approval.acts])
  const least = limitOn('panel', closing.on)?.value ?? 0
  const few = panel.members !== undefined && panel.members < least
  if (few || panel.unsigned) {
    return {
      approval: 'warn', legality: 'notice', evidence, counterEvidence: [...COUNTER, '合议庭成员、签名是否记载完整'], wouldPassIf: ['由合议庭全体成员合议并在笔录上签名'],
      reason: `合议庭评议${dayOf(panel.acts)}${few ? `记载的成员为${panel.members}人，少于${least}人` : '笔录缺少签名'}，请核对补正。`,
    }
  }
  if (!approved) {
    const absent = isMissing(approval)
    return {
      approval: 'pass', legality: absent ? 'procedural-defect' : 'need-check', evidence, missing: [APPROVAL_PAPER], counterEvidence: COUNTER, wouldPassIf: ['院长批准'],
      reason: `合议庭已审查核实${dayOf(panel.acts)}，尚待院长批准；如按此终本而没有批准，疑似不符合程序。`,
    }
  }
  const deputy = approval.acts.find(isDeputy)
  if (deputy && approval.acts.every(isDeputy)) {
    return {
      approval: 'warn', legality: 'notice', evidence, counterEvidence: ['院长授权或者本院审批权限的规定'], wouldPassIf: ['补入院长授权或者审批权限的规定', '由院长批准'],
      reason: `合议庭已合议${dayOf(panel.acts)}，批准人${deputy.approvedBy?.value ?? '不是院长本人'}${dayOf(approval.acts)}；其批准是否有效看授权，请核对。`,
    }
  }
  return {
    approval: 'pass', legality: 'none', evidence, reason: `合议庭已审查核实${dayOf(panel.acts)}，并经院长批准${dayOf(approval.acts)}。`,
    missing: closing.ruled ? [...dayToCheck(file, panel, '合议庭评议'), ...dayToCheck(file, approval, '院长批准')] : [],
  }
}

/** He did not confirm, and the court's own way was not gone to its end. */
function refused(file: CaseFile, applicant: { who: string; acts: CaseEvent[] }, panel: Deliberation, approval: Reach, closing: ClosingDate): Judgement {
  const evidence = shown(file, [...applicant.acts, ...panel.acts, ...approval.acts])
  const first = `${applicant.who}没有签字确认`
  const neither = isMissing(panel) && isMissing(approval) && panel.acts.length === 0 && approval.acts.length === 0
  const told = neither ? undone(panel, '合议庭评议和院长批准', closing) : [isMissing(panel) ? undone(panel, '合议庭评议', closing) : '', isMissing(approval) ? undone(approval, '院长批准', closing) : ''].join('')
  const partly = isDone(panel) || isDone(approval)
  /* Nothing to be signed off by the president is found while the panel itself is not seen. */
  const settled = partly || (isMissing(panel) && isMissing(approval))
  if (!closing.ruled && !isMissing(panel)) return unknown(`${first}，合议庭评议未见记载。`, [PANEL_PAPER], { evidence, wouldPassIf: ['补入合议庭评议笔录', `${applicant.who}签字确认`] })
  return {
    approval: 'block', evidence, counterEvidence: COUNTER, wouldPassIf: [`${applicant.who}签字确认`, '合议庭审查核实并经院长批准'],
    legality: panel.state === 'late' || approval.state === 'late' ? 'clue' : settled && !partly ? 'suspected-violation' : 'procedural-defect',
    reason: `${first}；${partly ? (isDone(panel) ? '只有合议，' : '只有批准，') : ''}${told}${closing.ruled ? `${closing.name}${inWords(closing.on)}的终本` : '如按此终本，'}疑似不符合程序，建议核实。`,
  }
}
