import { inWords } from '../../casefile/dates.ts'
import { valueOf } from '../../casefile/fact.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { closingDate } from '../closing-date.ts'
import { dayOf, done, eventExhibit, exhibit, notDone, unsure, whole, wordsOf } from '../facts.ts'
import { goneBy } from '../gone.ts'
import { doneBy, named, notApplicable, pass, unknown } from '../judging.ts'
import { fourKindsQueried } from '../measures.ts'
import { exhibitsOf, OFFLINE } from '../queries.ts'
import type { Rule } from '../types.ts'

/*
 * 终本前至少有一项传统调查（走访、搜查、悬赏、审计、询问等）。办案系统口径第3项 [V]（非法律）。
 * 法律只要求：网络不能查询的财产作必要的现场调查（终本规定第3条第一款第（三）项 [V]），隐匿的搜查、申请后的审计悬赏（第（四）（五）项 [M]）；
 * 网络查控与现场调查效力等同（财产调查规定第13条 [V]）。故没有传统调查本身在监督端只作一般提示。2026-11-21 核。
 */

const COUNTER = ['网络查控与现场调查效力等同（财产调查规定第十三条）', '传统调查笔录是否已制作而未归档', '是否已委托外地法院调查']
const MATERIAL = '现场调查笔录、搜查令、悬赏公告、审计报告或者询问笔录'
const DEAD = notApplicable('被执行人均已死亡或者注销，本条不适用。')
/** What the network cannot ask about. */
const BEYOND = /(?:无法|不能)(?:通过[^，。；]{0,20})?查询|设备|机器|存货|库存|现金(?!价值)|租金|应收|到期债权|对外债权|农作物|林木|牲畜|收藏|首饰|家具|未登记/

/** “传统调查：未开展” denies all ways of it; “未到登记机关调查” one. */
const ALL_OF_IT = /^[^，。；]{0,8}(?:传统|线下)(?:财产)?(?:调查|查控)(?:情况)?[：:]?\s?(?:未|没有|无|否|不)/

export const traditionalInvest: Rule = {
  id: 'traditional-invest',
  title: '至少一项传统调查',
  help: '终本前应当至少有一项传统调查，例如走访、搜查、悬赏、审计或者询问。',
  group: 'C', priority: 'P0', severity: 'ordinary', side: 'both',
  logic: [
    '终本日以前有走访、搜查、悬赏、审计、询问等任何一项的，通过。',
    '记录完整而没有，或者材料载明没有开展传统调查的，审批端提示；网络查控已覆盖法定四类的，监督端只作一般提示。',
    '记录完整而没有，又有网络不能查询的财产的迹象，或者没有作网络查控的，监督端为程序瑕疵。',
    '没有看到的，待核实。',
  ],
  exceptions: ['被执行人均已死亡或者注销的，不适用。', '委托外地法院调查的，视为传统调查。'],
  debatable: ['“至少一项”是办案系统的口径；法律上网络查控与现场调查效力等同，没有传统调查不当然违法。'],
  history: [{ on: '2026-11-23', what: '材料载明没有开展传统调查的，由待核实改为提示。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-3-3', 'zhongben-3-4', 'zhongben-3-5', 'investigation-13', 'system-traditional'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    if (file.debtors.length > 0 && file.debtors.every((d) => goneBy(d, closing.on))) return DEAD
    const acts = doneBy(file, closing.on, ...OFFLINE)
    if (acts.length > 0) return pass(`已有传统调查的记录：${named([...new Set(acts.map(inShort))])}。`, exhibitsOf(file, acts))
    const wouldPassIf = [`补入${closing.name}以前的${MATERIAL}`]
    const denied = notDone(file, 'traditional-investigation').filter((e) => (valueOf(e.status) ?? 'not-done') === 'not-done' && ALL_OF_IT.test(wordsOf(e)))
    if (denied.length === 0 && (!whole(file, 'events', 'investigations') || unsure(file, ...OFFLINE).length > 0)) {
      return unknown('未见走访、搜查、悬赏、审计、询问等传统调查的记录；材料不完整，不能认为没有做。', { field: 'events.traditional-investigation', material: MATERIAL }, { wouldPassIf })
    }
    const reason = denied.length > 0 ? `材料载明没有开展传统调查；${closing.ruled ? '' : '如按此终本，'}` : `记录完整而没有走访、搜查、悬赏、审计、询问等传统调查的记载；${closing.ruled ? '' : '如按此终本，'}`
    const told = done(file, 'network-query', 'clue-provided', 'property-reported').find((e) => BEYOND.test(wordsOf(e)))
    const thing = file.assets.findIndex((a) => a.kind.value === 'movable' || a.kind.value === 'receivable')
    const seen = told ? eventExhibit(file, told) : exhibit(`assets.${thing}`, file.assets[thing]?.kind)
    const evidence = [...exhibitsOf(file, denied), ...seen, ...exhibitsOf(file, doneBy(file, closing.on, 'network-query')), ...closing.evidence]
    const queried = fourKindsQueried(file, closing.on)
    const more = { approval: 'warn', evidence, counterEvidence: COUNTER, wouldPassIf } as const
    if (told || thing >= 0) return { ...more, legality: 'procedural-defect', reason: `${reason}材料显示有网络不能查询的财产而没有现场调查，疑似调查不全，建议核实。` }
    if (queried === 'absent') return { ...more, legality: 'procedural-defect', reason: `${reason}也没有网络查控，疑似没有调查财产，建议核实。` }
    if (queried === 'unknown') return { ...more, legality: 'need-check', reason: `${reason}网络查控是否覆盖法定四类未见。`, missing: [{ field: 'events.network-query', material: '网络查控反馈汇总表' }] }
    return { ...more, legality: 'notice', reason: `${reason}网络查控已覆盖法定四类，没有传统调查本身不足以认定违法。` }
  },
}

function inShort(e: CaseEvent): string {
  const on = dayOf(e)
  return `${EVENT_WORDS[e.kind.value ?? 'traditional-investigation']}${on === undefined ? '' : `（${inWords(on)}）`}`
}
