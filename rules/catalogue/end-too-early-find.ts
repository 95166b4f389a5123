import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords } from '../../casefile/dates.ts'
import type { AssetKind } from '../../casefile/vocabulary.ts'
import { closedForNow, NOT_CLOSED, outcomeOf, queriesAfter } from '../after-closing.ts'
import { assetName } from '../asset-release.ts'
import { eventExhibit, exhibit, wordsOf } from '../facts.ts'
import { named, notApplicable } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { assetPlace } from '../places.ts'
import type { Rule } from '../types.ts'

/*
 * 终本后很快发现网络本可查到的财产，终本前的调查可能没有穷尽：终本规定第1条第（三）项、第9条 [V]（2026-11-21 核）。
 * 三十日是目录的比对窗口，可以调整；财产可能是终本后取得的，故只作线索。
 */

const ONLINE: ReadonlySet<AssetKind> = new Set<AssetKind>(['deposit', 'online-funds', 'vehicle', 'vessel', 'real-estate', 'land', 'securities', 'equity', 'wealth-product'])
const ONLINE_WORDS = /存款|余额|车辆|机动车|船舶|房产|房屋|不动产|土地|证券|股票|基金|股权|理财/

export const endTooEarlyFind: Rule = {
  id: 'end-too-early-find',
  title: '终本后短期即发现财产',
  help: '终本后很短时间内发现网络可查的财产的，应当核实终本前的调查是否穷尽。',
  group: 'G', priority: 'P2', severity: 'clue', side: 'supervision',
  logic: ['终本后三十日内发现存款、车辆、不动产、证券、股权等网络可查的财产的，作线索。', '网络不能查询的财产，不作认定。'],
  exceptions: ['三十日以后发现的，不作认定。', '网络不能查询的财产（收入、动产、债权等），不作认定。'],
  debatable: ['财产可能是终本后取得的；是否终本前即可查到，须比对登记、开户和到账时间。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['early-find'],
  sources: ['zhongben-1-3', 'zhongben-9'],
  judge({ file, settings, asOf }) {
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const things = file.assets.filter((a) => (valueOf(a.foundOn) ?? '') > closed.on)
    const queries = queriesAfter(file, closed.on).filter((e) => outcomeOf(e) === 'found' && valueOf(e.on) !== undefined)
    if (things.length + queries.length === 0) return NOTHING
    const last = addDays(closed.on, limitFor(settings, 'early-find', asOf) ?? 0)
    const early = things.filter((a) => (valueOf(a.foundOn) ?? '') <= last && a.kind.value !== null && ONLINE.has(a.kind.value))
    const told = queries.filter((e) => (valueOf(e.on) ?? '') <= last && ONLINE_WORDS.test(wordsOf(e)))
    const evidence = [...closed.evidence, ...[...things].flatMap((a) => [...exhibit(`assets.${assetPlace(file, a)}`, a.kind), ...exhibit(`assets.${assetPlace(file, a)}.foundOn`, a.foundOn)]), ...queries.flatMap((e) => eventExhibit(file, e))].slice(0, 20)
    if (early.length + told.length === 0) return { approval: 'pass', legality: 'none', evidence, reason: `终本后发现的财产，不在${inWords(last)}以前或者不是网络可查的财产。` }
    const found = [...early.map((a) => `${inWords(valueOf(a.foundOn) ?? closed.on)}发现${assetName(a)}`), ...told.map((e) => `${inWords(valueOf(e.on) ?? closed.on)}查询发现财产`)]
    return {
      approval: 'warn', legality: 'clue', evidence, wouldPassIf: ['查明财产是终本以后取得的'],
      reason: `${inWords(closed.on)}终本，${named(found)}；终本前网络查控可能没有覆盖或者没有处置，建议调查核实。`,
      counterEvidence: ['财产是否终本以后才取得、开户、到账', '终本前的查询是否覆盖该类财产、反馈是否无此项', '是否属于小额、豁免或者轮候查封的财产'],
    }
  },
}
const NOTHING = notApplicable('终本后没有新发现财产的记载。')
