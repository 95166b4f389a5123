import { ofOneShape, type ActRow } from './act-row.ts'

/**
 * As judges tell each other and clerks tell the applicant what was done: “总对总查了三轮”, “档是6月11号在车管所锁的”, “跟申请人谈的”. Read in
 * records of talks and minutes, and in diaries; in a ruling nobody writes so.
 */
const END = '(?=[,。;\\n?]|$)'
const APPLICANT = '(?:申请人|申请执行人|Ａ{1,80})'

export const SPOKEN_ACTS: readonly ActRow[] = ofOneShape([
  { kind: 'network-query', of: 'debtor', negated: 'not-done', words: ['查控做', '查控跑', '查控查', '查控一共', '查控共', '查控走', '系统跑', '系统查'], says: /(?:查控|系统)(?:一共|共|总共|先后)?(?:做|跑|查|走)(?:了|过)?[一二两三四五六\d][次轮遍]/g },
  { kind: 'sealed', of: 'debtor', carry: true, words: ['锁的', '锁了', '锁档', '锁住'], says: new RegExp(`锁[了的住](?:档案?|户|车档)?${END}|锁档(?=了|的|[,。;])`, 'g'), unless: /门[^,。;]{0,4}锁|锁着|上锁|锁了门/ },
  { kind: 'applicant-interviewed', of: 'applicant', negated: 'not-done', words: ['谈的', '来过', '来的'], says: new RegExp(`(?<=[跟和与同][^,。;]{0,4}${APPLICANT}[^,。;]{0,8})谈的${END}|(?<=${APPLICANT}[^,。;]{0,14})来[过的](?=,[^。;]{0,30}(?:说|讲|谈|告知))`, 'g'), unless: /被执行人|Ｂ|没有?来/ },
  { kind: 'zhongben-informed', of: 'applicant', reach: 'talk', negated: 'not-done', words: ['跟他', '跟她', '给他', '给她', '都讲了', '都说了', '讲清', '情况讲', '情况说'], says: new RegExp(`(?<=${APPLICANT}[^。;]{0,40},)(?:把|将)[^,。;]{1,20}[跟和给向][他她](?:们)?(?:都|也|全)?(?:说|讲)(?:清楚|明白)?了${END}|(?<=${APPLICANT}[^。;]{0,30},)[^,。;]{0,6}情况(?:都|也|全)?(?:讲|说)(?:清楚|明白)?了${END}`, 'g'), unless: /被执行人|Ｂ/ },
  { kind: 'applicant-consented', of: 'applicant', reach: 'talk', result: '同意', words: ['反对', '不同意见', '不同的意见'], says: /(?:不|没有?|不持|不表示|不会)反对(?:意见)?[^,。;]{0,10}?(?:终结|终本|结案)|(?:终结|终本|结案)[^,。;]{0,12}?(?:不反对|没有反对|(?:没有?|无|不持)(?:任何)?(?:反对|不同)的?意见)/g, unless: /是否|抵债|合议庭|审判员|被执行人|Ｂ|如果?|除非/ },
  { kind: 'applicant-consented', of: 'applicant', reach: 'talk', result: '同意', words: ['终本可以', '终本也可', '终本也行', '终本行', '终结可以', '可以终本', '先终本'], says: /(?<=(?:他|她|Ａ{1,80}|申请人|申请执行人|对方)(?:们)?(?:也|都|自己)?(?:说|讲|表示|觉得|认为)[^,。;]{0,6})(?:(?:终本|终结)(?:也)?(?:可以|行|没问题)|可以(?:先)?终本|先终本)/g, unless: /不可以|不行|是否/ },
  { kind: 'applicant-consented', of: 'applicant', reach: 'talk', result: '同意', after: /终本|终结本次/, words: ['没有异', '没异议', '无异议', '没意见', '没有意'], says: new RegExp(`(?<=[,:](?:律师|代理人|对方|他|她|其|Ａ{1,80}|申请执行人)(?:们)?(?:也|都)?(?:说|讲|表示|称|回复)(?:他|她|其)?)(?:没有|没|无)(?:异议|意见)${END}`, 'g'), unless: /抵债|拍卖|评估|是否/ },
  { kind: 'applicant-interviewed', of: 'case', dated: true, words: ['谈的', '谈过', '谈了'], says: /(?<=[跟和与同]银行(?:的|方|那边)?[^,。;]{0,10})谈[的过了](?=,[^。;]{0,20}(?:终本|终结))/g },
  { kind: 'applicant-consented', of: 'case', reach: 'talk', result: '同意', words: ['代表'], says: /(?<=谈[的过了],(?:他|她|对方)?)代表(?:银行|公司|单位|申请人|申请执行人|Ａ{1,80})(?:表示|口头|当场|书面){0,2}同意(?:终本|终结)/g, unless: /不同意|被执行人|合议|法院/ },
  { kind: 'applicant-objected', of: 'applicant', reach: 'talk', negated: 'said', result: '不同意', words: ['愿意终', '愿终本', '不让终', '肯终'], says: /(?:不愿意?|不肯|不让)(?:就这么|现在|先)?(?:终本|终结|结案)/g, unless: /是否|如果/ },
  { kind: 'auction-failed', of: 'debtor', carry: true, negated: 'said', words: ['没人', '没有人', '流了'], says: new RegExp(`(?<=拍(?:卖)?(?:了|过)[一两二三四]次,[\\d月日号年、和]{4,30},(?:都|均|也)?)没(?:有)?人(?:要|买|报名|出价|拍)${END}|(?<=拍(?:过|了)?,(?:都|也|还是)?)流了${END}`, 'g') },
  { kind: 'dishonest-listed', of: 'debtor', carry: true, negated: 'not-done', dated: true, words: ['列的', '列了', '进的'], says: /失信(?:被执行人)?(?:名单)?[^,。;]{0,14}?\d[日号](?:列|进)[的了]|(?<=失信[^。;]{0,30})只(?:列|进)了(?=[^,。;]{1,12},[^,。;]{0,11}\d[日号](?:列|进)的)/g },
  { kind: 'debt-in-kind-refused', of: 'applicant', reach: 'clause', negated: 'said', evenAsked: true, words: ['不要房', '不要车', '不要设', '不要机', '不要厂', '不要地', '不要这', '不要东', '不要船', '不要牛', '不要羊', '不要股'], says: new RegExp(`(?<=${APPLICANT}[^,。;]{0,8}|[:,]我?们?|[:,](?:他|她|对方)(?:们)?(?:说|讲|表示)?)不要(?:这[个些套台条])?(?:房|车|设备|机器|厂|地|东西|船|牛|羊|股权)`, 'g'), unless: /要不要/ },
  { kind: 'valuation', of: 'debtor', carry: true, words: ['评估了'], says: /评估了(?=,(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]出的)/g, unless: /没/ },
  { kind: 'fined', of: 'debtor', dated: true, words: ['罚了'], says: new RegExp(`(?<=\\d[日号](?:我们|本院)?(?:就)?)罚了(?:他|她|Ｂ{1,60}|公司)?[\\d,]{3,9}(?:块|元)?${END}`, 'g') },
  { kind: 'detained', of: 'debtor', dated: true, words: ['拘了'], says: /(?<=\d[日号](?:我们|本院|又)?(?:就)?(?:把[^,。;]{1,8})?)拘了(?:他|她|Ｂ{1,60})?[一二三五七十\d]{1,2}[日天]/g, unless: /公安|派出所/ },
  { kind: 'clue-provided', of: 'applicant', negated: 'not-done', words: ['线索'], says: new RegExp(`(?<=${APPLICANT}[^,。;]{0,16})(?:给|提|报)(?:了|过)(?:一)?(?:条|个)?(?:财产)?线索`, 'g') },
  { kind: 'clue-verified', of: 'applicant', reach: 'clause', words: ['去看', '去核', '去查', '去找'], says: /去(?:看|核实|查|找)[了过](?=[,。;])/g, after: /(?:给|提|报)(?:了|过)(?:一)?(?:条|个)?(?:财产)?线索[^。;]{2,60}$/ },
  { kind: 'onsite-visit', of: 'debtor', dated: true, words: ['去过', '去了', '去的'], says: new RegExp(`(?<=\\d[日号](?:上午|下午)?(?:我们|我和[^,。;]{1,4}|法院|本院)?)去[过了的]Ｂ{1,80}(?:的?[\\u4e00-\\u9fa5]{0,6})?${END}`, 'g') },
  { kind: 'traditional-investigation', of: 'debtor', negated: 'not-done', carry: true, dated: true, words: ['跑了', '跑过', '跑的'], says: /(?<=(?:登记|不动产|房管|车管|公积金|国土|工商|市场监管)[^。;]{0,24})(?:都|也|全)?跑[了过的](?=[,。;]|一[趟遍圈])/g },
])
