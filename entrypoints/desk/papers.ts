import { civilDateAt } from '../../casefile/dates.ts'
import type { Outcome } from '../../components/draft.ts'
import type { PaperDesk, PaperJob, PaperWish } from '../../components/desk/paper-dialog.tsx'
import { exportName } from '../../notes/export-name.ts'
import type { Lead } from '../../notes/lead.ts'
import type { Masking } from '../../notes/mask.ts'
import { maskerOf } from '../../notes/masking.ts'
import { People } from '../../notes/masking-people.ts'
import { BLANKS } from '../../notes/papers/blanks.ts'
import type { Masker } from '../../notes/papers/finish.ts'
import { startMaking, type Making } from '../../notes/papers/making.ts'
import type { Paper } from '../../notes/papers/paper.ts'
import type { CaseNotes } from '../../notes/papers/words-of.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { RULES } from '../../rules/index.ts'
import { sourceOn } from '../../rules/sources.ts'
import { writtenPaper } from './paper-writing.ts'
import { maskingFloor } from '../background/governed.ts'
import { atLeast, type MaskingLevel } from '../background/governed-keys.ts'
import { saveFile } from './saving.ts'

/** Papers of the desk: loads the cases, makes the paper, hands it to the browser's downloads. What writes .docx is a worker of its own. */

/** Cases loaded at a time; to parse one takes 2.6 ms (2026-11-22), and between lots the desk answers. */
const CHUNK = 40
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TITLES = new Map(RULES.map((r) => [r.id, r.title]))

const KINDS: PaperDesk['kinds'] = [
  { kind: 'review-form', name: '终本案件审查表', about: '供审批、附卷：逐项条件、证据、待补材料、签署', one: true, word: true, blanks: BLANKS['review-form'] },
  { kind: 'reading-record', name: '阅卷笔录', about: '按卷内顺序列出摘录和批注，注明文书、页码', one: true, word: true, blanks: BLANKS['reading-record'] },
  { kind: 'lead-transfer', name: '线索移送表', about: '移送其他部门的线索、原文、依据和应核对的反证', one: true, word: true, blanks: BLANKS['lead-transfer'] },
  { kind: 'suggestion', name: '检察建议书（草稿）', about: '按问题类型汇总多件案件，附案件清单', one: false, word: true, blanks: BLANKS.suggestion },
  { kind: 'note-list', name: '批注清单', about: '只供打印；要继续加工的清单请用“导出”', one: false, word: false, blanks: [] },
]

/**
 * `onKept`: the list of what was handed over has grown. `sealed`: a lock is set; names of files tell no court and no case then, for the
 * browser keeps the names of what was downloaded or printed.
 */
export function papersOf(store: Store, onKept: () => void, sealed = false): PaperDesk {
  return {
    kinds: KINDS,
    async begin(ids, onProgress, signal) {
      try {
        const making = startMaking({ reply: sourceOn('joint-13', civilDateAt(Date.now())), titles: TITLES })
        const people = gatherPeople()
        const found: Found[] = []
        for (let i = 0; i < ids.length; i += CHUNK) {
          if (signal.aborted) return { ok: false, message: '已停止。' }
          for (const c of await load(store, ids.slice(i, i + CHUNK))) {
            const { record, notes } = c
            making.add(c)
            people.add(c)
            found.push({ id: record.id, caseNumber: record.caseNumber, court: record.court, notes: notes.length })
          }
          onProgress(Math.min(1, (i + CHUNK) / ids.length))
          await pause()
        }
        return found.length === 0 ? { ok: false, message: '没有案件可写。' } : { ok: true, job: jobOf(store, making, people, found, onKept, await maskingFloor(), sealed) }
      } catch (error) {
        return { ok: false, message: explain(error) }
      }
    },
  }
}

interface Found { id: string; caseNumber: string; court: string; notes: number }

