import { ofOneShape, type ActRow } from './act-row.ts'

/**
 * What clerks note in the entries of a diary, where the day of the entry stands above and the person in the sentence or the entry before:
 * “约谈申请执行人。告知终本后果。对方同意。” Read in diaries alone; anywhere else such words are too short to be told from others.
 */
const TALK = /约谈|谈话|(?:申请执行人|申请人|Ａ)[^,。;\n]{0,14}(?:来院|到院|来电|电话|微信)|(?:电话|微信)[^,。;\n]{0,10}(?:申请执行人|申请人|Ａ)/
/** What is agreed to behind it is not what a panel or a president agrees to. */
const OF_TALK = new RegExp(`(?:${TALK.source})(?:(?!院长|院领导|合议|评议|局长|庭长)[^]){0,120}(?:终本|终结本次)(?:(?!院长|院领导|合议|评议|局长|庭长)[^]){0,160}$`)
const SIGNED = '(?=[,。;\\n ]|$)'
const OPENS = '(?<=^|[,。;\\n ])'

export const DIARY_ACTS: readonly ActRow[] = ofOneShape([
  { kind: 'zhongben-informed', of: 'case', dated: true, across: true, after: TALK, words: ['告知终', '讲终本', '说明终', '释明终', '通报', '告知其终', '告知拟终'], says: new RegExp(`${OPENS}(?:并|当场|同时|已)?(?:向其)?(?:(?:告知|释明|讲清|说明|讲)(?:了|其)?(?:拟|将)?(?:终本|终结本次执行(?:程序)?)[^,。;\\n]{0,16}|通报(?:了)?(?:执行|财产|查控)[^,。;\\n]{0,10}情况)${SIGNED}`, 'g'), unless: /未告知|待/ },
  { kind: 'applicant-consented', of: 'case', dated: true, across: true, after: OF_TALK, result: '同意', words: ['同意'], says: new RegExp(`${OPENS}(?:其|他|她|对方|申请执行人|申请人|Ａ{1,80}|代理人|律师)?(?:均|都|当场|明确|表示){0,2}同意(?:终本|终结本次执行(?:程序)?)?${SIGNED}`, 'g'), unless: /不同意|院长|局长|庭长|合议/ },
  { kind: 'applicant-objected', of: 'case', dated: true, across: true, negated: 'said', after: OF_TALK, result: '不同意', words: ['不同意', '不认可'], says: new RegExp(`${OPENS}(?:其|对方|申请执行人|申请人|Ａ{1,80}|代理人|律师)?(?:均|都|当场|明确|表示){0,2}(?:不同意|不认可)(?:终本|终结本次执行(?:程序)?)?${SIGNED}`, 'g'), unless: /院长|局长|庭长|合议|抵债|和解/ },
  { kind: 'debtor-questioned', of: 'debtor', carry: true, dated: true, across: true, after: /(?:被执行人|Ｂ)[^,。;\n]{0,12}(?:来院|到院|到庭|拘传|到法院|来了(?=[,。]))/, words: ['笔录', '问话'], says: new RegExp(`${OPENS}(?:已|并)?(?:做|作|制作|记)(?:了)?(?:一?份)?(?:询问|谈话|执行)?笔录(?:一?份)?${SIGNED}|${OPENS}(?:询问|谈话)笔录一份${SIGNED}|${OPENS}问话${SIGNED}`, 'g') },
  { kind: 'network-query', of: 'debtor', dated: true, words: ['轮'], says: new RegExp(`(?<=^|[,。;\\n ]|\\d[日号]?)(?:进行|发起|做了?)?第?[一二三四五六七1-7]轮(?:网络)?(?:查控|查询|总对总)${SIGNED}`, 'g'), unless: /准备|拟|待|未/ },
  { kind: 'onsite-visit', of: 'debtor', ahead: true, carry: true, dated: true, words: ['去', '到'], says: new RegExp(`(?<=^(?:[^,。;\\n]{0,14}\\s)?(?:带|带着|带领|与|和|跟|会同|同)(?:申请执行人|申请人|Ａ{1,80})[^,。;\\n]{0,8})[去到](?:了)?(?:公司|厂里?|店里?|其?家里?|村里?|Ｂ{1,80})[^,。;\\n]{0,6}(?=[,。;\\n])`, 'g'), unless: /登记中心|法院|本院/ },
  { kind: 'case-money-paid', of: 'case', dated: true, amount: 'near', words: ['付', '发'], says: new RegExp(`${OPENS}(?:当日|当天|同日|已|即)?(?:支?付|发放?|转付|转|汇)(?:给|至)?(?:申请执行人|申请人|Ａ{1,80})(?=\\d|[,。;\\n ]|$)`, 'g'), unless: /应|拟|待/ },
  {
    /* “10月25日　制作终本裁定”, and on a line behind it “10月28日　裁定书送达双方” */
    kind: 'zhongben-served', of: 'case', reach: 'clause', dated: true, across: true,
    words: ['裁定'],
    says: /(?<=^|\d[日号]?[ :,]?|\n)(?:将)?裁定书?(?:已)?(?:分别)?(?:邮寄|直接|电子)?(?:送达|发|寄|给)(?:给|了)?(?=双方|申请执行人|申请人|被执行人|各方|当事人|Ａ|Ｂ|[,。;\n]|$)|(?<=^|\d[日号]?[ :,]?|\n)(?:邮寄|直接|电子)?送达(?:双方(?:当事人)?|当事人)?裁定书?(?=[,。;\n]|$)/g,
    after: /(?:终本|终结本次执行(?:程序)?)[^。;\n]{0,10}裁定|裁定[^。;\n]{0,10}(?:终本|终结本次)/,
    unless: /未|拟|待|退回|查封|冻结|拍卖|成交/,
  },
])
