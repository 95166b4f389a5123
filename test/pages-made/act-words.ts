/** What is written of an act: as the name of a step, as a sentence that names the person, and with what came of it. */
export interface ActWords {
  kind: string
  whom: 'debtor' | 'applicant' | 'none'
  nouns: readonly string[]
  /** `{P}`: the person's name */
  sentences: readonly string[]
  results: readonly string[]
  /** kinds that a careful reader may take as told by the same words on the same day */
  also?: readonly string[]
  /** the same words may be this kind as well */
  accept?: readonly string[]
  /** as a clerk notes it */
  short?: readonly string[]
  /** things that the words name */
  things?: readonly string[]
  /** of persons alone, not of firms */
  natural?: true
  /** from how many days after filing, to how many */
  days: readonly [number, number]
}

const NOTHING = ['未发现可供执行财产', '无可供执行财产', '反馈无财产']

export const ACT_WORDS: readonly ActWords[] = [
  { kind: 'notice-served', short: ['执行通知书送达回执', '执通已送达'], whom: 'debtor', nouns: ['送达执行通知书', '执行通知书送达', '执行通知书已送达'], sentences: ['向{P}送达执行通知书', '{P}签收执行通知书', '执行通知书送达{P}'], results: ['本人签收', '邮寄送达，已签收', '直接送达'], also: ['notice-issued'], days: [3, 14] },
  { kind: 'notice-issued', whom: 'debtor', nouns: ['发出执行通知书', '制发执行通知书', '发送执行通知', '签发执行通知书'], sentences: ['向{P}发出执行通知书', '向{P}邮寄执行通知书', '对{P}发出执行通知'], results: ['已寄出', '邮政专递'], days: [2, 10] },
  { kind: 'report-order-served', short: ['财产令送达', '报告财产令送达回执'], whom: 'debtor', nouns: ['送达报告财产令', '报告财产令送达'], sentences: ['向{P}送达报告财产令', '{P}签收报告财产令'], results: ['本人签收', '直接送达'], also: ['report-order-issued'], days: [3, 14] },
  { kind: 'report-order-issued', whom: 'debtor', nouns: ['发出报告财产令', '签发报告财产令', '责令报告财产'], sentences: ['向{P}发出报告财产令', '责令{P}报告财产'], results: ['限期七日内报告', '已寄出'], days: [3, 14] },
  { kind: 'property-reported', short: ['报财表已交'], whom: 'debtor', nouns: ['财产申报', '申报财产', '提交财产申报表', '收到财产申报表'], sentences: ['{P}提交财产申报表', '{P}申报财产', '收到{P}的财产申报表'], results: ['申报无财产', '书面申报'], days: [8, 30] },
  { kind: 'network-query', short: ['网查', '总对总'], whom: 'debtor', nouns: ['网络查控', '总对总查询', '发起网络查控', '网络财产查询', '提起总对总查控', '网络查询'], sentences: ['对{P}发起网络查控', '通过总对总系统查询{P}财产', '对{P}进行网络财产查询', '通过网络执行查控系统查询{P}名下财产'], results: NOTHING, days: [4, 40] },
  { kind: 'traditional-investigation', short: ['线下查', '线下查控已做'], whom: 'debtor', nouns: ['传统查控', '线下查控', '线下财产调查', '传统调查'], sentences: ['对{P}开展线下财产调查', '对{P}进行传统查控'], results: NOTHING, also: ['onsite-visit'], days: [15, 80] },
  { kind: 'provident-fund-query', short: ['查公积金'], whom: 'debtor', natural: true, nouns: ['公积金查询', '查询住房公积金', '住房公积金查询', '公积金中心查询'], sentences: ['向公积金中心查询{P}的住房公积金', '查询{P}住房公积金'], results: ['无缴存记录', '未缴存'], also: ['traditional-investigation'], days: [15, 90] },
  { kind: 'insurance-query', short: ['查保险'], whom: 'debtor', nouns: ['保险查询', '商业保险查询', '查询保险'], sentences: ['查询{P}名下商业保险', '向保险公司查询{P}投保情况'], results: ['未查到保单', '无保单信息'], also: ['traditional-investigation'], days: [15, 90] },
  { kind: 'onsite-visit', short: ['下户', '上门'], whom: 'debtor', nouns: ['上门查找', '实地调查', '现场调查', '住所地调查', '上门查人', '走访调查'], sentences: ['到{P}住所地调查', '上门查找{P}', '前往{P}住所地走访', '赴{P}住处查找'], results: ['家中无人', '大门紧锁，无人应答', '其母称已外出多年', '未找到人'], also: ['traditional-investigation'], days: [20, 120] },
  { kind: 'consumption-restricted', short: ['限高', '限消', '发限消令'], whom: 'debtor', nouns: ['限制消费', '限制高消费', '发出限制消费令', '作出限制消费令', '采取限制消费措施', '限高'], sentences: ['对{P}限制消费', '对{P}发出限制消费令', '对{P}采取限制消费措施', '将{P}限制高消费'], results: ['已发布', '已录入系统'], days: [15, 60] },
  { kind: 'dishonest-listed', short: ['纳失', '上失信'], whom: 'debtor', nouns: ['纳入失信', '纳入失信被执行人名单', '列入失信名单', '失信公布', '失信名单录入'], sentences: ['将{P}纳入失信被执行人名单', '将{P}列入失信名单', '{P}被纳入失信'], results: ['期限二年', '已公布'], days: [20, 90] },
  { kind: 'exit-restricted', short: ['限出境'], whom: 'debtor', natural: true, nouns: ['限制出境', '采取限制出境措施'], sentences: ['对{P}限制出境', '限制{P}出境'], results: ['已交边控'], days: [30, 100] },
  { kind: 'search', whom: 'debtor', natural: true, nouns: ['搜查', '依法搜查', '搜查住所'], sentences: ['对{P}住所进行搜查', '对{P}的住处依法搜查'], results: ['未发现财物', '无值钱财物'], also: ['onsite-visit'], days: [30, 120] },
  { kind: 'detained', short: ['拘15日', '司拘15日'], whom: 'debtor', natural: true, nouns: ['司法拘留', '拘留', '决定司法拘留'], sentences: ['对{P}司法拘留', '决定对{P}拘留15日'], results: ['15日', '拘留十五日'], days: [40, 130] },
  { kind: 'debtor-questioned', whom: 'debtor', natural: true, nouns: ['询问被执行人', '对被执行人询问', '被执行人询问笔录'], sentences: ['询问{P}', '对{P}制作询问笔录'], results: ['称无力履行', '表示没有财产'], days: [15, 100] },
  { kind: 'reward-notice', short: ['悬赏'], whom: 'debtor', nouns: ['发布悬赏公告', '悬赏公告', '悬赏执行公告'], sentences: ['对{P}发布悬赏公告', '发布{P}的悬赏公告'], results: ['无人举报', '期限三个月'], days: [40, 130] },
  { kind: 'deducted', whom: 'debtor', nouns: ['扣划存款', '扣划银行存款', '划拨存款'], sentences: ['扣划{P}银行存款', '划拨{P}存款'], results: ['转入案款账户', '到账'], also: ['case-money-received'], things: ['deposit'], days: [15, 80] },
  { kind: 'frozen', short: ['冻账户'], whom: 'debtor', nouns: ['冻结银行账户', '冻结存款', '冻结账户'], sentences: ['冻结{P}名下银行账户', '冻结{P}的银行存款'], results: ['期限一年', '首次冻结'], things: ['deposit'], days: [5, 40] },
  { kind: 'sealed', whom: 'debtor', nouns: ['查封房产', '查封不动产', '房屋查封'], sentences: ['查封{P}名下房产', '查封{P}的房屋一套'], results: ['期限三年', '首封'], things: ['real-estate'], days: [10, 60] },
  { kind: 'valuation', whom: 'none', nouns: ['委托评估', '房产评估', '评估'], sentences: ['对查封房产委托评估', '委托评估查封的房屋'], results: ['已收到报告'], things: ['real-estate'], days: [50, 110] },
  { kind: 'auction-failed', whom: 'none', nouns: ['一拍流拍', '第一次拍卖流拍', '房产一拍流拍'], sentences: ['房产第一次拍卖流拍', '查封房产一拍流拍'], results: ['无人报名'], also: ['auction-held'], things: ['real-estate'], days: [100, 150] },
  { kind: 'applicant-interviewed', short: ['终本谈话', '约申请人谈话'], whom: 'applicant', nouns: ['约谈申请执行人', '终本约谈', '约谈申请人', '申请人约谈'], sentences: ['约谈{P}', '与{P}约谈', '约谈申请执行人{P}'], results: ['已制作笔录', '无财产线索', '电话约谈', '同意终本', '不同意终本，要求继续执行'], also: ['clue-provided'], days: [60, 150] },
  { kind: 'zhongben-informed', whom: 'applicant', nouns: ['终本告知', '告知终本', '送达终本告知书'], sentences: ['向{P}送达终本告知书', '告知{P}拟终结本次执行程序'], results: ['已告知', '本人签收'], days: [80, 160] },
  { kind: 'case-money-paid', short: ['发款', '案款过付'], whom: 'applicant', nouns: ['发放案款', '案款发放', '案款已发放'], sentences: ['向{P}发放案款', '案款发放给{P}'], results: ['已到账', '转账'], days: [40, 120] },
  { kind: 'case-money-received', whom: 'none', nouns: ['收到案款', '案款到账'], sentences: ['收到案款', '案款到账'], results: ['已入账'], days: [30, 90] },
  { kind: 'clue-verified', whom: 'none', nouns: ['线索核查', '核实财产线索', '核查线索'], sentences: ['核查财产线索', '对线索进行核实'], results: ['查无此财产', '线索不属实'], days: [50, 130] },
  { kind: 'panel-deliberated', short: ['合议庭评议案件'], whom: 'none', nouns: ['合议庭合议', '合议庭评议', '合议'], sentences: ['合议庭合议', '合议庭进行评议'], results: ['拟终结本次执行程序', '同意终本'], days: [100, 170] },
]
