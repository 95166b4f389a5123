import type { CaseFile } from '../../casefile/schema.ts'
import { COURT_ENDS } from './court-names.ts'
import { findDates, WHOLE_DAY } from './dates.ts'
import type { Exhibit } from './exhibit.ts'
import type { Span } from './layout.ts'
import { scan, scanner } from './scan.ts'

/** The instrument enforced: number, kind, who made it, since when in force. */
type Basis = NonNullable<CaseFile['basis']>

const KIND = '(?:民事|刑事|行政|刑事附带民事|仲裁|劳动仲裁|劳动争议|公证|商事)*(?:判决书|判决|调解书|裁定书|裁定|裁决书|裁决|决定书|支付令|执行证书|公证书|债权文书公证书|赋予强制执行效力的?公证书|处罚决定书|起诉书)'
/** From the bracket with the year on: “（2019）冀0408民初828号”, “[2015]57-348号”. */
const CORE = '[(〔\\[【﹝]\\s?(?:19|20)\\d{2}\\s?[)〕\\]】﹞](?:[\\u4e00-\\u9fa5]{0,10}\\d{0,6}[\\u4e00-\\u9fa5]{0,10}?)(?:字)?第?\\d{0,8}[\\d×*](?:[×*]{0,7})(?:[-—－]\\d{1,6})?(?:[、,及和]\\d{1,6}){0,12}号(?:之[一二三四五六七八九十\\d]{1,2})?'
const INSTRUMENT = scanner(`(${CORE})(?:《)?(${KIND})?`)
/** Bodies of arbitration put their code before the bracket: “呈劳人仲案字（2017）第203号”, “深宝劳人仲（石岩）案[2015]57-348号”. */
const CODE_BEFORE = /[\u4e00-\u9fa5]{0,10}(?:\([\u4e00-\u9fa5]{1,8}\))?[\u4e00-\u9fa5]{0,8}$/
const MAKER = `(本院|我院|该院|[\\u4e00-\\u9fa5\\ufffd\\ue000-\\uf8ff]{2,30}?(?:${COURT_ENDS}|仲裁委员会|仲裁院(?:[\\u4e00-\\u9fa5]{2,8}仲裁庭)?|公证处|委员会|仲裁委|[\\u4e00-\\u9fa5](?:局|支队|大队|人民政府)|高级人民法院[\\u4e00-\\u9fa5]{2,10}分院))(?:\\([^)]{1,20}\\))?(?:民事审判庭)?(?:已)?(?:于)?(?:DATE)?(?:依法)?(?:作出|制作|出具|审理|签发)?(?:并)?的?(?:已经|已)?(?:发生法律效力|生效)?的?$`
const DATE = WHOLE_DAY
const BEFORE = new RegExp(MAKER.replace('DATE', DATE))
/** 某劳人仲（2024）办字第…号 */
const ARBITRATION_CODE = /[\u4e00-\u9fa5]{0,8}(?:劳人仲|劳仲|仲)[\u4e00-\u9fa5]{0,4}$/
/** Words that the pattern of a number without court code may swallow. */
const NOT_NUMBER = /^.*(?:作出(?:了|的)?|制作的?|生效的?|效力的?|委员会|仲裁院|仲裁委|人民法院|公证处|依据|根据|依照|本院|我院|执行|对|以|按|据|的|为|与|和|就|向|在|不服|如下)(?=.*[(〔[【﹝])/
const IN_FORCE = new RegExp(`(?:已)?(?:于)?(${DATE})(?:已|起)?(?:发生法律效力|生效)`)
const IS_BASIS = /生效|法律效力|执行依据|据以执行|依据|判令|判决|调解|履行|义务|申请(?:强制)?执行|裁决/

export interface BasisReading { basis: Basis; span: Span }

/** The first instrument of the narrative that is no paper of an enforcement case. */
export function readBasis(text: string, zones: readonly Span[], own: string | undefined, court: string | undefined, exhibit: Exhibit): BasisReading | undefined {
  for (const zone of zones) {
    const words = text.slice(zone.start, zone.end)
    for (const m of scan(INSTRUMENT, words)) {
      const core = m[1] ?? ''
      const code = !/^[^)〕\]】﹞]{0,8}[)〕\]】﹞](?:第|\d)/.test(core) ? '' : CODE_BEFORE.exec(words.slice(Math.max(0, m.index - 30), m.index))?.[0] ?? ''
      const before = code === '' ? ARBITRATION_CODE.exec(words.slice(Math.max(0, m.index - 16), m.index))?.[0] ?? '' : code
      const number = `${before}${core}`.replace(NOT_NUMBER, '')
      const end = zone.start + m.index + core.length
      const start = end - number.length
      if (isEnforcement(number) || normal(number) === own || !/\d/.test(number)) continue
      const kind = m[2]
      const around = words.slice(Math.max(0, m.index - 60), m.index + m[0].length + 60)
      if (kind === undefined && !IS_BASIS.test(around)) continue
      if (kind?.startsWith('裁定') && !/裁定书?[^。]{0,20}(?:生效|法律效力|义务)/.test(around)) continue
      if (/破\d+号|执保\d+号|破申|检(?:执|民|行|建|督|控)?[监督建]?(?:监|违|提)?[(〔[【﹝]/.test(number)) continue
      const basis: Basis = { number: exhibit(normal(number.replace(/(?<=\d)(?:[、,及和]\d{1,6}){1,12}(?=号)/, '')), start, end) }
      if (kind) basis.kind = exhibit(kind.replace(/^《/, ''), end, end + kind.length)
      const made = makerOf(text, zones, number, court)
      if (made) basis.court = exhibit(made.name, made.start, made.end)
      const force = IN_FORCE.exec(words.slice(m.index, m.index + m[0].length + 60))
      const day = force ? findDates(force[1] ?? '')[0] : undefined
      if (force && day) basis.effectiveOn = exhibit(day.on, zone.start + m.index + force.index, zone.start + m.index + force.index + force[0].length)
      return { basis, span: { start, end } }
    }
  }
  return undefined
}

