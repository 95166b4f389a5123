import type { ActRow } from './act-row.ts'

/** Valuation, auction, debt in kind. */
export const SALE_ACTS: readonly ActRow[] = [
  {
    kind: 'valuation', of: 'debtor', carry: true, amount: 'near',
    words: ['评估', '询价', '议价'],
    says: /(?:委托|经|进行|启动|通过|采取|以)[^,。;]{0,40}?(?:评估|网络询价|定向询价|议价)|(?:评估价|市场价值|询价结果|参考价)[^,。;]{0,8}?(?:为|是|[\d,.]+)/g,
    unless: /评估费|未能议价|议价不成|申请评估|暂不|没有经过评估|拍卖公告|未(?:经)?评估/,
  },
  {
    kind: 'auction-announced', of: 'debtor', carry: true,
    words: ['公告'],
    says: /(?:发布|刊登|张贴|发出|上传)(?:了)?[^,。;]{0,20}?(?:拍卖|变卖)[^,。;]{0,4}公告|(?:拍卖|变卖)公告/g,
    unless: /依据|根据/,
  },
  {
    kind: 'auction-failed', of: 'debtor', carry: true, negated: 'said', amount: 'before',
    words: ['流拍', '变卖', '无人', '拍卖'],
    says: /流拍|变卖[^,。;]{0,8}(?:期满|期限届满|不成|失败|未成|未能成交)|(?:无人|没有人|无竞买人)(?:报名|竞买|竞拍|出价|应买|应拍|参与竞)|拍卖(?:均)?(?:未成交|不成|未能成交|失败)/g,
    unless: /如流拍|若流拍|流拍后,?(?:可|应)/,
  },
  {
    kind: 'sold', of: 'debtor', carry: true, amount: 'near',
    words: ['成交', '竞得', '竟得', '买受', '拍得', '拍卖', '变卖'],
    says: /(?<!未|不|未能|能)成交(?!确认书|价款已|裁定|过户)|竞得|竟得|拍得|(?:已|被)(?:本院)?(?:依法)?(?:拍卖|变卖)(?=[,。;完]|$|所得|得款|处理)|(?:拍卖|变卖)(?:所得|得)(?:价)?款/g,
    unless: /未成交|未能成交|不成交|流拍/,
  },
  {
    kind: 'auction-held', of: 'debtor', carry: true,
    words: ['拍卖', '开拍'],
    says: /(?:公开|司法|网络|依法|进行(?:了)?|举行(?:了)?|组织(?:了)?|启动(?:了)?)(?:网络|公开|司法)*拍卖(?!公告|裁定|平台|款|辅助|程序|价|所得|成交|保留|法定)|开拍|第[一二三]次(?:网络|公开|司法)*拍卖(?!公告)/g,
    unless: /裁定拍卖|申请拍卖|委托拍卖机构|暂不|拟|拍卖公告|流拍|未经|没有经过/,
  },
  {
    kind: 'debt-in-kind-refused', of: 'applicant', negated: 'said', evenAsked: true,
    words: ['抵'],
    says: /(?:不接受|不同意|拒绝(?:接受)?|不愿意?|放弃|未同意)[^,。;]{0,18}?(?:抵债|抵偿|以物抵|抵顶)/g,
  },
  {
    kind: 'debt-in-kind', of: 'debtor', carry: true,
    words: ['抵'],
    says: /以物抵债|抵债(?!金)|抵偿|抵顶|作价[^,。;]{0,16}交付/g,
    unless: /不接受|不同意|拒绝|不愿|放弃|征询|通知|询问|是否|或者|可以|意见|或变卖|申请以/,
  },
  {
    kind: 'compulsory-management', of: 'debtor', carry: true,
    words: ['强制管理'],
    says: /强制管理/g,
    unless: /不能|无法|不宜|不具备|未|等其他/,
  },
]
