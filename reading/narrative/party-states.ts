import type { Party } from '../../casefile/schema.ts'
import type { ReadParty } from './parties.ts'
import { allMatches } from './scan.ts'
import { datesIn, type Story } from './story.ts'
import { ownersUpTo } from './owners.ts'
import { debtorsConcerned } from './who.ts'

/** What the narrative says of a debtor: missing, dead, struck off, bankrupt, in custody. */

type State = 'missing' | 'deceased' | 'deregistered' | 'bankrupt' | 'custody'

interface StateRow { state: State; words: readonly string[]; says: RegExp; unless?: RegExp; body?: boolean; anyCourt?: true }

const STATES: readonly StateRow[] = [
  { state: 'missing', words: ['不明', '找不到', '未能查找到', '失踪', '失联', '未查找到', '不知去向', '未找到', '不晓得', '无法查找', '无法找到', '未能找到'], says: /(?:下落|去向|行踪)(?:现)?不明|不知去向|失踪|失联|(?:找不到|未能?(?:查)?找到|未查找到|无法(?:查)?找到|未能查找到)(?=被执行人|Ｂ|其(?!他|名下|财产|可)|该被执行人|本人|[,。;]|$)|(?:具体)?地址不(?:晓得|清楚|详)/g, unless: /该车|船|车(?:子|均|也|仍|一直|已|至今)?未能?找到|财产(?:的)?(?:下落|去向)|车辆(?:的)?(?:下落|去向)|(?:车|物)(?:辆)?(?:下落|去向)|线索|财产$|可供执行|如|其他|房产|车辆|债权|[辆台艘套](?:均|现|已)?(?:下落|去向)|设备|货物|(?:经营者|法定代表人|负责人|投资人|实际控制人|股东)[^,。;Ｂ]{0,6}(?:现|均)?(?:下落|去向|失踪|失联)/ },
  { state: 'deceased', words: ['死亡', '去世', '身故', '病故', '过世', '病逝', '逝世', '离世', '没救过来', '埋了', '下葬', '死了'], says: /(?:已|现已|均已|因[^,。;]{1,8})?(?:死亡(?!(?:医学)?证明|证$|登记|注销)|去世|身故|病故|过世|病逝|逝世|离世|没救过来|下葬)|(?<=^|[:,。Ｂ\n]|他|她|人)(?:已经|早就|早)?(?:死了|埋了)/g, unless: /公民死亡|权利人死亡|如|若|死亡赔偿|交通事故死亡|死亡(?:的|后)|申请执行人/ },
  { state: 'deregistered', words: ['注销'], says: /(?:已|被|予以|依法|处于|登记)[^,。;]{0,12}?注销(?:状态|登记)?|注销(?:状态|登记)/g, unless: /未注销|(?:许可证|资质|备案|商标|[采探]矿权|税务登记|保单|网站)[^,。;]{0,14}注销|注销(?:许可|备案)|(?:账户|账号|户头|银行卡)[^,。;]{0,6}注销|对外投资|注销(?:抵押|查封|预告|车辆|户口|户籍)|如|若|车辆[^,。]{0,8}注销/, body: true },
  { state: 'bankrupt', words: ['破产'], says: /(?:裁定|已|决定|以)?[^,。;]{0,40}?受理[^,。;]{0,40}?破产|破产(?:清算|重整|申请)[^。;]{0,50}?(?:已|裁定|予以)[^,。;]{0,24}?受理|宣告[^,。;]{0,24}?破产|进入破产(?:清算|重整)?程序|受理(?=[。;,]|$)/g, unless: /(?:子|参股|关联|投资的?)公司|移送破产审查|是否|征询|不予受理|驳回/, body: true, anyCourt: true },
  { state: 'custody', words: ['羁押', '服刑', '在押', '看守所', '监狱'], says: /(?:现|正)?(?:在[^,。;]{2,16}?)?(?:羁押|服刑|在押)/g, unless: /如|若|期间,/ },
]

