import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import { assetName } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { eventExhibit, exhibit, notDone, whole, wordsOf } from '../facts.ts'
import { foundLater } from '../found-later.ts'
import { doneBy, notApplicable, pass, unknown } from '../judging.ts'
import { onlyIntended } from '../queries.ts'
import { isForeign } from '../outsiders.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人有股权的应当冻结；“无法评估”不是不处置的充分理由，可以按略高于执行费用的金额起拍。
 * 强制执行股权规定第4条至第6条 [V]、第11条、第12条 [V]（2022-01-01 起施行）；民诉法第253条 [V]。2026-11-21 核。
 * 目录没有写监督端的等级，作一般提示。处置与否由“有财产未处置的不批”判断。
 */

const COUNTER = ['股权是否已冻结而未更新记录', '企业是否已吊销、停业、资不抵债', '股权是否为代持、已转让', '是否已由其他法院在先冻结']
const NOTHING = notApplicable('没有读到被执行人的股权，本条不适用。')
const WORTHLESS = /(?:没有|无)(?:实际|处置|变现|经济|任何)?价值|资不抵债|净资产为(?:零|负)|吊销|停业|歇业|停止经营|空壳|破产/
const UNVALUED = /(?:无法|不能|难以|不具备)(?:进行)?(?:评估|确定(?:参考价|价值))|评估(?:不了|不能|机构退回)|退回评估/
const UNFROZEN = /(?:未|没有|尚未|不予)(?:予以?|作|采取)?(?:冻结|查封)/

export const equity: Rule = {
  id: 'equity',
  title: '股权已冻结',
  help: '被执行人有股权等投资权益的，应当冻结；没有明显无价值的依据，不应放弃。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['逐项看股权：已冻结或者已处置的，通过。', '没有冻结又没有明显无价值的依据的，提示。', '以“无法评估”为不处置理由的，提示：可以按略高于执行费用的金额起拍。', '是否冻结没有看到的，待核实。'],
  exceptions: ['终本以后才发现的、登记在他人名下的，不适用。', '载明企业资不抵债、吊销停业等明显无价值的，通过。', '没有股权的，不适用。'],
  history: [{ on: '2026-11-23', what: '终本以后才发现的、他人名下的不再提示。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['equity-4', 'equity-12', 'cpl-253'],
  judge(context) {
    const { file } = context
    if (!file.assets.some((a) => a.kind.value === 'equity')) return NOTHING
    const closing = closingDate(context)
    const parts = file.assets.flatMap((a, i) => (a.kind.value === 'equity' && !foundLater(a, closing) && !isForeign(file, a) ? [ofEquity(file, a, `assets.${i}`, closing)] : []))
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}

const FINISHED: ReadonlySet<string> = new Set(['sold', 'debt-in-kind', 'managed', 'done'])

function ofEquity(file: CaseFile, a: Asset, field: string, closing: ClosingDate): Judgement {
  const name = assetName(a)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.control.kind`, a.control?.kind), ...exhibit(`${field}.disposal`, a.disposal), ...exhibit(`${field}.undisposable`, a.undisposable)]
  const reason = valueOf(a.undisposable) ?? ''
  if (FINISHED.has(valueOf(a.disposal) ?? '')) return pass(`${name}已处置。`, evidence)
  const wouldPassIf = [`冻结${name}`, '补入该股权明显无价值的依据']
  if (UNVALUED.test(reason) && !WORTHLESS.test(reason)) {
    return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: ['确定参考价，或者以略高于执行费用的金额起拍'], reason: `${name}以“${reason}”为由没有处置；无法评估不是充分理由，可以综合情况以略高于执行费用的金额起拍。` }
  }
  if (WORTHLESS.test(reason)) return pass(`${name}载明明显无价值（${reason}），请核对依据。`, evidence)
  const words = `${reason} ${valueOf(a.description) ?? ''}`
  const denied = notDone(file, 'frozen').find((e) => !onlyIntended(e) && /股权|投资权益|出资/.test(`${valueOf(e.about) ?? ''}${wordsOf(e)}`))
  if (a.control !== undefined && valueOf(a.control.released) !== true && !UNFROZEN.test(words)) return pass(`${name}已冻结。`, evidence)
  const frozen = doneBy(file, closing.on, 'frozen', 'waiting-sealed').find((e) => /股权|投资权益|出资/.test(`${valueOf(e.about) ?? ''}${wordsOf(e)}`))
  if (frozen && !UNFROZEN.test(words)) return pass(`${name}已冻结。`, [...evidence, ...eventExhibit(file, frozen)])
  if (!denied && !UNFROZEN.test(words) && !whole(file, 'measures')) return unknown(`${name}是否已冻结未见。`, { field: `${field}.control`, material: '冻结股权的裁定、协助执行通知书和公示记录' }, { evidence, wouldPassIf })
  return { approval: 'warn', legality: 'notice', evidence: [...evidence, ...(denied ? eventExhibit(file, denied) : [])], counterEvidence: COUNTER, wouldPassIf, reason: `${name}没有冻结，也没有明显无价值的依据。` }
}
