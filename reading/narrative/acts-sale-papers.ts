import { ofOneShape, type ActRow } from './act-row.ts'

/**
 * How papers tell of a sale and of what came in by it. A platform's own log has words of its own for these (价款付清 among them), and is
 * not read with these rows.
 */
const PRICE = '(?:余款|尾款|价款|拍卖款|成交款|拍卖余款|全款|款项)'
const IN_FULL = '(?:付清|缴清|交清|付讫|缴齐|交齐|缴足|足额缴纳|全额支付|全额缴纳)'

export const SALE_PAPER_ACTS: readonly ActRow[] = ofOneShape([
  {
    /* “10月12日买受人付清余款”: what the buyer pays is money of the case; the rest of a price is not all of it, so its sum is not kept */
    kind: 'case-money-received', of: 'case', reach: 'clause', dated: true,
    words: ['买受人', '竞买人', '竞得人'],
    says: new RegExp(`(?:买受人|竞买人|竞得人)(?:(?!拍得|竞得|成交)[^,。;]){0,20}?(?:${IN_FULL}(?:[^,。;]{0,10}?${PRICE}|(?:了|的)?(?=[,。;\\n]|$))|将[^,。;]{0,10}?${PRICE}[^,。;]{0,16}?(?:交|缴|汇|转|打|存|支付)(?:至|到|入)(?:本院|我院|法院|执行))`, 'g'),
    unless: /未|应|如|限|逾期|拟|待|须|尚|退|前(?:付清|缴清)/,
  },
  {
    /* “流拍、二拍（…）由石雕厂以16,000元买受” */
    kind: 'sold', of: 'debtor', carry: true, amount: 'near',
    words: ['买受', '竞买', '购得', '买走', '拍走', '竞拍'],
    says: /(?<=(?:由|被)[^,。;由被流]{1,24}以[\d,.]{1,12}万?元(?:的)?(?:最高)?(?:价格|价|应价)?)(?:买受(?!人)|竞买(?:成功|得)?|购得|买走|拍走|竞拍(?:成功|得))/g,
    unless: /未付|悔拍|撤销|保证金不予退/,
  },
  {
    kind: 'case-money-paid', of: 'applicant', reach: 'clause', amount: 'near', dated: true,
    words: ['付'],
    says: /(?<=元(?:\([^()]{1,24}\))?)付(?:给)?(?=申请执行人|申请人|Ａ)/g,
    unless: /应|判|尚|欠|每月|承诺|拟|待|要求|约定/,
  },
])
