import { inWords } from '../../casefile/dates.ts'
import type { Basis } from '../../rules/types.ts'
import { basisRemarks, basisWords } from './bases.ts'
import { blank, type Filled } from './blanks.ts'
import { chineseNumber } from './numbers.ts'
import { listTable, paragraph, type Block, type Paper } from './paper.ts'
import type { CaseLine, CourtCases, Problem } from './suggestion-cases.ts'

/** Cases listed with it; a longer list goes along as a spreadsheet. Three thousand take about 1.5 s to write (2026-11-22). */
export const LISTED_MAX = 3000
/** Notes told in the note to the drafter. */
const NOTED_MAX = 50

/**
 * 检察建议书（草稿）over many cases of one court, by kind of problem. What is raised is 疑似 or 可能 and rests on articles that may be quoted;
 * what is still to be looked into, what the reader did not accept and which bases are open stand in a note at the end that does not go out.
 * `reply`: the article that sets the time to reply.
 */
export function suggestion(of: CourtCases, reply: Basis | undefined, filled: Filled): Paper {
  const fill = (key: string) => blank('suggestion', filled, key)
  const problems = [...of.problems.values()].sort((a, b) => b.suspected - a.suspected || total(b) - total(a) || (a.rule < b.rule ? -1 : 1))
  const sender = fill('sender')
  const ordinal = new Map(problems.map((p, i) => [p.rule, chineseNumber(i + 1)]))
  const place = new Map(problems.map((p, i) => [p.rule, i]))
  const told = (of: CaseLine['problems']) => [...of].sort((a, b) => (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0)).map((p) => `${ordinal.get(p.rule) ?? ''}${p.accepted ? '*' : ''}`).join('、')
  const listed = of.lines.slice(0, LISTED_MAX)
  const blocks: Block[] = [
    paragraph('title', `${sender.trim()}\n检察建议书`), paragraph('subtitle', '（草稿）'),
    paragraph('number', fill('number')),
    paragraph('addressee', `${of.court === '' ? '＿＿＿＿人民法院' : of.court}：`),
    paragraph('body', `本院在开展终结本次执行程序案件监督工作中（案件来源：${fill('source')}），对你院办理的${of.reviewed}件执行案件进行了核查。现将核查情况和建议函告如下。`),
    paragraph('heading', '一、核查情况'),
    paragraph('body', reviewed(of)),
    ...(problems.length > 0 ? [
      paragraph('body', '按问题类型统计如下：'),
      listTable([['序号', 7, true], ['可能存在的问题', 38], ['件数', 10, true], ['疑似违法', 13, true], ['疑似程序瑕疵', 17, true], ['已人工确认', 15, true]],
        problems.map((p, i) => [String(i + 1), p.name, String(total(p)), String(p.suspected), String(p.defects), String(p.accepted)])),
      paragraph('heading', '二、可能存在的问题'),
      ...problems.flatMap((p, i) => problemBlocks(p, i + 1)),
      paragraph('heading', '三、建议'),
      paragraph('body', '（一）建议对附件所列案件逐案核实。经核实确有前述情形的，依照所列规定予以补正或者依法处理；没有前述情形的，说明情况并附相关材料。'),
      paragraph('body', '（二）建议对同类案件进行自查，完善终结本次执行程序案件的审查和管理。'),
      paragraph('heading', '四、回复'),
      ...(reply === undefined ? [] : [paragraph('body', `根据${basisWords(reply)}，${reply.requires}请你院依照上述规定审查处理，并将处理结果书面回复本院。`)]),
      paragraph('body', `对本检察建议有异议的，请于${fill('objection')}以前书面提出。`),
    ] : [paragraph('body', '所核查的案件中没有可以写入建议书的问题。')]),
    paragraph('sign', sender), paragraph('sign', fill('date')),
    ...(of.lines.length > 0 ? [
      { ...paragraph('caption', `附件：案件清单（${of.lines.length}件）`), newPage: true as const },
      listTable([['序号', 7, true], ['案号', 23], ['当事人', 21], ['立案日期', 16, true], ['裁定、结案日期', 16, true], ['可能存在的问题', 17]],
        listed.map((l, i) => [String(i + 1), l.caseNumber, l.parties, l.filedOn, l.rulingOn, told(l.problems)]), listed.map((l) => l.caseId)),
      paragraph('remark', '“可能存在的问题”一栏为正文第二部分的项次，带*的已经人工确认。'),
      ...(of.lines.length > LISTED_MAX ? [paragraph('remark', `只列出前${LISTED_MAX}件，全部案件请另用“导出”生成表格作为附件。`)] : []),
    ] : []),
    ...drafterNote(of, problems),
  ]
  return { kind: 'suggestion', name: '检察建议书', draft: true, blocks }
}

