import type { LabelMeaning, ScalarField } from './labels.ts'

/**
 * Labels that are in no list but made of its words: 申请标的金额, 待执行金额, 执行承办人, 立案受理时间, 被执行人（债务人）. They rank behind those of
 * the dictionary, and `saysItself` asks their values: a sum, one name, the number of an instrument.
 */
export const MADE = 60
const LONGEST = 18

/** `known`: what the dictionary says of a word. */
export function madeOf(label: string, known: (word: string) => LabelMeaning | undefined): LabelMeaning | undefined {
  if (label.length < 2 || label.length > LONGEST || !ENDS.has(label.charCodeAt(label.length - 1))) return undefined
  const bracket = /^(.{2,12})[(（]([^()（）]{1,8})[)）]$/.exec(label)
  if (bracket) return ADDS_NOTHING.has(bracket[2] ?? '') ? known(bracket[1] ?? '') ?? madeOf(bracket[1] ?? '', known) : undefined
  const field = MADE_OF.find(([words]) => words.test(label))?.[1]
  if (field !== undefined) return { type: 'scalar', field, rank: MADE }
  const role = PARTY.exec(label)
  if (role) return known(role[1] ?? role[2] ?? '')
  return otherwise(label, known)
}

/** 时间 for 日期, and words before a label that add nothing: 执行受理日期, 实际结案时间. */
function otherwise(label: string, known: (word: string) => LabelMeaning | undefined): LabelMeaning | undefined {
  const bare = label.replace(/^(?:执行|实际|当前|现)(?=.{3})/, '')
  const words = [...(bare === label ? [] : [bare]), ...[...new Set([bare, label])].flatMap((w) => (w.endsWith('时间') ? [`${w.slice(0, -2)}日期`] : w.endsWith('日期') ? [`${w.slice(0, -2)}时间`] : w.length > 2 && w.endsWith('日') ? [`${w}期`] : []))]
  for (const w of words) {
    const meaning = known(w)
    if (meaning?.type === 'scalar') return { ...meaning, rank: MADE }
    if (meaning?.type === 'other' || (meaning?.type === 'act' && bare === label && meaning.field !== 'told')) return meaning
  }
  return undefined
}

const ENDS = new Set([...'额款的数权务计偿位号院关构人员官名称日期间式由息)）书行'].map((c) => c.charCodeAt(0)))
/** What a bracket may say behind a label without making another of it; 原审, 拟, 预计, 首次 do. */
const ADDS_NOTHING: ReadonlySet<string> = new Set(['法官', '债权人', '债务人', '权利人', '义务人', '代', '执行', '文号', '案号', '受理', '姓名', '名称', '姓名/名称', '单位', '公民', '本案', '必填', '首位', '员额', '主办', '承办', '执行依据'])
const PARTY = /^((?:被)?申请(?:执行)?人|被执行人|执行申请人)(?:姓名|名称|姓名\/名称|名称\/姓名|姓名或名称|信息)$|^(?:执行)(申请人)$/

const COUNT = '(?:总|合计)?(?:金额|数额|总额|额|合计|数)'
const DONE = '执行|履行|清偿|受偿|偿还|偿付|回款|收回|兑付|兑现|实现|执结|到位'
/** Instruments that are enforced; a ruling (裁定书文号) is the closing's as often. */
const PAPER = '(?:法律|裁判|民事)?(?:文书|判决书?|调解书?|裁决书?|仲裁书?|公证书?|裁判)'
/* A word that a value may be as well, 尚未履行, 已执行, is no label without what it counts. */
const MADE_OF: readonly (readonly [words: RegExp, field: ScalarField])[] = [
  [new RegExp(`^(?:尚|仍|还|剩余)?(?:未|待|剩余|下欠|尚欠|仍欠)(?:应|能)?(?:${DONE})*(?:(?:债权|债务|欠款|标的)${COUNT}?|${COUNT})$|^(?:下欠|仍欠|尚欠)(?:金额|数额|款项|额)$`), 'amounts.unpaid'],
  [new RegExp(`^(?:本案|本次|案件|目前|截至目前|执行)?(?:已|实际|累计|已经)(?:执行)?(?:${DONE})+(?:(?:债权|标的)(?:到位)?${COUNT}?|(?:款项?)?${COUNT})$|^(?:累计|实际)(?:执行)?(?:受偿|回款|到位|履行)$`), 'amounts.paid'],
  [new RegExp(`^(?:本案|本次|案件|目前|执行)?(?:执行)?(?:到位|回款)(?:标的|款项?)?${COUNT}$`), 'amounts.paid'],
  [new RegExp(`^(?:案件|本案|本次|立案|申请|执行|恢复|应|总)*(?:执行|履行|给付|支付|清偿)?总?标的(?:总)?${COUNT}?$`), 'amounts.due'],
  [new RegExp(`^(?:案件|本案|本次)?应(?:执行|履行|给付|支付|清偿|付|偿还)(?:到位)?(?:债权|标的|欠款)?${COUNT}$`), 'amounts.due'],
  [/^(?:申请)?(?:执行)债权(?:总)?(?:金额|总额|额|数额)$|^申请(?:执行)?(?:的)?总(?:金额|额)$|^债权总额$/, 'amounts.due'],
  [/^(?:申请(?:执行)?人)?放弃(?:的)?(?:执行)?(?:标的|债权)?(?:金额|数额|额|标的|债权)$/, 'amounts.waived'],
  [/^(?:现|当前|本案|案件|执行)*(?:承办|主办|经办|主审|主责|员额|责任)(?:执行)?(?:法官|执行员|人员|人)$|^法官$|^(?:办案|办理)(?:法官|人员?)$/, 'handler'],
  [/^(?:执行|承办|协办|案件|跟案|代理?|本案|现|当前)*书记员$/, 'clerk'],
  [/^(?:具体|主)案由$/, 'cause'],
  [/^(?:正式|本次|执行)?立案(?:受理|登记受理|审批)(?:日期|时间)$|^立案[(（]受理[)）](?:日期|时间)$/, 'filedOn'],
  [/^终(?:结)?本(?:次执行)?(?:程序)?(?:结案)(?:日期|时间)$|^终结本次执行(?:程序)?(?:日期|时间)$/, 'closedOn'],
  [/^(?:提请|报请|呈报)(?:结案|终本)(?:日期|时间)$|^报结案?(?:提交|申请)?(?:日期|时间)$/, 'proposedCloseOn'],
  [new RegExp(`^(?:执行依据|据以执行的?|生效|依据|原审|原|诉讼|审判)(?:生效)?${PAPER}?(?:的)?(?:案号|文号|字号|编号|书号|号)$|^(?:生效|据以执行的?)${PAPER}$|^${PAPER}(?:案号|文号|字号|编号|号)$`), 'basis.number'],
  [/^(?:执行依据|依据|生效(?:法律|裁判)?文书|裁判文书)(?:的)?(?:作出|制作|出具|做出)(?:单位|机关|机构|法院)$|^(?:作出|制作|出具|做出)(?:执行依据|依据|生效(?:法律|裁判)?文书)(?:的)?(?:单位|机关|机构|法院)$/, 'basis.court'],
  [/^(?:关联|原)?(?:首次执行|首执|原执行|原终本)(?:案件)?(?:案号|编号)$/, 'originalCase.number'],
]
