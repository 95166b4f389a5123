import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import type { EventKind, Section } from '../../casefile/vocabulary.ts'
import { closedForNow, toldAfter } from '../after-closing.ts'
import { isFinished } from '../asset-release.ts'
import { done, eventExhibit, exhibit, notDone, unsure, whole } from '../facts.ts'
import type { Stage } from './model.ts'

interface StageOf {
  name: string
  kinds: readonly EventKind[]
  /** lists that show all of its kind when they are whole */
  sections: readonly Section[]
  /** acts that are the stage itself: told not to have been done, it was not; in a stage of many ways one way left out says nothing */
  itself?: readonly EventKind[]
  /** comes after the closing: a log that ends with it says nothing of this */
  after?: true
  /** its paper in the list of papers */
  paper?: RegExp
  /** things of the property list that show it */
  held?: (a: Asset) => boolean
  rules: readonly string[]
  material: string
}

const STAGES: readonly StageOf[] = [
  { name: '执行通知', kinds: ['notice-issued', 'notice-served'], sections: ['events'], itself: ['notice-issued'], paper: /执行通知/, rules: ['notice-issued', 'notice-10d'], material: '执行通知书及送达回证' },
  { name: '报告财产令', kinds: ['report-order-issued', 'report-order-served'], sections: ['events'], itself: ['report-order-issued'], paper: /报告财产令|财产报告令/, rules: ['report-order-issued'], material: '报告财产令及送达回证' },
  { name: '核实财产报告', kinds: ['report-verified', 'property-report-refused'], sections: ['events'], itself: ['report-verified'], rules: ['report-verified', 'report-sanction'], material: '财产申报表、核实记录' },
  { name: '网络查控', kinds: ['network-query'], sections: ['events', 'queries'], itself: ['network-query'], paper: /(?:查询|查控)[^，。；]{0,6}(?:反馈|汇总|结果)/, rules: ['net-query-coverage', 'net-query-feedback', 'net-query-fresh'], material: '网络查控反馈汇总表' },
  { name: '传统调查', kinds: ['traditional-investigation', 'search', 'audit', 'reward-notice', 'household-query', 'provident-fund-query', 'insurance-query', 'tax-query'], sections: ['events', 'investigations'], rules: ['traditional-invest', 'special-assets'], material: '调查笔录、协助查询反馈' },
  { name: '上门查找', kinds: ['onsite-visit'], sections: ['events', 'investigations'], itself: ['onsite-visit'], paper: /(?:现场|实地|走访)调查(?:笔录|记录)|走访(?:笔录|记录)/, rules: ['four-no-no-onsite-search', 'missing-searched'], material: '现场调查（走访）笔录' },
  { name: '财产控制', kinds: ['sealed', 'impounded', 'frozen', 'waiting-sealed'], sections: ['events', 'measures'], held: (a) => a.control !== undefined, rules: ['seal-expiry', 'seal-period'], material: '查封、扣押、冻结裁定及协助执行通知书' },
  { name: '财产处置', kinds: ['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'deducted', 'compulsory-management'], sections: ['events'], held: isFinished, rules: ['four-no-undisposed-property', 'undisposable-valid', 'after-failed'], material: '评估、拍卖、变卖、抵债材料' },
  { name: '限制消费', kinds: ['consumption-restricted'], sections: ['events'], itself: ['consumption-restricted'], paper: /限制(?:高)?消费令/, rules: ['consumption-order'], material: '限制消费令' },
  { name: '失信（符合条件的）', kinds: ['dishonest-listed'], sections: ['events'], itself: ['dishonest-listed'], paper: /失信(?:被执行人)?[^，。；]{0,6}决定/, rules: ['dishonest-if-qualified'], material: '失信决定书' },
  { name: '约谈、告知申请执行人', kinds: ['applicant-interviewed', 'zhongben-informed', 'zhongben-applied'], sections: ['events', 'interviews'], itself: ['applicant-interviewed'], paper: /约谈笔录/, rules: ['four-no-no-applicant-interview'], material: '约谈笔录、终本告知书' },
  { name: '合议或者申请执行人确认', kinds: ['panel-deliberated', 'applicant-consented'], sections: ['events'], paper: /(?:合议|评议)[^，。；]{0,4}笔录/, rules: ['confirm-or-collegial'], material: '合议庭评议笔录，或者申请执行人签字确认的笔录' },
  { name: '院长批准', kinds: ['president-approved'], sections: ['events'], itself: ['president-approved'], rules: ['confirm-or-collegial'], material: '审批表' },
  { name: '终本裁定', kinds: ['zhongben-ruled'], sections: ['events', 'documents'], itself: ['zhongben-ruled'], paper: /(?:终结本次执行|终本)[^，。；]{0,8}裁定/, rules: ['end-ruling-exists', 'end-ruling-contents'], material: '终结本次执行程序裁定书' },
  { name: '送达终本裁定', kinds: ['zhongben-served'], sections: ['events'], after: true, itself: ['zhongben-served'], rules: ['end-ruling-served'], material: '送达回证' },
  { name: '终本后查询', kinds: ['post-query'], sections: ['queries', 'events'], after: true, itself: ['post-query'], rules: ['post-6m-query', 'post-query-inform'], material: '终本后查询记录' },
]

export function stagesOf(file: CaseFile): Stage[] {
  const filed: Stage = { name: '立案', state: valueOf(file.filedOn) === undefined ? 'unseen' : 'done', on: valueOf(file.filedOn), evidence: exhibit('filedOn', file.filedOn), rules: ['four-no-under-three-months'], material: '案件信息表、立案审批表' }
  return [filed, ...STAGES.map((s) => stage(file, s))]
}

function stage(file: CaseFile, { name, kinds, sections, itself, after, paper, held, rules, material }: StageOf): Stage {
  const acts = done(file, ...kinds)
  const ruled = kinds.includes('zhongben-ruled') ? valueOf(file.rulingOn) : undefined
  if (acts.length > 0 || ruled !== undefined) {
    const first = acts[0]
    return { name, state: 'done', on: ruled ?? acts.map((e) => valueOf(e.on)).filter((d) => d !== undefined).sort()[0], evidence: first ? eventExhibit(file, first) : exhibit('rulingOn', file.rulingOn), rules, material }
  }
  const thing = held === undefined ? -1 : file.assets.findIndex(held)
  if (thing >= 0) return { name, state: 'done', on: valueOf(file.assets[thing]?.control?.on), evidence: exhibit(`assets.${thing}`, file.assets[thing]?.kind), rules, material }
  const at = paper === undefined ? -1 : file.documents.findIndex((d) => paper.test(valueOf(d.kind) ?? ''))
  if (at >= 0) return { name, state: 'done', on: valueOf(file.documents[at]?.on), evidence: exhibit(`documents.${at}.kind`, file.documents[at]?.kind), rules, material }
  /* What was only planned or tried may have been done since. */
  const refused = itself === undefined ? undefined : notDone(file, ...itself).find((e) => (valueOf(e.status) ?? 'not-done') === 'not-done')
  if (refused) return { name, state: 'absent', evidence: eventExhibit(file, refused), rules, material }
  const closed = after ? closedForNow(file)?.on : undefined
  const shown = after ? closed !== undefined && toldAfter(file, closed) : whole(file, ...sections)
  const open = unsure(file, ...kinds).length > 0 || notDone(file, ...kinds).some((e) => (valueOf(e.status) ?? 'not-done') !== 'not-done')
  return { name, state: shown && !open ? 'absent' : 'unseen', evidence: [], rules, material }
}
