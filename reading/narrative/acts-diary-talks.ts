import { ofOneShape, type ActRow } from './act-row.ts'

/** What clerks note in the entries of a diary about the applicant: that he came and was told, what he said of the debtor, what was done about it. */
const APPLICANT = '(?:申请执行人|申请人|Ａ{1,80})(?:\\([^()\\n]{1,16}\\))?(?:的?(?:代理人|律师|负责人))?'
const CAME = `${APPLICANT}[^,。;\\n]{0,6}(?:来院|到院|来本院|到本院|来法院|到庭)`
/** He told of something of the debtor's, at most two entries before. */
const TOLD = /(?:申请执行人|申请人|Ａ)[^。\n]{0,24}(?:来电|来院|到院|来信|电话|反映|要求)[^。\n]{0,40}(?:说|称|反映|讲)[^\n]{0,80}(?:\n[^\n]{0,120}){0,2}$/
const AT_DAY = '(?<=^|[,。;\\n ]|\\d[日号]?)'

export const DIARY_TALK_ACTS: readonly ActRow[] = ofOneShape([
  {
    kind: 'applicant-interviewed', of: 'case', dated: true,
    words: ['来院', '到院', '来本院', '到本院', '来法院', '到庭'],
    says: new RegExp(`${CAME}(?=,[^。\\n]{0,40}(?:终本|终结本次|(?:执行|查控|财产)(?:的)?情况))`, 'g'),
    unless: /通知|要求|约(?!谈)|未|没|明[天日]|下周/,
  },
  {
    kind: 'clue-provided', of: 'case', dated: true,
    words: ['说', '称', '反映', '讲'],
    says: new RegExp(`(?<=${APPLICANT}[^。;\\n]{0,40},)(?:说|称|反映|讲)(?:Ｂ{1,80}|被执行人|[其他她])[^,。;\\n]{0,20}?(?:有|开|养|种|停|放|租|藏|承包|经营)(?:了|着)?[^,。;\\n]{0,4}(?:[一二两三四五六七八九十\\d]{1,3}(?:辆|台|套|处|间|家|亩|头|只|个|艘|座|栋)|新|门面|房|车|店|厂|楼)`, 'g'),
    unless: /没有|未|不|卖了|早就|去世|说过/,
  },
  {
    kind: 'clue-verified', of: 'case', dated: true, across: true, after: TOLD,
    words: ['核实', '调查', '核查'],
    says: new RegExp(`${AT_DAY}(?:前往|赴|去|到)[^,。;\\n]{1,20}?(?:核实|核查|调查)(?=,)`, 'g'),
    unless: /未|拟|准备|车管所|登记中心|银行|村委会(?:了解)?走访/,
  },
  {
    kind: 'case-money-paid', of: 'applicant', dated: true, amount: 'near',
    words: ['付', '发'],
    says: new RegExp(`(?<=\\d[日号]?)(?:支?付|发放?|转付|汇)(?:给|至)?(?=(?:申请执行人|申请人|Ａ{1,80})[\\d,.]{2,12}元)`, 'g'),
    unless: /应|拟|待/,
  },
  {
    /* “出终本裁定，寄申请人”, “制作终本裁定书，当日送双方” */
    kind: 'zhongben-served', of: 'case', dated: true,
    words: ['寄', '送', '发'],
    says: /(?<=(?:终本|终结本次执行(?:程序)?)(?:的)?裁定书?,(?:当日|当天|同日|并|即)?)(?:邮寄|寄|送|发|寄送|送达)(?:给|达)?(?=双方|申请执行人|申请人|被执行人|当事人|各方|Ａ|Ｂ)/g,
    unless: /拟|待|未/,
  },
])