function jobOf(store: Store, making: Making, { masker }: ReturnType<typeof gatherPeople>, found: readonly Found[], onKept: () => void, floor: MaskingLevel, sealed: boolean): PaperJob {
  const level = (wish: PaperWish) => atLeast(wish.masked.masking, floor)
  const made = (wish: PaperWish) => making.make(wish, masker(level(wish), wish.masked.caseNumbers))
  const nameOf = (what: string, wish: PaperWish, at: string) => {
    const [only] = found
    const all = making.courts()
    const to = wish.kind === 'suggestion' ? (all.find((c) => c.court === wish.court) ?? all[0]) : undefined
    const courts = to ? [to.court] : found.map((c) => c.court)
    return exportName({ what, courts: sealed ? [] : courts, scope: !sealed && found.length === 1 && only && !wish.masked.caseNumbers ? only.caseNumber : `${to?.cases ?? found.length}件`, exportedAt: at, extension: 'docx' })
  }
  /** First the record, then the paper: nothing leaves unmasked without its reason being kept. */
  const handOver = async (wish: PaperWish, format: string, give: (paper: Paper, fileName: string, keep: () => Promise<void>) => Promise<void>): Promise<Outcome> => {
    try {
      const at = new Date().toISOString()
      const { paper } = made(wish)
      const fileName = nameOf(paper.name, wish, at)
      const by = (await store.author().catch(() => null)) ?? undefined
      const { caseNumbers, reason } = wish.masked
      const masking = level(wish)
      const keep = async () => {
        await store.keepExport({
          at, ...(by === undefined ? {} : { by }), fileName, scope: paper.name, format, cases: found.length, notes: found.reduce((sum, c) => sum + c.notes, 0), masking, caseNumbers, ...(masking === 'none' ? { reason } : {}),
        })
        onKept()
      }
      await give(paper, fileName, keep)
      return { ok: true }
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : explain(error) }
    }
  }
  return {
    cases: found.length, courts: making.courts(), items: making.items(),
    async preview(wish) {
      try {
        const { paper, length, warnings } = made(wish)
        return { ok: true, paper, length, warnings, fileName: nameOf(paper.name, wish, new Date().toISOString()) }
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : explain(error) }
      }
    },
    save: (wish, signal) => handOver(wish, 'docx', async (paper, fileName, keep) => {
      const bytes = await writtenPaper(paper, signal)
      await keep()
      saveFile(bytes, DOCX, fileName)
    }),
    print: (wish, show) => handOver(wish, '打印', async (paper, fileName, keep) => {
      await keep()
      show(paper, fileName.replace(/\.docx$/, ''))
    }),
  }
}

/** Who is to be hidden, by level: known of all cases before the first text is masked, so that 刘某1 is one person throughout. Gathered as the cases pass by: not all are kept. */
function gatherPeople(): { add: (c: Loaded) => void; masker: (level: Masking, caseNumbers: boolean) => Masker } {
  const near = new People(false), wide = new People(true)
  const maskers = new Map<string, Masker>()
  return {
    add({ record, notes, leads }) {
      for (const people of [near, wide]) {
        people.addCase(record)
        for (const n of notes) {
          people.addText(record.id, n.comment)
          if ('quote' in n.target) people.addText(record.id, n.target.quote)
          if (n.by !== undefined) people.addOfficial(n.by)
        }
        for (const l of leads) people.addText(record.id, l.summary)
      }
    },
    masker(level, caseNumbers) {
      const key = `${level} ${caseNumbers}`
      const known = maskers.get(key) ?? maskerOf(level, level === 'all' ? wide : near, { caseNumbers })
      maskers.set(key, known)
      return known
    },
  }
}

type Loaded = CaseNotes & { leads: readonly Lead[] }

async function load(store: Store, ids: readonly string[]): Promise<Loaded[]> {
  const [all, notes, leads] = await Promise.all([store.casesById(ids), store.notesOfCases(ids), store.leadsOfCases(ids)])
  const notesOf = byCase(notes), leadsOf = byCase(leads)
  return all.filter((r) => r.deletedAt === undefined).map((record) => ({ record, notes: notesOf.get(record.id) ?? [], leads: leadsOf.get(record.id) ?? [] }))
}

function byCase<T extends { caseId: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) map.set(row.caseId, [...(map.get(row.caseId) ?? []), row])
  return map
}
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
