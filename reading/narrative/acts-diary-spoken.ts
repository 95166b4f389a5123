import { ofOneShape, type ActRow } from './act-row.ts'

/**
 * As clerks write to themselves: “上系统查某某的财产”, “第三次查，没有”, “王院批了”, “出裁定”. Read in the entries of a diary alone, and only
 * with their day; in a sentence with 想, 打算, 没 nothing was done.
 */
const END = '(?=[,。;\\n (]|$)'
const NOT_THEN = /想|打算|准备|计划|还没|没(?!有?(?:财产|东西|钱|人|新|查到|发现))|未(?!查到|发现)|等|催|维护|失败|改期|出差|不同意|退回/

export const DIARY_SPOKEN_ACTS: readonly ActRow[] = ofOneShape([
  { kind: 'network-query', of: 'debtor', dated: true, words: ['系统查', '上系统', '次查'], says: new RegExp(`(?<=^|[,。;\\n 日号])(?:再|又|第[一二三四五六]次)?(?:上|到|进|在)?(?:查控|执行)?系统(?:里|上|内)?(?:再|又)?查(?!控|询)(?:了|一遍|一次)?[^,。;\\n]{0,16}${END}|(?:再|又|第[一二三四五六]次)上系统${END}|第[二三四五六]次(?:网上)?查(?:控|询)?${END}`, 'g'), unless: NOT_THEN },
  { kind: 'deducted', of: 'debtor', carry: true, dated: true, amount: 'behind', words: ['扣了'], says: /扣了(?=[^,。;]{0,14}(?:卡|账户|存款|折子)[^,。;]{0,6}\d)/g, unless: NOT_THEN },
  { kind: 'property-reported', of: 'debtor', carry: true, dated: true, words: ['申报表', '报告表'], says: /(?:收到|收了)(?:了)?[^,。;\n]{0,14}(?:申报|报告)表/g, unless: /没收到|未收到|退|催|催促|空白/ },
  { kind: 'panel-deliberated', of: 'case', dated: true, words: ['合议庭'], says: new RegExp(`合议庭(?:[二两三四五]个人|全体|成员)?(?:都|均|一致)?同意|开(?:了)?合议庭${END}`, 'g'), unless: NOT_THEN },
  { kind: 'president-approved', of: 'case', dated: true, words: ['院长', '院批', '院签'], says: new RegExp(`(?<!找|请|让|送|报|等|给)(?:(?:分管|主管)?(?:副)?院长|(?<=^|[,。;\\n 日号])[\\u4e00-\\u9fa5]院)(?:已|已经|今天)?(?:批|签(?:字|发)?|签字同意|批准|同意)(?:了|同意)?${END}`, 'g'), unless: NOT_THEN },
  { kind: 'zhongben-ruled', of: 'case', dated: true, across: true, after: /终本|终结本次/, words: ['裁定'], says: new RegExp(`(?<=^|[,。;\\n 日号])(?:出|做|作|制)(?:了|好)?(?:终本)?裁定书?${END}`, 'g'), unless: /没|未|查封|冻结|拍卖|续封|扣划|恢复/ },
  { kind: 'network-query', of: 'debtor', dated: true, words: ['轮查', '轮网', '次网', '次总'], says: new RegExp(`(?<=^|[,。;\\n 日号])第[一二三四五六]次?轮?(?:网络|总对总)?查(?:控|询)?${END}|(?<=^|[,。;\\n 日号])第[一二三四五六]轮(?:网络)?查(?:控|询)${END}`, 'g'), unless: NOT_THEN },
  { kind: 'valuation', of: 'debtor', carry: true, dated: true, amount: 'behind', words: ['评估报告'], says: new RegExp(`评估报告(?:送来|送到|到|出来|回来|寄来|收到|出)(?:了)?${END}`, 'g'), unless: NOT_THEN },
  { kind: 'case-money-paid', of: 'case', dated: true, amount: 'near', words: ['打款', '打了', '转款', '汇款', '汇了'], says: /[给向](?:申请执行人|申请人|Ａ{1,80})(?:打款|打了|转款|汇款|汇了)(?=[\d,。;\n]|$)/g, unless: NOT_THEN },
  { kind: 'debtor-questioned', of: 'debtor', dated: true, words: ['来谈话', '来院谈', '来法院谈'], says: new RegExp(`(?<=(?:被执行人|Ｂ{1,80})(?:本人)?)来(?:院|法院)?谈话${END}`, 'g'), unless: /没来|未来|不来|通知|叫/ },
  { kind: 'applicant-interviewed', of: 'applicant', dated: true, words: ['谈终本', '来谈', '来院谈'], says: /约(?:了)?(?:申请执行人|申请人|Ａ{1,80})[^,。;\n]{0,12}(?:来院|到院|来法院)?谈(?:终本|终结|话|案)/g, unless: /没来|未来|准备|打算|定于/ },
  { kind: 'zhongben-informed', of: 'applicant', dated: true, words: ['谈终本'], says: /(?<=(?:申请执行人|申请人|Ａ{1,80})[^,。;\n]{0,14})谈终本/g, unless: /没来|未来|准备|打算|定于/ },
  { kind: 'onsite-visit', of: 'debtor', ahead: true, carry: true, dated: true, words: ['一趟', '两趟'], says: /(?:跑|去)了[一两](?:趟|次)(?:被执行人|Ｂ{1,80}|他|她|其|公司|厂|店)[^,。;\n]{0,8}/g, unless: NOT_THEN },
])
