/** How a paper that was sent stands: whoever it was for has it, it came back, or it is on its way. One vocabulary for rows, cards and sentences. */

/** Came back, or could not be handed over. */
const BACK = /退回|退信|退件|退寄|未(?:能)?妥投|拒收|拒签|无人签收|无人接收|查无|未(?:能)?送达|未(?:能)?签收|未收到|失败|不成|地址(?:不详|有误|错误|不明)|原址(?:查无|无)|迁移新址|搬离|撤回|取消|作废|草稿|无法(?:送达|联系|投递)|空号|号码错误/
/** Not there yet. */
const UNDER_WAY = /在途|(?:投递|派送|运输|寄送|寄递|邮寄|发送|送达|公告|审批|签发|流转)中|^待|揽收|未读|未阅读|^已(?:发送|发出|寄出|邮寄|投递|交寄|交邮)$|未到期|(?:公告)?期(?:限)?(?:尚)?未(?:满|届满|到)|公告期内|^未|尚未/
/** Whatever went before, in the end it was served. */
const AT_LAST = /(?:已|后|改(?:为|用|以)?|再次)[^，,；;。]{0,6}(?:留置|张贴|公告(?:送达|期满)|直接送达|当面送达|电子送达|代收|转交|送达(?:成功|完毕)|签收|妥投)|公告期满|期满视为送达|视为送达/

/** `words` of a cell or behind the act; undefined where they say neither. */
export function serviceState(words: string): 'back' | 'under-way' | 'served' | undefined {
  const said = words.replace(/\s/g, '')
  if (said === '') return undefined
  const back = BACK.test(said), underWay = UNDER_WAY.test(said)
  if ((back || underWay) && AT_LAST.test(said) && !/(?:已|后)[^，,；;。]{0,6}(?:退回|拒收)/.test(said)) return 'served'
  return back ? 'back' : underWay ? 'under-way' : /签收|妥投|送达|留置|收到|领取|代收|张贴|转交|成功|已读|^是$|√/.test(said) ? 'served' : undefined
}

/** Do the words of a cell, whatever it is for, say that a paper came back or is on its way? “未” alone may be said of something else. */
export function isReturned(words: string): boolean {
  const said = words.replace(/\s/g, '')
  return (BACK.test(said) || /在途|(?:投递|派送|运输|寄送|寄递|送达)中|揽收|^已(?:发送|发出|寄出|邮寄|投递|交寄|交邮)$|未到期|公告期(?:尚)?未/.test(said)) && serviceState(said) !== 'served'
}
