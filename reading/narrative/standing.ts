/** How the matter of a row stands, by a cell that says nothing else: 已完成, 未开展, 审批中, 已取消. */

/** Said of a duty that does not arise, or not yet: neither done nor left undone. */
const IDLE = /^(?:不涉及|不适用|无需(?:开展|办理|采取|进行)?|无须(?:开展|办理|采取|进行)?|未到期|(?:尚)?未到(?:节点|阶段|时间)|未见(?:记载|材料|反映)?|未记载|无记载|卷内无(?:记载|材料)?|未抽取到|未提取到|未识别|不详|草稿|拟稿中?|暂存|起草中?|免)$/
/** It is under way, or only meant: nothing is done yet. */
const UNDER_WAY = /^(?:待(?!遇|审结|反馈|回复)[\u4e00-\u9fa5]{1,4}|(?:已|正在)?(?:审批|审核|办理|处理|进行|流转|申请|提交|报批|签批|拟稿|投递|派送|运输|委托|公告|发送|执行|计划|筹备|预约)中|计划|拟(?:采取|约谈|送达|发出|开展|进行|办理|定)|已?(?:报批|送审|提请|提交审批|揽收|预约)|在途|未签发|未发布|未审批|未提交|(?:尚|暂)?未(?:生效|读)|已?(?:改期|延期|顺延)|另行(?:安排|通知|约定)|择日(?:进行)?|暂缓(?:执行|办理)?|推迟|(?:已)?跳过|超期|逾期|另行合议|改(?:为)?(?:电话|书面|线上)[\u4e00-\u9fa5]{0,4})$/
/** What was begun was given up: that it was not done says no more than that it is not here. */
const GIVEN_UP = /^(?:院长|局长|院领导)?(?:未|不予|不)(?:批准|同意)$|^拘留所(?:拒收|不收|不予收拘)$|^(?:已)?(?:被)?(?:取消|撤回|撤件|驳回|否决|作废|废止|终止审批|撤销申请|撤回申请|退回修改|退回补正|不予?批准|不同意(?:采取|发布))$|^(?:审批|审核)(?:不|未)通过$|^未(?:获)?(?:批准|通过)$|^(?:发布|提交|发起|查询|审批)失败$/
const UNDONE = /^(?:超期|逾期|到期|暂|尚|均|还)?未(?:发|制发|下发|发放|去|送|寄|限|限高|限消|限制|纳入|列入|谈|访|核实|核查|见面|开展|进行|完成|办理|实施|启动|采取|开始|执行|落实|做|办|约谈|查询|送达|发出|成功|前往|到达|走访|调查|上门|签收|妥投|合议|评议|收拘|接通|约谈成功|约谈成|果)$|^[否×✗✘✕]$|^(?:送达|发送|办理|投递)?失败$|^(?:已)?(?:退回|退件|退信|拒收)$|^(?:约谈|送达|走访)未(?:成功?|果)$|^[\u4e00-\u9fa5]{2}未(?:能|予)?(?:执行|实施|采取|开展|收拘|送达|约谈)$|^(?:没有|没)(?:约谈|走访|送达|开展|进行|采取|前往|发|去|送|寄|谈|限制|纳入|做)$/
const DONE = /^已(?:完成|办结|办理|开展|落实|实施|采取|执行|做)$|^(?:完成|办结)$|^[是√✓✔☑]$/

/** `words` without blanks. Undefined for what says something else, or nothing. */
export function standing(words: string): 'idle' | 'undone' | 'done' | undefined {
  if (words === '' || words.length > 8) return undefined
  return IDLE.test(words) || UNDER_WAY.test(words) || GIVEN_UP.test(words) ? 'idle' : UNDONE.test(words) ? 'undone' : DONE.test(words) ? 'done' : undefined
}

/** A day, with its time, wherever it stands in a value. */
const DAY = /(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?(?:\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/
/** “计划2025-06-18”, “拟于2025-06-18进行”, “应于2025-06-18前” */
const MEANT = /^[（(]?(?:应[于在当]|截[至止]|计划|拟|预计|预定|定于|将于|准备|安排(?:在|于)?|待)/
/** “2025-06-18前完成” */
const TERM = /^(?:之|以)?[前内](?:应|须)?(?:完成|进行|开展|办结|办理)?[)）]?$/
const NEVER = /^0[次人件]$/
/** Whoever was to be there did not come. */
const NOBODY_CAME = /^[，,(（]?(?:申请(?:执行)?人|被执行人|当事人|对方)?(?:均)?未(?:到|到场|到庭|到院|到案|来|赴约|露面)[)）]?$/

/** How the matter of a label stands by its value, a day beside it or not: “2025-06-18（已取消）”, “计划2025-06-18”, “0次”. */
export function standingOf(value: string): 'idle' | 'undone' | 'done' | undefined {
  const words = value.trim()
  if (words.length > 40) return undefined
  const day = DAY.exec(words)
  const rest = (day ? words.slice(0, day.index) + words.slice(day.index + day[0].length) : words).replace(/\s/g, '')
  if (day && (MEANT.test(words) || TERM.test(rest))) return 'idle'
  if (NEVER.test(rest) || (day && NOBODY_CAME.test(rest))) return 'undone'
  return standing(rest.replace(/[（()）[\]，,、。;；:：]/g, ''))
}
