import type { ActRow } from './act-row.ts'

/** Seal, impoundment, freezing, and what is asked of other offices about them. */
export const CONTROL_ACTS: readonly ActRow[] = [
  {
    kind: 'control-released', of: 'debtor', carry: true,
    words: ['解除', '解封', '解冻'],
    says: /解除(?:了|对)?[^,。;]{0,40}?(?:查封|冻结|扣押)|解除协助执行|解封|解冻/g,
    unless: /申请解除|不(?:予|得)解除/,
  },
  {
    kind: 'control-renewed', of: 'debtor', carry: true,
    words: ['续行', '续封', '续冻', '继续'],
    says: /续(?:行)?(?:查封|冻结|扣押)|续封|续冻|继续(?:查封|冻结|扣押)/g,
    unless: /同意[^。;]{0,12}继续|申请(?:执行人)?[^,。;]{0,10}(?:续|继续)|需要|(?:应|可|前|自行|逾期|负责|来院|未)[^,。;]{0,8}办理续|不能续/,
  },
  {
    kind: 'waiting-sealed', of: 'debtor', carry: true,
    words: ['轮候'],
    says: /轮候(?:了)?(?:查封|冻结|扣押)?/g,
    unless: /上表|所列|解除|轮候(?:查封|冻结)?(?:法院|顺位|转|的法院)/,
  },
  {
    kind: 'sealed', of: 'debtor', carry: true,
    words: ['查封', '锁定', '首封'],
    says: /(?<!轮候|续行|继续|解除|除(?:上述|前述|原|已))(?!(?<=(?:对|将|就|上述|该|涉案|前述|(?:首次执行|原执行|前案)(?:案件|程序)?(?:过程)?中?)(?:本院)?已?经?被?)查封的?(?:车|轿车|货车|房|不动产|财产|土地|标的|物|商铺|股))查封(?!期|的期限|期间|要|得|的续|法院|顺位|措施|情况|状态|信息|机关|单位|清单|公告|登记(?:机关|机构|簿)|手续|函|、扣押、冻结财产)|(?<=办理(?:了)?[^,。;续解轮]{0,8})查封(?:登记)?手续|锁定(?:了)?[^,。;]{0,8}档案|档案[^,。;]{0,4}锁定|(?<=\d[日号](?:本院)?(?:已)?)首封(?!法院|为|系|是|权|人|单位|案)/g,
    unless: /提交查封|待反馈|首封法院(?:为|系|是)|发现[^,。;]{2,30}被查封|擅自|转移已|或者?查封|相应价值|解除[^,。]{0,20}查封|轮候|查封[^,。]{0,4}期限|不申请查封|待查封|续(?:行)?查封/,
  },
  {
    /* a thing with the day of its sealing in brackets, and the day on which it ends */
    kind: 'sealed', of: 'debtor', carry: true, dated: true,
    words: ['查封时间', '查封日期'],
    says: /(?<!续|轮候|解除)查封(?:时间|日期)(?:为|是|:)?(?=20\d{2})/g,
    unless: /轮候|解除|拟/,
  },
  {
    kind: 'frozen', of: 'debtor', carry: true, dated: true,
    words: ['冻结时间', '冻结日期'],
    says: /(?<!续|轮候|解除)冻结(?:时间|日期)(?:为|是|:)?(?=20\d{2})/g,
    unless: /轮候|解除|拟/,
  },
  {
    kind: 'impounded', of: 'debtor', carry: true,
    words: ['扣押'],
    says: /(?<!除(?:上述|前述|原|已))(?:实际)?扣押(?!期|的期限|期间|法院|清单|手续|函)/g,
    unless: /或者?查封|或者?扣押|相应价值|解除|查封、扣押、冻结|协助扣押/,
  },
  {
    kind: 'frozen', of: 'debtor', carry: true, amount: 'behind',
    words: ['冻结', '已冻', '冻了'],
    says: /冻了(?=[^,。;]{0,14}(?:账户|帐户|户头|卡|存款|钱|元))|(?<=[(,、\s\d元])已冻(?=[),。;\s]|$)|(?<!轮候|续行|继续|解除|除(?:上述|前述|原|已))(?!(?<=(?:对|将|就|上述|该|涉案|前述)(?:本院)?已?经?被?)冻结的?(?:存款|款项|账户|股|资金|财产|余额))冻结(?!期|的期限|期间|法院|限额|顺位|清单|金额|状态)/g,
    unless: /或者?查封|相应价值|解除[^,。]{0,20}冻结|轮候冻结|^冻结的?(?:股权|存款|账户|股份)(?:所在|系|均|因|尚)|续(?:行)?冻|到期的[^,。;]{0,4}冻结|查封、扣押、冻结/,
  },
  {
    kind: 'seal-transfer-requested', of: 'debtor', carry: true,
    words: ['移送', '移交', '处置权'],
    says: /(?:商请|函请|致函|发函|去函|商)[^,。;]{0,40}?(?:移送|移交|处置权)|移送处置权|移送执行函/g,
    unless: /破产/,
  },
  {
    kind: 'distribution-joined', of: 'debtor', carry: true, evenAsked: true,
    words: ['参与分配'],
    says: /参与分配/g,
    unless: /可以|可依法|有权|方案|不受|释明|影响/,
  },
  {
    kind: 'investigation-delegated', of: 'debtor', anyCourt: true,
    words: ['委托', '函请', '事项'],
    says: /(?:委托|函请|函托)[^,。;]{0,30}?法院[^,。;]{0,20}?(?:调查|查询|协查|查找|执行|查封|走访)|事项委托/g,
    unless: /评估|拍卖/,
  },
]
