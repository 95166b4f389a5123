import { inWords } from '../casefile/dates.ts'
import { clockInShanghai } from './export-text.ts'
import type { Cell, Column, ExportInput, Table } from './export-rows.ts'
import type { Masking } from './mask.ts'

/** The sheet 说明: what the list is, what was left out or hidden, and what each column means. */

const DISCLAIMER = '本表由终本审查助手生成，供核对参考，不代表认定结论。'
const MASKING_WORDS: Record<Masking, string> = {
  none: '未脱敏：本表含完整的身份证号、电话号码、银行卡号（如有），请注意保管。',
  numbers: '已脱敏：身份证号、电话号码、银行卡号已遮盖中间数字；统一社会信用代码、案号、金额、日期保持原样。姓名和住址没有遮盖。16至19位的其他长数字可能一并被遮盖，以原页面为准。',
  names: '',
  all: '',
}
const COLUMNS: readonly Column[] = [
  { head: '项目', type: 'text', width: 26, help: '' },
  { head: '说明', type: 'text', width: 90, help: '' },
]

export function aboutTable(input: Pick<ExportInput, 'masking' | 'scope' | 'exportedAt'>, tables: readonly Table[], leftOut: { cases: number; notes: number }): Table {
  const clock = clockInShanghai(input.exportedAt)
  const rows: Cell[][] = [
    ['用途', DISCLAIMER],
    ['生成时间', clock === undefined ? input.exportedAt : `${inWords(clock.slice(0, 10))} ${clock.slice(11)}（北京时间）`],
    ['导出范围', input.scope],
    ['条数', tables.map((t) => `${t.name}${t.rows.length}行`).join('，')],
    ...(leftOut.cases + leftOut.notes > 0 ? [['未列入', `回收站中的案件${leftOut.cases}件，以及已删除或者属于这些案件的批注${leftOut.notes}条`]] : []),
    ['脱敏', MASKING_WORDS[input.masking]],
    ['结论', '监督端的“疑似”“线索”是需要核实的方向，不是对事实或者责任的认定；引用前请核对原文和反证清单。'],
    ['待核实', '页面上没有看到的材料不等于没有做；“待补材料”列出可以查清的材料。'],
    ['时间', '日期为页面所载日期，时刻为北京时间。'],
    ['长文字', '一个单元格最多32767个字符，超出的部分截去，末尾注明“（已截断）”。'],
    ['撇号', 'csv 文件中，以等号、加号、减号、@ 开头的文字和较长的纯数字，前面加了一个撇号（\'），防止被当作公式或者改变数字。'],
  ]
  for (const t of tables) for (const c of t.columns) if (c.help !== '') rows.push([`${t.name}·${c.head}`, c.help])
  return { name: '说明', columns: COLUMNS, rows }
}
