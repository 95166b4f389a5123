import type { Exhibit } from './exhibit.ts'
import type { Part, Span } from './layout.ts'
import { isBody, isPerson, splitNames } from './names.ts'
import { partyNamed, type ReadParty, type Side } from './parties.ts'

/**
 * Parties as somebody introduces them in minutes or a report: “申请执行人是甲，被执行人有两个，乙公司和它的股东丙”, “被执行人两个，一个是乙，
 * 一个是丙”, “申请人甲，被执行人乙（借款人）、丙（担保人）”.
 */
const COUNTED = '(?:(?:一共|总共|共)?(?:有)?[一二两三四五\\\\d](?:个|名|位|人|家)(?:人)?[,:]?)?'
const said = (role: string): RegExp => new RegExp(`${role}(?:分别)?(?:是|为|系|叫)?${COUNTED.replaceAll('\\\\', '\\')}(?:分别)?(?:是|为|系|叫)?(?=[\\u3400-\\u9fff某×*])`, 'g')
const ROLES: readonly (readonly [Side, RegExp])[] = [['applicant', said('(?<!被)申请(?:执行)?人')], ['debtor', said('被(?:申请)?执行人')]]
/** What stands before a name in such a list. */
const LEAD = /^(?:(?:另|还有|再)?(?:一|两|二)?(?:个|家)?(?:是|叫|为)|分别(?:是|为))?(?:(?:它|其|他|她|该公司|公司|两人|夫妻)?的?(?:股东|法定代表人|法人|老板|负责人|经营者|投资人|实际控制人|妻子?|丈夫|爱人|老婆|儿子|女儿|父亲|母亲|哥哥|弟弟|担保人|保证人))?/
/** The same within the list: “乙公司和它的股东丙”, “，一个是丁”. */
const NEXT = new RegExp(`[、,和与及](?=(?:另|还有)?一(?:个|家)(?:是|叫)|(?:它|其|他|她|该公司)的?(?:股东|法|老|负|经|投|实|妻|丈|爱|儿|女|父|母|哥|弟|担|保))(?:${LEAD.source.slice(1)})`, 'g')
const STOP = /[。;?!\n]/
const LIST_MAX = 160

/** Of the sides of which `list` has nobody. */
export function introducedParties(text: string, part: Part, list: readonly ReadParty[], exhibit: Exhibit): ReadParty[] {
  const missing = ROLES.map(([side]) => side).filter((side) => !list.some((p) => p.side === side))
  if (part.kind?.page !== 'document' || missing.length === 0) return []
  const from = Math.min(part.title?.end ?? part.span.start, part.body.start)
  const words = text.slice(from, Math.min(part.span.end, from + 2500))
  return ROLES.flatMap(([side, says]): ReadParty[] => {
    if (!missing.includes(side)) return []
    for (const m of words.matchAll(says)) {
      const start = from + m.index + m[0].length
      /* without a verb only where both sides are told in one breath */
      if (!/[是为系叫个名位家人][,:]?$/.test(m[0].replace(/^被?(?:申请)?(?:执行)?人/, '')) && !bothSides(words, m.index)) continue
      const names = namesFrom(text, start)
      const fresh = names.filter((n) => !list.some((p) => p.name === n.name))
      if (fresh.length > 0) return fresh.map((n) => ({ side, name: n.name, at: n, party: partyNamed(n.name, n.start, n.end, exhibit), aliases: [] }))
    }
    return []
  })
}

const upToStop = (words: string): string => {
  const stop = words.search(STOP)
  return stop < 0 ? words : words.slice(0, stop)
}

function bothSides(words: string, at: number): boolean {
  const begin = Math.max(words.lastIndexOf('。', at), words.lastIndexOf('\n', at)) + 1
  const sentence = upToStop(words.slice(begin, begin + 200))
  return /(?:^|[,:。])(?:本案|案件|该案)?申请(?:执行)?人(?!员)[^,。]{2,40},被(?:申请)?执行人/.test(sentence)
}

/** All names of the list, or none where something in it is no name. */
function namesFrom(text: string, start: number): (Span & { name: string })[] {
  const stretch = upToStop(text.slice(start, start + LIST_MAX))
  /* a comma ends the list, unless it goes on with “一个是” */
  const list = stretch.split(/,(?!(?:另|还有)?一(?:个|家)(?:是|叫))/)[0] ?? ''
  const bare = list.replace(LEAD, '').replace(NEXT, '、').replace(/[二两三四五](?:个)?人$/, '').replace(/\((?:借款人|担保人|保证人|共同还款人|主债务人|股东|夫妻)[^()]{0,8}\)/g, '')
  const { names, bad } = splitNames(bare)
  if (bad > 0 || names.length === 0 || !names.every((n, i) => isBody(n) || (n.length <= 4 && (isPerson(n) || (i > 0 && n.length <= 3))))) return []
  return names.flatMap((name) => {
    const at = start + list.indexOf(name)
    return at < start ? [] : [{ name, start: at, end: at + name.length }]
  })
}
