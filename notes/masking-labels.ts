import { fold } from '../casefile/text.ts'
import { hasSurname, isPerson } from './masking-names.ts'

/** Names that a text introduces itself (案外人李芳, 配偶：王强): persons who are no party of the case. */

const ROLE = '被执行人|申请执行人|申请人|被申请人|案外人|第三人|法定代表人|负责人|实际控制人|委托代理人|代理人|经营者|投资人|股东|监护人|配偶|妻子|丈夫|前妻|前夫|父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|岳父|岳母|儿媳|女婿|亲属|朋友|监事|董事|经理|会计|出纳|受害人|被害人|村支书|村主任|代理律师(?!费)|之妻|之夫|之子|之女|其妻|其夫|其子|其女|其父|其母|联系人|户主|所有权人|权利人|登记人|共有人|买受人|竞买人|租户|承租人|出租人|证人|原告|被告|姓名|户名|收款人|付款人|债务人|债权人|保证人|担保人|利害关系人|同住人|邻居'
const LABEL = new RegExp(`(?:${ROLE})(?:姓名|名称)?(\\s{0,2}(?:[:：为是系叫]|名叫)\\s{0,2}|\\s{1,2})?`, 'g')
/** What follows a name, and is no part of one. */
const AFTER = /^(?:$|[^\u3400-\u9fff·]|[的已在未向与和及名称于因系为是有无对不将曾可到提申死下所住共男女之等书拒签表作至被把由从也均都又亦即则并且且还户现应需须认没]|陈述|入职|驾驶|离婚|返还|通话|通电|联系|见面|协商|沟通|同意|反映|收到|代为|电话|身份|公民|出具|支付|转账)/
/** Surnames that are little words too: without a colon they are names only before 男, 女 or an ID number. */
const LITTLE = /^[代于向和应曾申时经方关支任全终都能相后解查强单原所有从又安路在来管成项包计]/
const SURE = /^[,，(（\s]{0,2}(?:男|女|身份|公民)/

/** Where a name follows that nobody introduces, and what then stands behind it. */
const HELD = /(?:登记在|挂在|转账给|转账至|转给|汇给|支付给|付给|借给|赠与|过户给|过户至|出售给|转让给|交给)([\u3400-\u9fff]{2,4}?)(?=名下|的?名义|[\d,，。;；、)）]|$)/g
/** What stands at such places, or in a row with names, and is none. */
const THING = /[局厂店社村组行院部所县市区镇乡路人方司等物车房款证号权案名家]$|法官|书记|律师|先生|女士|同志|主任/
const JOINT = /^(?:、|和|与|及|以及)/
const ROW_END = /^(?:[一二两三四五六七八九十\d]{1,2}[人名]|名下|之间|共)/

/** Names that stand at such a place: 登记在马冬梅名下. `isWord`: it is a word of the language as well. */
export function heldNames(text: string, isWord: (name: string) => boolean): string[] {
  const s = fold(text).text
  return [...s.matchAll(HELD)].flatMap((m) => (isLoose(m[1] ?? '', isWord) ? [m[1] ?? ''] : []))
}

/** Names in a row with one that is known: 刘建国、马冬梅、郑凯三人. `ends`: where known names end in the text. */
export function namesBeside(text: string, ends: readonly number[], isWord: (name: string) => boolean): string[] {
  const found: string[] = []
  for (const end of ends) {
    for (let at = end, joint = JOINT.exec(text.slice(at, at + 2)); joint; joint = JOINT.exec(text.slice(at, at + 2))) {
      const rest = text.slice(at + joint[0].length, at + joint[0].length + 12)
      const name = [3, 2, 4].map((n) => rest.slice(0, n)).find((c) => isLoose(c, isWord) && (AFTER.test(rest.slice(c.length)) || ROW_END.test(rest.slice(c.length))))
      if (name === undefined) break
      found.push(name)
      at += joint[0].length + name.length
    }
  }
  return found
}

function isLoose(name: string, isWord: (name: string) => boolean): boolean {
  return /^[\u3400-\u9fff]{2,4}$/.test(name) && hasSurname(name) && isPerson(name, false) && !LITTLE.test(name) && !INNER.test(name.slice(1)) && !THING.test(name) && !isWord(name.slice(0, 2))
}

/** Name by name, in order, with repeats. */
export function labelledNames(text: string): string[] {
  const found: string[] = []
  const s = fold(text).text
  LABEL.lastIndex = 0
  for (let m = LABEL.exec(s); m; m = LABEL.exec(s)) {
    const name = nameAfter(s.slice(m.index + m[0].length, m.index + m[0].length + 24), /[:：]/.test(m[1] ?? ''))
    if (name !== undefined) found.push(name)
  }
  return found
}

function nameAfter(rest: string, colon: boolean): string | undefined {
  const foreign = /^[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}/.exec(rest)?.[0]
  if (foreign !== undefined) return foreign
  const run = /^[\u3400-\u9fff]{2,4}/.exec(rest)?.[0] ?? ''
  if (run.length < 2 || !hasSurname(run)) return undefined
  for (const length of run.length === 4 ? [3, 2, 4] : [3, 2]) {
    const name = rest.slice(0, length)
    const behind = rest.slice(length)
    if (name.length !== length || !isPerson(name, false) || !AFTER.test(behind) || INNER.test(name.slice(1))) continue
    if (colon || !LITTLE.test(name) || SURE.test(behind)) return name
  }
  return undefined
}

/** Not within a given name: 配偶李芳的, 被执行人王强未到. */
const INNER = /[的已未与及称系为是不将曾提死所被把从也均又等没]|^(?:消费|位|名下|财产|应当|公司|提供|履行|承担|自行|主动|银行|账户|名称|住所|住址|向|在|在外|到|到庭|对|有|无|可|可以|申请|支付)$/