export function readStates(story: Story, parties: readonly ReadParty[]): void {
  const debtors = parties.filter((p) => p.side === 'debtor')
  const rows = STATES.filter((row) => row.words.some((w) => story.masked.includes(w)))
  if (rows.length === 0) return
  for (const sentence of story.sentences) {
    if (sentence.asks) continue
    if (sentence.earlier) continue
    const { words, until } = sentence
    for (const row of rows) {
      if (!row.words.some((w) => words.includes(w))) continue
      for (const m of allMatches(row.says, words)) {
        const at = sentence.start + m.index
        if (at >= until || (row.state === 'bankrupt' && !words.includes('破产'))) continue
        const clause = sentence.clauses.find((c) => at >= c.start && at < c.end) ?? sentence
        const told = story.masked.slice(clause.start, Math.max(clause.end, at + m[0].length))
        if (row.unless?.test(told) || ofAnother(story, sentence, clause, row.state, at)) continue
        const end = at + m[0].length
        for (const p of concerned(story, sentence, clause, row, debtors, end)) set(story, p.party, row.state, at, end, clause)
      }
    }
  }
}

/** “原被执行人甲死亡” names another; “另有机动车一辆，未查找到” is said of the car. */
function ofAnother(story: Story, sentence: Story['sentences'][number], clause: { start: number; end: number }, state: State, at: number): boolean {
  if (state === 'deceased' && ofKin(story, clause.start, at)) return true
  if (state === 'deceased') return /原被执行人/.test(story.text.slice(clause.start, clause.end)) && !story.people.mentions(clause.start, clause.end).some((m) => m.side === 'debtor')
  /* “…轻型货车（已抵押，下落不明）” */
  if (state === 'missing' && THING_BEFORE.test(bracketed(story, sentence.start, at))) return true
  /* “工程车5辆，均为轮候查封且不知去向” */
  if (state === 'missing' && THING_SEALED.test(story.masked.slice(Math.max(sentence.start, at - 80), at))) return true
  /* “该车至今未能扣押，下落不明” */
  if (state === 'missing' && /^(?:现|至今|目前)?(?:下落|去向)不明/.test(story.masked.slice(clause.start, clause.end))) {
    const lead = sentence.clauses[sentence.clauses.findIndex((c) => c.start === clause.start) - 1]
    return lead !== undefined && /车|船/.test(story.masked.slice(sentence.start, lead.end)) && /(?:未能?|无法|没有)(?:实际)?(?:扣押|控制|查扣)/.test(story.masked.slice(lead.start, lead.end))
  }
  if (state !== 'missing' || !/^[^,。;]{0,3}(?:未|无法|找不到)/.test(story.masked.slice(clause.start, clause.end))) return false
  const before = sentence.clauses[sentence.clauses.findIndex((c) => c.start === clause.start) - 1]
  if (before === undefined) return false
  const lead = story.masked.slice(before.start, before.end)
  return /[一二两三四五六七八九十\d](?:辆|台|艘|部|批|件)[^,。;]{0,4}$/.test(lead) || THING_PLACED.test(lead)
}

/** “他父亲去年去世了”; “其父季广义已去世”, where 季广义 is the debtor, is said of him. */
const KIN = /(?:父亲?|母亲?|爸|妈|爹|娘|妻子?|丈夫|老公|老婆|老伴|配偶|爱人|儿子?|女儿|哥|弟|姐|妹|爷|奶|外公|外婆|岳父|岳母|公公|婆婆|叔|伯|舅|[长次三独]子|子女|孩子|亲戚|邻居|[股合伙]东|老板)[^,。;]{0,24}$/

function ofKin(story: Story, from: number, at: number): boolean {
  const m = KIN.exec(story.masked.slice(from, at))
  return m !== null && !story.people.mentions(from + m.index, at).some((p) => p.side === 'debtor')
}

/** “问：某某在家吗？ 答：人已经不在了，去年3月病逝。” */
function askedAbout(story: Story, sentence: Story['sentences'][number]): boolean {
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - 2; i--) {
    const before = story.sentences[i]
    if (before?.asks) return /Ｂ|被执行人|他|她/.test(before.words)
  }
  return false
}

