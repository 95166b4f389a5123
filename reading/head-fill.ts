import type { Column, TableKind } from './columns.ts'
import type { Cell } from './grid.ts'
import { columnOfParts, isDays, NOT_DONE } from './heading-parts.ts'
import { isBlank } from './exhibit.ts'
import { stepOf } from './step-names.ts'
import { isActWord } from './unnamed-log.ts'

/**
 * Headings that stand in no dictionary beside others that do: a platform's own word for the day or for the words of a row. They
 * are told by the words they are made of and by what stands below them, and only where the list has no such column yet.
 */

const DAYS_OF: Partial<Record<TableKind, readonly Column[]>> = {
  log: ['date', 'visitOn', 'measureOn'], measures: ['date', 'measureOn', 'controlOn'], visits: ['date', 'visitOn'], queries: ['queryOn', 'date'], documents: ['docOn', 'date', 'servedOn'], interviews: ['interviewOn', 'date'],
}
/** A day on which something was begun: of two days of a query it is the one. */
const BEGUN = /申请|发起|发送|提交|请求|启动|开始|查询|查控|下达|生效|实施|决定|起始|起算/
const TEXT = /(?:内容|说明|情况|摘要|描述|详情|经过)$/
const YES_NO = /^(?:是|否|有|无|已[\u4e00-\u9fa5]{1,3}|未[\u4e00-\u9fa5]{1,3}|不适用|[√✓✔☑×✗✘])$/
const SHOWN = /反映|记载|显示|体现|查明|事实|阅卷|卷宗|案卷/
/** The name of a step. */
const PHRASE = 16
const PLACE = /地点|场所|地址|机构|单位|去向|部门/
const DAY = /日期|时间|[日时]$/
/** How somebody was met or a paper was brought. */
const MODE = /^(?:现场|当面|面对面|到院|来院|到庭|来访|上门|电话|微信|短信|视频|网络|线上|线下|电子|书面|邮寄|直接|留置|公告|委托|其他)(?:[/、](?:电话|微信|短信|视频|现场))?(?:约谈|谈话|联系|沟通|送达|方式)?$/

/** Where it was, in a list of what was done on the spot. */
export function withPlace(columns: readonly (Column | undefined)[], headings: readonly string[]): (Column | undefined)[] {
  const at = columns.includes('visitPlace') ? -1 : columns.findIndex((c, col) => c === undefined && /地点|场所|去向/.test(headings[col] ?? ''))
  return columns.map((c, col) => (col === at ? 'visitPlace' : c))
}

/** A heading like 联系方式 over how it was done, and not over numbers. */
export function isMode(heading: string, texts: readonly string[]): boolean {
  return /方式|形式|途径|渠道/.test(heading) && texts.length > 0 && texts.every((t) => MODE.test(t.trim()))
}

/** The columns with what can be told of the others. */
export function filled(columns: readonly (Column | undefined)[], headings: readonly string[], rows: readonly (readonly Cell[])[], kind?: TableKind): (Column | undefined)[] {
  const next = [...columns]
  const texts = (col: number) => rows.map((r) => r[col]?.text ?? '').filter((t) => !isBlank(t))
  const open = (col: number) => next[col] === undefined && (headings[col] ?? '') !== ''
  for (const col of next.keys()) if (open(col) && isMode(headings[col] ?? '', texts(col))) next[col] = 'mode'
  /* Yes or no of each row says how it stands. */
  for (const col of next.keys()) if (open(col) && !next.includes('state') && texts(col).length > 1 && texts(col).every((t) => YES_NO.test(t.trim()))) next[col] = 'state'
  if (kind === 'queries' && !next.includes('state')) for (const col of next.keys()) if (open(col) && /状态$/.test(headings[col] ?? '') && !next.includes('state')) next[col] = 'state'
  if (kind === 'queries' && !next.includes('queryItem')) for (const col of next.keys()) if (open(col) && /^(?:项目|类型|类别|种类|范围|内容|财产类型|财产种类|财产类别)$/.test(headings[col] ?? '') && !next.includes('queryItem')) next[col] = 'queryItem'
  /* 卷宗反映, 查明事实 beside a point: what is said of it. */
  if (next.includes('matter') && !next.includes('result') && !next.includes('text')) for (const col of next.keys()) if (open(col) && !next.includes('result') && SHOWN.test(headings[col] ?? '') && texts(col).some((t) => t.length > PHRASE)) next[col] = 'result'
  takeDay(next, headings, texts, kind)
  /* 程序, 阶段: whatever it is called, short words of which most name acts are what was done; of two such columns the one with more words for them. */
  if (kind === 'log' && !next.includes('measure') && (!next.includes('matter') || next.some((c) => c === 'name'))) {
    const acts = (col: number) => new Set(texts(col).filter((t) => isActWord(t) || stepOf(t, '终本') !== undefined)).size
    const short = [...next.keys()].filter((col) => (open(col) || next[col] === 'name' || next[col] === 'matter') && texts(col).length > 0 && texts(col).every((t) => t.length <= PHRASE) && texts(col).filter((t) => isActWord(t) || stepOf(t, '终本') !== undefined).length * 2 > texts(col).length)
    const most = short.toSorted((x, y) => acts(y) - acts(x))[0]
    const before = next.indexOf('matter')
    if (most !== undefined && before !== most && (before < 0 || acts(most) > acts(before))) {
      if (before >= 0) next[before] = next.includes('text') ? undefined : 'text'
      next[most] = 'matter'
    } else if (most === before && before >= 0) for (const col of short) if (col !== most && next[col] === undefined && !next.includes('text')) next[col] = 'text'
  }
  if (kind === undefined || kind === 'log' || kind === 'visits' || kind === 'interviews' || kind === 'documents') {
    for (const col of next.keys()) {
      const heading = headings[col] ?? ''
      if (kind === 'visits' && open(col) && !next.includes('visitPlace') && PLACE.test(heading)) next[col] = 'visitPlace'
      const part = !open(col) || texts(col).length === 0 ? undefined : TEXT.test(heading) ? 'text' : columnOfParts(heading)
      if ((part === 'text' || (part === 'result' && kind !== 'documents') || (part === 'matter' && kind !== 'documents' && kind !== 'visits' && kind !== 'interviews' && !next.includes('measure'))) && !next.includes(part)) next[col] = part
    }
  }
  return next
}

function takeDay(next: (Column | undefined)[], headings: readonly string[], texts: (col: number) => string[], kind: TableKind | undefined): void {
  const own: readonly Column[] = kind === undefined ? [...new Set(Object.values(DAYS_OF).flat())] : DAYS_OF[kind] ?? []
  const first = own[0]
  /* When it was done is not when it was asked for. */
  const finished = kind === 'queries' && !next.includes('queryOn') && next.some((c, col) => c === 'date' && /完成|办结/.test(headings[col] ?? ''))
  if (first === undefined || (!finished && next.some((c) => c !== undefined && own.includes(c)))) return
  const days = next.flatMap((c, col) => (c === undefined || c === 'other') && DAY.test(headings[col] ?? '') && !NOT_DONE.test(headings[col] ?? '') && !/结束|解除|终止/.test(headings[col] ?? '') && texts(col).length > 0 && texts(col).every(isDays) ? [col] : [])
  const begun = days.filter((col) => BEGUN.test(headings[col] ?? ''))
  const [day] = begun.length === 1 ? begun : finished ? [] : days.length === 1 ? days : []
  if (day !== undefined) next[day] = kind === undefined ? 'date' : first
}
