import { valueOf } from '../../casefile/fact.ts'
import { closingDate } from '../closing-date.ts'
import { eventExhibit, eventsOf, exhibit, notDone, positionTo, unsure, whole, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, pass, unknown } from '../judging.ts'
import { onlyIntended } from '../queries.ts'
import { placeOf } from '../places.ts'
import type { Rule } from '../types.ts'

/*
 * 被执行人隐匿财产、会计账簿等资料且拒不交出的，应当搜查，搜查令由院长签发。
 * 民诉法第259条 [V]；民诉法解释第494条至第498条 [V]；财产调查规定第14条 [V]；终本规定第3条第一款第（四）项 [M]。2026-11-21 核。
 */

const COUNTER = ['隐匿的事实是否有证据', '是否已以审计、拘留等其他方式处理', '搜查笔录是否已制作而未归档', '是否没有明确的搜查地点']
const NOTHING = notApplicable('没有读到隐匿财产、会计账簿的事实，本条不适用。')
const HIDES = /(?<!未|无|没有|不存在|未发现|没有发现|未见)(?:隐匿|藏匿|隐藏)[^，。；]{0,20}(?:财产|账簿|账册|凭证|资料|车辆|现金|设备|货物|存货)/
const HELD_BACK = /(?:拒不|拒绝|不肯)(?:交出|提供|提交|交付)/

export const searchWhenHiding: Rule = {
  id: 'search-when-hiding',
  title: '隐匿财产的已搜查',
  help: '被执行人隐匿财产、会计账簿等资料且拒不交出的，终本前应当依法搜查，搜查令由院长签发。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['卷内载有隐匿财产、账簿的事实的：已搜查且由院长签发搜查令的，通过。', '记录完整而没有搜查的，提示；载明拒不交出的，监督端为线索，没有载明的为一般提示。', '搜查令不是院长签发的，提示，监督端为程序瑕疵；签发人未见的，监督端待核实。'],
  exceptions: ['没有隐匿事实的，不适用。', '隐匿的事实在终本以后才发现的，不适用。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-259', 'cpi-494', 'investigation-14', 'zhongben-3-4'],
  judge(context) {
    const { file } = context
    const facts = eventsOf(file, 'obstruction', 'property-transferred')
    if (facts.length === 0) return NOTHING
    const closing = closingDate(context)
    const hiding = facts.filter((e) => valueOf(e.done) !== false && HIDES.test(wordsOf(e)) && positionTo(e, closing.on) !== 'after')
    if (hiding.length === 0) return NOTHING
    const told = hiding.flatMap((e) => eventExhibit(file, e))
    const search = doneBy(file, closing.on, 'search')[0]
    if (search) {
      const evidence = [...told, ...eventExhibit(file, search), ...exhibit(`events.${placeOf(file, search)}.approvedBy`, search.approvedBy)]
      const by = valueOf(search.approvedBy)
      if (by === undefined) return { ...pass('有隐匿财产的事实，已搜查；搜查令由谁签发未见。', evidence), legality: 'need-check', missing: [{ field: `events.${placeOf(file, search)}.approvedBy`, material: '院长签发的搜查令' }] }
      if (/院长/.test(by) && !/副院长/.test(by)) return pass('有隐匿财产的事实，已由院长签发搜查令搜查。', evidence)
      return { approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: ['是否有院长的授权', '签发人记载是否有误'], wouldPassIf: ['补入院长签发的搜查令'], reason: `已搜查，搜查令记载由${by}签发；法律规定由院长签发，疑似手续不合，建议核实。` }
    }
    const wouldPassIf = ['补入搜查令和搜查笔录', '说明不需要搜查的理由']
    const refused = notDone(file, 'search').filter((e) => !onlyIntended(e))
    if (refused.length === 0 && (unsure(file, 'search').length > 0 || !whole(file, 'events', 'investigations'))) {
      return unknown('材料载有隐匿财产的事实，是否搜查未见。', { field: 'events.search', material: '搜查令、搜查笔录' }, { evidence: told, wouldPassIf })
    }
    const held = hiding.some((e) => HELD_BACK.test(wordsOf(e)))
    return {
      approval: 'warn', legality: held ? 'clue' : 'notice', evidence: [...told, ...refused.flatMap((e) => eventExhibit(file, e))], counterEvidence: COUNTER, wouldPassIf,
      reason: `材料载有隐匿财产${held ? '且拒不交出' : ''}的事实，没有搜查的记载；建议核实。`,
    }
  },
}
