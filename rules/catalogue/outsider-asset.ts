import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import { shortAssetName } from '../asset-names.ts'
import { combineOpen } from '../combine.ts'
import { exhibit } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { hasGround, isOthers } from '../outsiders.ts'
import { assetPlace } from '../places.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 控制、处置的财产登记在被执行人以外的人名下，又没有书面确认、共有等依据的，作线索：查扣冻规定第12条（共有）[V]（核对于 2026-11-21）。
 * 目录所列查扣冻第2条、法释〔2022〕3号第2条第（三）项未见于核验笔记，不引；故只作线索，不作违法判断。
 */

const NONE = notApplicable('没有读到控制、处置在他人名下的财产，本条不涉及。')
const COUNTER = ['权利人是否书面确认财产属于被执行人', '是否与被执行人共有', '权利人是否为担保人、被追加的当事人', '是否为同一人的曾用名、别名或者名称变更']

export const outsiderAsset: Rule = {
  id: 'outsider-asset',
  title: '误执案外人财产',
  help: '控制、处置的财产登记在被执行人以外的人名下而没有依据的，应当核实是否误执案外人财产。',
  group: 'D', priority: 'P2', severity: 'clue', side: 'supervision',
  logic: ['逐项看已控制或者处置的财产：权利人中没有被执行人，材料又没有共有、书面确认、担保、追加等记载的，作线索。', '被执行人名单不完整的，待核实。'],
  exceptions: ['与被执行人共有，或者载明权利人书面确认、担保、被追加的，不作线索。', '已解除控制的，不作线索。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['sealing-12'],
  judge({ file }) {
    if (file.assets.length === 0) return NONE
    const foreign = file.assets.filter((a) => touched(a) && isOthers(file, a))
    if (foreign.length === 0) return NONE
    return combineOpen(foreign.map((a) => judgeAsset(file, a)))
  },
}

function touched(a: Asset): boolean {
  const released = a.control?.released !== undefined && valueOf(a.control.released) !== false
  return (a.control !== undefined && !released) || ['sold', 'debt-in-kind', 'deducted', 'managed', 'done', 'auctioning', 'failed'].includes(valueOf(a.disposal) ?? '')
}

function judgeAsset(file: CaseFile, a: Asset): Judgement {
  const field = `assets.${assetPlace(file, a)}`
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.owner`, a.owner), ...exhibit(`${field}.description`, a.description)]
  const name = shortAssetName(a)
  if (hasGround(a)) return pass(`${name}虽不在被执行人名下，材料载有共有、确认或者担保等依据。`, evidence)
  if (file.debtors.length === 0 || file.coverage.parties === 'partial') return unknown(`${name}的权利人是否为被执行人，被执行人名单未见完整。`, { field: 'debtors', material: '完整的当事人列表' }, { evidence })
  return {
    approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: ['补入权利人书面确认、共有或者追加当事人的材料'],
    reason: `${name}登记的权利人不是被执行人，未见共有、书面确认等依据，可能误执案外人财产，建议核实。`,
  }
}