/** Who made it, said before any mention of its number. */
function makerOf(text: string, zones: readonly Span[], number: string, court: string | undefined): (Span & { name: string }) | undefined {
  for (const zone of zones) {
    for (let i = text.indexOf(number, zone.start); i >= 0 && i < zone.end; i = text.indexOf(number, i + 1)) {
      const before = text.slice(Math.max(zone.start, i - 90), i)
      const maker = BEFORE.exec(before)
      const name = maker ? makerName(maker[1] === '该院' ? THAT_COURT.exec(before.slice(0, maker.index))?.[1] ?? '' : maker[1] ?? '', court) : undefined
      if (maker && name !== undefined) return { name, start: i - maker[0].length, end: i - maker[0].length + (maker[1] ?? '').length }
    }
  }
  return undefined
}

/** “业经某法院审理终结，该院作出的…” */
const THAT_COURT = new RegExp(`([\\u4e00-\\u9fa5]{2,24}?(?:${COURT_ENDS}))[^。;]{0,40}$`)

/** “本院在执行厦门市思明区人民法院”: only the name; 本院 is the court of the document. */
function makerName(words: string, court: string | undefined): string | undefined {
  if (/^(?:本院|我院)$/.test(words)) return court
  const name = words.replace(/^.*(?:本院在执行|本院执行|在执行|依据|根据|关于|不服|执行|一案|对|因|由|经(?!济)|以|按照|依照|与|的|和)(?=[\u4e00-\u9fa5]{4,})/, '').replace(/^(?:为|系|是|即|申请执行人|申请人)(?=[\u4e00-\u9fa5]{4,})/, '')
  return name.length >= 5 ? name : undefined
}

function isEnforcement(number: string): boolean {
  if (/证执字/.test(number)) return false
  return /[\u4e00-\u9fa5\d](?:执|执恢|恢执|执保|执异|执复|执监|执协|执他|执行)(?:字)?第?\d/.test(number) || /执字第/.test(number)
}

/** Round full-width brackets, no blanks. */
function normal(number: string): string {
  return number.replace(/\s/g, '').replace(/[(〔[【﹝](?=[\d\u4e00-\u9fa5])/g, '（').replace(/(?<=[\d\u4e00-\u9fa5])[)〕\]】﹞]/g, '）')
}
