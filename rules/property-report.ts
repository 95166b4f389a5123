import { valueOf } from '../casefile/fact.ts'
import type { CivilDate } from '../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { isAnnouncement } from './announcements.ts'
import { concerns, done, notDone, positionTo, whole, wordsOf } from './facts.ts'
import type { OneDebtor } from './judging.ts'
import { reached, REPORT_ORDER } from './reached.ts'

/** How a debtor answered the order to report his property (财产调查规定第三条至第十条): asked by four rules of the catalogue. */
export interface PropertyReport {
  /**
   * reported; false: reported, and found untrue; failed: refused, late or silent after the order was served; excused: late with
   * good reason or with leave; announced: silent, missing, the order served by announcement (whether to punish is disputed);
   * unserved: said to have failed, but the order was not served; unsure: said to have failed, service not seen;
   * unordered: no order was issued; silent: a whole log tells neither of a report nor of a refusal; unknown
   */
  state: 'reported' | 'false' | 'failed' | 'excused' | 'announced' | 'unserved' | 'unsure' | 'unordered' | 'silent' | 'unknown'
  /** what shows it */
  acts: CaseEvent[]
  /** what the debtor handed in, and what the court found of it */
  reports: CaseEvent[]
  checks: CaseEvent[]
}

/** Gone to where he lives, and not found, is missing, though no column says so. */
function untraced(file: CaseFile, names: readonly string[]): boolean {
  const looked = done(file, 'onsite-visit', 'household-query').filter((e) => concerns(e, names))
  return looked.some((e) => UNTRACED.test(wordsOf(e)))
}
const UNTRACED = /下落不明|查无(?:此)?(?:人|下落)|去向不明|不知去向|不知所踪|仍无下落|无下落/

const EXCUSED = /正当理由|(?:准许|批准|同意|准予)[^，。；]{0,10}(?:延长|延期)|延长[^，。；]{0,8}期限/
const UNEXCUSED = /(?:无|没有|未有|并无|缺乏)[^，。；]{0,2}正当理由|(?:未|不予?|没有)(?:准许|批准|同意|准予)[^，。；]{0,10}(?:延长|延期)/
const UNTRUE = /不实|不符|不一致|虚假|虚报|瞒报|漏报|隐瞒/
const NOT_UNTRUE = /(?:未发现|未见|没有|无|不存在|并非|未有)[^，。；]{0,10}(?:不实|不符|不一致|虚假|虚报|瞒报|漏报|隐瞒)/g
const LATE = /逾期|超过[^，。；]{0,8}期限/
const NOT_LATE = /(?:未|没有|并未|不)(?:存在)?(?:逾期|超过)/
const RECEIVED = /(?:收到|签收|送达)[^，。；]{0,12}(?:财产令|后|文书)|(?:财产令|文书)[^，。；]{0,12}(?:已)?(?:送达|签收|收到)/
const NOT_RECEIVED = /未(?:能)?(?:收到|签收|送达)|送达(?:不能|未果|不成)|无法送达/

export function reportOf(file: CaseFile, { debtor, names }: OneDebtor, closing: CivilDate): PropertyReport {
  const of = (...kinds: EventKind[]) => done(file, ...kinds).filter((e) => concerns(e, names) && positionTo(e, closing) !== 'after')
  const reports = of('property-reported'), checks = of('report-verified'), refusals = of('property-report-refused')
  const untrue = checks.filter((e) => UNTRUE.test(wordsOf(e).replace(NOT_UNTRUE, '')))
  const late = reports.filter((e) => { const words = wordsOf(e); return LATE.test(words) && !NOT_LATE.test(words) })
  const failed = [...refusals, ...late]
  const told = { reports, checks }
  if (failed.length > 0) {
    if ([...failed, ...reports].some((e) => { const words = wordsOf(e); return EXCUSED.test(words) && !UNEXCUSED.test(words) })) return { state: 'excused', acts: failed, ...told }
    /* Who handed in a report, though late, had the order. */
    if (late.length > 0 || reports.length > 0) return { state: 'failed', acts: failed, ...told }
    const served = of('report-order-served')
    const orders = [...served, ...of('report-order-issued')]
    const received = [...orders, ...failed].some((e) => { const words = wordsOf(e); return RECEIVED.test(words) && !NOT_RECEIVED.test(words) })
    const handed = served.some((e) => !isAnnouncement(e)) || (received && !orders.some(isAnnouncement))
    if (handed) return { state: 'failed', acts: [...failed, ...served], ...told }
    if ((valueOf(debtor?.missing) === true || untraced(file, names)) && orders.some(isAnnouncement)) return { state: 'announced', acts: [...failed, ...orders], ...told }
    if (served.length > 0) return { state: 'failed', acts: [...failed, ...served], ...told }
    const unserved = notDone(file, 'report-order-served', 'report-order-issued').filter((e) => concerns(e, names) && (valueOf(e.status) ?? 'not-done') === 'not-done')
    if (unserved.length > 0) return { state: 'unserved', acts: [...failed, ...unserved], ...told }
    return { state: whole(file, 'events') ? 'unserved' : 'unsure', acts: [...failed, ...orders], ...told }
  }
  if (untrue.length > 0) return { state: 'false', acts: untrue, ...told }
  if (reports.length > 0) return { state: 'reported', acts: reports, ...told }
  if (reached(file, names, closing, REPORT_ORDER).state === 'absent') return { state: 'unordered', acts: [], ...told }
  return { state: whole(file, 'events') ? 'silent' : 'unknown', acts: [], ...told }
}