/** The debtors whom the question before names. */
function askedOf(story: Story, sentence: Story['sentences'][number]): string[] {
  for (let i = sentence.index - 1; i >= 0; i--) {
    const before = story.sentences[i]
    if (before?.speaker === 'court') return [...new Set(story.people.mentions(before.start, before.end).filter((m) => m.side === 'debtor').map((m) => m.name))]
  }
  return []
}

/** “拖拉机在外村亲戚处，未找到” */
const THING_PLACED = /^\n?(?:但|而|且|其|该|上述)?[^,。;Ｂ]{0,8}(?:[车船机]|设备|货物|树木|牲畜|[牛羊猪])(?:均|已|现|仍)?(?:停放|存放|存|放|藏|借|停|寄养)?(?:在|于|给)[^,。;Ｂ]{1,24}$/

/** What stands before the bracket that is open at a place. */
function bracketed(story: Story, from: number, at: number): string {
  const words = story.masked.slice(from, at)
  const open = words.lastIndexOf('(')
  return open > words.lastIndexOf(')') ? words.slice(Math.max(0, open - 12), open) : ''
}
const THING_SEALED = /(?:车|辆|[台艘][,。;]|设备|[\u4e00-\u9fa5][A-Z][\dA-Z×*]{4,6})(?![^。;]*(?:被执行人|Ｂ))[^。;]{0,50}(?:查封|扣押|抵押|登记|过户|脱检|逾期未检)[^。;]{0,8}(?:且|并|但|,)?(?:现|均|也|仍)*$/
const THING_BEFORE = /(?:[车船轮机]|设备|货物|[A-Z\d]号?)$/

function concerned(story: Story, sentence: Story['sentences'][number], clause: { start: number; end: number }, row: StateRow, debtors: readonly ReadParty[], end: number): ReadParty[] {
  const behind = story.people.mentions(end, Math.min(clause.end, end + 30)).filter((m) => m.side === 'debtor')[0]
  const who = debtorsConcerned(story, sentence, clause, { carry: true })
  /* the one named last before it, with those joined to him */
  const before = story.people.mentions(clause.start, end).filter((m) => m.side === 'debtor' && !m.spokesman)
  const nearest = before[before.length - 1]
  /* “你父亲某某呢？”, “他去年去世了”: whoever speaks is not he. */
  const spoken = row.state === 'deceased' && sentence.speaker !== undefined && sentence.speaker !== 'court' && nearest === undefined
  const asked = spoken ? askedOf(story, sentence).filter((n) => n !== story.asked) : []
  const named = spoken && (asked.length > 0 || sentence.speaker === 'debtor') ? asked : behind && row.state === 'missing' ? [behind.name] : nearest ? ownersUpTo(story, before, nearest) : who.names
  const fits = debtors.filter((p) => (named ? named.includes(p.name) : debtors.length === 1 || row.state === 'missing'))
  const kind = row.body === true ? 'organization' : row.state === 'missing' ? undefined : 'natural'
  const of = fits.filter((p) => kind === undefined || p.party.kind?.value === kind)
  const about = /被执行人|Ｂ|其|公司|本人|一家人|他|她/.test(story.masked.slice(sentence.start, clause.end)) || named !== undefined || (row.state === 'deceased' && askedAbout(story, sentence))
  return about && (named !== undefined || of.length === 1 || row.state === 'missing') ? of : []
}

function set(story: Story, party: Party, state: State, start: number, end: number, clause: { start: number; end: number }): void {
  if (party[state]) return
  party[state] = story.exhibit(true, Math.min(start, clause.start), Math.max(end, Math.min(clause.end, end)))
  if (state !== 'deceased') return
  const day = datesIn(story, clause.start, end).filter((d) => d.precision === 'day').pop()
  if (day) party.deceasedOn = story.exhibit(day.on, day.start, end)
  /* “是哪一天？” “2024年1月18日走的。” */
  const later = day ? undefined : datesIn(story, end, end + 120).find((d) => d.precision === 'day' && DIED.test(story.text.slice(d.end, d.end + 8)))
  if (later) party.deceasedOn = story.exhibit(later.on, later.start, later.end)
}
const DIED = /^(?:[^,。;\n]{0,3})(?:走的|没的|死的|去世|过世|病逝|逝世|病故|死亡)/
