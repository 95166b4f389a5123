import { inWords } from '../casefile/dates.ts'
import { clockInShanghai } from './export-text.ts'
import type { Cell, Column, ExportOptions, Sheet, Table } from './export-rows.ts'
import type { Masking } from './mask.ts'

/** The sheet 说明: what the list is, what was left out or hidden, who handed it over and why, and what each column means. */

const DISCLAIMER = '本表由终本审查助手生成，供核对参考，不代表认定结论。'
const NUMBERS = '身份证号、电话号码、银行卡号和账号已遮盖中间数字；统一社会信用代码、金额、日期保持原样。16至19位的其他长数字可能一并被遮盖，以原页面为准。'
const PERSONS = '当事人等个人的姓名写作“刘某”，同姓的写作“刘某1”“刘某2”；同一编号在本文件各处是同一个人。不能确定是哪一个人的，只写姓氏加“某”，不带编号。'
const MARKS = '电子邮箱、QQ号和微信号、车牌号、护照等证件号也已遮盖。'
const FOUND_BY = '姓名按案件信息中的当事人、案件经过和文字中写明身份的人查找，其他人的姓名可能没有遮盖，外传前请再看一遍。'
const MASKING_WORDS: Record<Masking, string> = {
  none: '未脱敏：本表含姓名、住址和完整的身份证号、电话号码、银行卡号（如有），请注意保管。',
  numbers: `已脱敏：${NUMBERS}姓名和住址没有遮盖。`,
  names: `已脱敏：${PERSONS}${NUMBERS}${MARKS}单位名称、住址、承办人和批注人的署名没有遮盖。${FOUND_BY}`,
  all: `已脱敏：${PERSONS}公司等单位写作“某某公司1”“某某公司2”，住址只留省、市；承办人和批注人的署名也已遮盖，法院、检察院和机关名称保留。${NUMBERS}${MARKS}${FOUND_BY}`,
}
const COLUMNS: readonly Column[] = [
  { head: '项目', type: 'text', width: 26, help: '' },
  { head: '说明', type: 'text', width: 90, help: '' },
]

/** `own`: the rows that hold words of this program alone. `mask`: what the reader wrote is masked like the rest. */
export function aboutTable(
  input: Pick<ExportOptions, 'masking' | 'caseNumbers' | 'reason' | 'by' | 'scope' | 'exportedAt'>, sheets: readonly (Sheet & { count: number })[], leftOut: { cases: number; notes: number }, mask: (s: string) => string,
): { table: Table; own: Cell[][] } {
  const clock = clockInShanghai(input.exportedAt)
  const own: Cell[][] = [
    ['用途', DISCLAIMER],
    ['生成时间', clock === undefined ? input.exportedAt : `${inWords(clock.slice(0, 10))} ${clock.slice(11)}（北京时间）`],
    ['条数', sheets.map((t) => `${t.name}${t.count}行`).join('，')],
    ...(leftOut.cases + leftOut.notes > 0 ? [['未列入', `回收站中的案件${leftOut.cases}件，以及已删除或者属于这些案件的批注${leftOut.notes}条`]] : []),
    ['脱敏', MASKING_WORDS[input.masking]],
    ['案号', input.caseNumbers === true ? '已遮盖：写作“案件1”“案件2”，同一编号在本文件各处是同一案号；页面网址可能仍能指向原案。' : '没有遮盖。'],
  ]
  const asked: Cell[][] = [
    ['导出范围', mask(input.scope)],
    ...(input.by === undefined ? [] : [['导出人', mask(input.by)]]),
    ...(input.masking === 'none' ? [['不脱敏的理由', input.reason ? mask(input.reason) : '未写明']] : []),
  ]
  const how: Cell[][] = [
    ['结论', '监督端的“疑似”“线索”是需要核实的方向，不是对事实或者责任的认定；引用前请核对原文和反证清单。'],
    ['待核实', '页面上没有看到的材料不等于没有做；“待补材料”列出可以查清的材料。'],
    ['时间', '日期为页面所载日期，时刻为北京时间。'],
    ['再导入', '可以在“批注清单”中修改批注类型、重要程度、批注内容、处理意见、标签、文书、页码，存为 .xlsx 后再导入；新写的批注另起一行，填写案号、批注类型和内容即可；删去的行不会删除批注，其他表中的改动不导入。最后两栏“勿改”的内容不要动。'],
    ['长文字', '一个单元格最多32767个字符；更长的在格内写明“未完”，全文分段列在“长文字”表。'],
    ['撇号', 'csv 文件中，以等号、加号、减号、@ 开头的文字和较长的纯数字，前面加了一个撇号（\'），防止被当作公式或者改变数字。'],
    ...sheets.flatMap((t) => t.columns.filter((c) => c.help !== '').map((c) => [`${t.name}·${c.head}`, c.help])),
  ]
  return { table: { name: '说明', columns: COLUMNS, rows: [...own.slice(0, 2), ...asked, ...own.slice(2), ...how] }, own: [...own, ...how] }
}
