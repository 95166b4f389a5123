import type { CaseFile } from '../../casefile/schema.ts'
import { readDocument, type DocumentReading } from '../../reading/narrative/document.ts'

/** A closing ruling, invented, that several tests read and spoil. */
export const RULING = `柏川省望山县人民法院
执 行 裁 定 书
（2024）柏9921执318号之一
申请执行人：柏川望山商贸有限公司，住所地望山县南街8号，统一社会信用代码91990000MA00000000。
法定代表人：佟野，总经理。
委托诉讼代理人：乐辰，柏川某某律师事务所律师，特别授权。
被执行人：闻砚，男，1980年1月2日出生，汉族，住望山县北街9号。
申请执行人柏川望山商贸有限公司与被执行人闻砚买卖合同纠纷一案，本院（2023）柏9921民初207号民事判决书已于2023年12月20日发生法律效力。判决闻砚给付货款86,000元及利息。闻砚未履行，柏川望山商贸有限公司于2024年2月13日向本院申请执行，本院于同月15日立案，执行标的额为86,000元。
执行中，本院采取了下列措施：
一、2024年2月16日向闻砚寄出执行通知书、报告财产令，闻砚于2月19日签收，逾期未报告财产。
二、2024年2月17日、5月22日，通过网络查控系统查询，闻砚名下仅有云溪农商银行存款312.40元，因金额过小未作扣划。
三、2024年3月21日到闻砚住处走访，未见本人，邻居反映其下落不明。
四、2024年4月3日对闻砚发出限制消费令。
五、2024年6月5日约谈乐辰，告知执行情况和终结本次执行程序的依据、后果，乐辰表示没有其他线索，同意终结本次执行程序。
综上，本案执行到位0元，尚有86,000元及利息未执行到位，未发现其他可供执行的财产。依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十七条规定，裁定如下：
终结本次执行程序。
申请执行人发现被执行人有可供执行财产的，可以再次申请执行。
本裁定送达后立即生效。
审　判　长　　殷　桐
审　判　员　　舒　岩
审　判　员　　关　潮
二〇二四年六月十二日
书　记　员　　麦　舟
附：本裁定适用的法律条文
《中华人民共和国民事诉讼法》
第一百一十七条　有义务协助调查、执行的单位有下列行为之一的，人民法院可以予以罚款；仍不履行的，可以予以拘留。
第五百一十七条　经过财产调查未发现可供执行的财产，在申请执行人签字确认或者执行法院组成合议庭审查核实并经院长批准后，可以裁定终结本次执行程序。`

export const read = (text: string): DocumentReading => readDocument(text, (start, end) => ({ start, end }))

/** The scalar fields, bare. */
export const values = (file: CaseFile) => ({
  number: file.caseNumber?.value, suffix: file.rulingSuffix?.value, type: file.caseType?.value, court: file.court?.value, handler: file.handler?.value, clerk: file.clerk?.value, cause: file.cause?.value,
  applied: file.appliedOn?.value, filed: file.filedOn?.value, ruled: file.rulingOn?.value, mode: file.closeMode?.value, basis: [file.basis?.number?.value, file.basis?.kind?.value, file.basis?.court?.value].join(' '),
  amounts: [file.amounts?.due?.value, file.amounts?.paid?.value, file.amounts?.unpaid?.value], applicants: file.applicants.map((p) => p.name?.value), debtors: file.debtors.map((p) => p.name?.value),
})