function reviewed(of: CourtCases): string {
  const { from, to } = of.asOf
  const when = from === '' ? '' : from === to ? `核查基准日为${inWords(from)}。` : `核查基准日为${inWords(from)}至${inWords(to)}。`
  const rest = of.reviewed - of.lines.length - of.notApplicable
  const silent = [...(rest > 0 ? [`${rest}件未列入本建议书`] : []), ...(of.notApplicable > 0 ? [`${of.notApplicable}件不适用终本监督核查`] : [])]
  return `共核查案件${of.reviewed}件，其中${of.lines.length}件可能存在需要核实的问题（案件清单附后）${silent.length > 0 ? `，${silent.join('，')}` : ''}。${when}`
}

function problemBlocks(p: Problem, n: number): Block[] {
  const kinds = [...(p.suspected > 0 ? [`疑似违法${p.suspected}件`] : []), ...(p.defects > 0 ? [`疑似程序瑕疵${p.defects}件`] : [])]
  return [
    paragraph('subheading', `（${chineseNumber(n)}）${p.name}（${total(p)}件）`),
    paragraph('body', `经核对所载材料，有${total(p)}件案件可能存在该问题，其中${kinds.join('、')}，需要核实。${p.examples.length < total(p) ? '例如：' : '具体为：'}`),
    ...p.examples.map((e, i): Block => ({ ...paragraph('body', `${i + 1}．${e.caseNumber}：${sentence(e.reason)}${e.directions.length > 0 ? `（可以核实、补正的方向：${e.directions.join('；')}）` : ''}`), caseId: e.caseId })),
    paragraph('body', `依据：${[...p.bases.values()].map((b) => `${basisWords(b)}，${b.requires.replace(/。$/, '')}`).join('；')}。`),
    paragraph('body', '建议逐案核实；确有该情形的，依照上列规定补正或者依法处理。'),
  ]
}

/** For the drafter: it is taken off before the paper goes out. */
function drafterNote(of: CourtCases, problems: readonly Problem[]): Block[] {
  const accepted = problems.reduce((n, p) => n + p.accepted, 0)
  const all = problems.reduce((n, p) => n + total(p), 0)
  const told = (title: string, counts: ReadonlyMap<string, number>) => (counts.size === 0 ? [] : [`${title}${[...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name}${n}件`).join('，')}。`])
  const items = [
    `正文所列${all}项中，审查人已确认${accepted}项，其余${all - accepted}项未经人工确认，制发前应当逐项核对原件和反证。`,
    ...(of.overridden > 0 ? [`审查人不采纳的${of.overridden}项没有列入。`] : []),
    ...told('只有待核依据、没有列入的：', of.withoutBasis),
    ...told('仅为线索、须调查核实而没有列入的：', of.clues),
    ...told('材料未见、待核实而没有列入的：', of.unseen),
    ...basisRemarks(of.all),
  ]
  return [
    { ...paragraph('caption', '附注（供承办人审查，制发前删除）'), newPage: true },
    ...items.map((text, i) => paragraph('item', `${i + 1}．${text}`)),
    ...(of.noted.length > 0 ? [
      paragraph('item', `批注中拟提出检察建议、没有归入上列问题的${of.noted.length}条${of.noted.length > NOTED_MAX ? `（列出前${NOTED_MAX}条）` : ''}：`),
      ...of.noted.slice(0, NOTED_MAX).map((n): Block => ({ ...paragraph('item', `${n.caseNumber}：${n.comment === '' ? '（没有文字）' : n.comment}`), caseId: n.caseId })),
    ] : []),
    paragraph('remark', '本草稿由终本审查助手整理，疑似、可能均为需要核实的方向，不是对事实或者责任的认定。'),
  ]
}

function total(p: Problem): number {
  return p.suspected + p.defects
}
function sentence(text: string): string {
  return /[。！？…]$/.test(text) ? text : `${text}。`
}
