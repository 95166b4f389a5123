import { render } from 'preact'
import { browser } from 'wxt/browser'
import { civilDateAt } from '../../casefile/dates.ts'
import type { CaseDetail } from '../../components/desk/case-drawer.tsx'
import type { HandbookEntry } from '../../components/desk/handbook.tsx'
import { Desk, type DeskProps } from '../../components/desk/desk.tsx'
import { MaskingFloor } from '../../components/desk/masking-choice.tsx'
import type { Masking } from '../../notes/mask.ts'
import type { Role } from '../../rules/words.ts'
import { GROUP_WORDS, RULES } from '../../rules/index.ts'
import { RULESET } from '../../rules/version.ts'
import { explain } from '../../notes/store-failures.ts'
import { takeHanded } from '../background/hand-over.ts'
import { vaultState, vaultStore } from '../background/vault.ts'
import { attempt } from './attempt.ts'
import { courtsOf } from './courts-of.ts'
import { exportFileName, previewExport, runExport } from './exporting.ts'
import { papersOf } from './papers.ts'
import { readingFiles } from './reading-files.ts'
import { evaluate, evaluationFile, flagWords, type RuleEvaluation } from '../../notes/evaluation.ts'
import { handbookEntries } from './handbook.ts'
import { createFinding } from './finding.ts'
import { createImporting } from './importing.ts'
import { createDataDesk } from './data-desk.ts'
import { createNoteDesk } from './note-desk.ts'
import { openPage } from './open-page.ts'
import { keptCourt } from './kept-court.ts'
import { createLeadsDesk } from './leads-desk.ts'
import { createLists } from './lists.ts'
import { createLockDesk } from './lock-desk.ts'
import { createPracticeDesk } from './practice-desk.ts'
import { createProfileDesk } from './profile-desk.ts'
import { createRemoving } from './removing.ts'
import { createRouting } from './routing.ts'
import { changesOf, judgeAgain, timeAtDesk } from './judging.ts'
import { saveFile } from './saving.ts'
import { createWatching } from './watching.ts'
import { allowSite, listSites, removeSite } from './sites.ts'
import { maskingFloor, watchGoverned } from '../background/governed.ts'

/** The desk once the lock is open (see main.tsx): wires the stored cases and notes, the browser's permissions and downloads to the views. */

const [store, vault] = await Promise.all([vaultStore(), vaultState()])
const sealed = vault.kind === 'open'
const app = document.getElementById('app')
const profiles = createProfileDesk(store, () => draw())
const TITLES = new Map(RULES.map((r) => [r.id, r.title]))
const removing = createRemoving(store)
const data = createDataDesk(store, removing, TITLES, () => draw(), () => load())
const routing = createRouting(keptCourt, () => draw())
/** What is being written is kept at once, as when the window goes. */
const lock = createLockDesk(() => draw(), async () => { window.dispatchEvent(new Event('pagehide')); await store.keptDrafts() }, () => { leave(); location.reload() })
const practice = createPracticeDesk(store, () => { handbookAsked = false; draw() })

let state: DeskProps['state'] = { kind: 'loading' }
let detail: CaseDetail | undefined
let changes: DeskProps['changes']
let exportAsked = false
let role: Role = 'approval'
let sites: DeskProps['settings']['sites'] = []
let author: string | null = null
/** the weakest masking that policy allows */
let floor: Masking = 'none'
let exports: DeskProps['settings']['exports'] = []
let handbook: Pick<DeskProps['handbook'], 'entries' | 'failure'> = { entries: undefined }
let handbookAsked = false
let evaluated: RuleEvaluation[] | undefined
const lists = createLists(store, (rule) => TITLES.get(rule) ?? rule, () => void load())
const watched = createWatching(store, () => void load())
const finding = createFinding(store, () => load(), () => draw())
const noteDesk = createNoteDesk(store, () => draw())
const leads = createLeadsDesk(store, TITLES, () => load(), () => draw())
const importing = createImporting(store, () => draw(), () => load())

const files = readingFiles(store, () => draw())
const papers = papersOf(store, () => void readExports(), sealed)

export async function load(): Promise<void> {
  try {
    const first = await lists.firstRows()
    if (first) {
      state = { kind: 'ready', ...first, partial: true }
      draw()
    }
    void noteDesk.load()
    await watched()
    const read = await lists.allRows()
    await leads.load(read.all)
    evaluated = evaluate(read.summaries, read.all, TITLES)
    state = { kind: 'ready', ...read }
    finding.read(read.summaries)
  } catch (error) {
    state = { kind: 'failed', message: explain(error) }
  }
  data.stale()
  if (detail) await showCase(detail.id)
  else draw()
}

async function showCase(id: string | undefined): Promise<void> {
  if (id === undefined) {
    detail = undefined
    return draw()
  }
  if (detail?.id !== id) {
    detail = { kind: 'loading', id }
    draw()
  }
  try {
    const [record, notes] = await Promise.all([store.caseById(id), store.notesOf(id)])
    if (detail?.id !== id) return
    const shown = record?.deletedAt === undefined ? record : undefined
    changes = shown && (await changesOf(store, shown))
    detail = { kind: 'ready', id, record: shown, notes }
  } catch (error) {
    detail = { kind: 'failed', id, message: explain(error) }
  }
  draw()
}

/** A rule that people often decided otherwise is marked in the handbook. */
function withFlag(entry: HandbookEntry): HandbookEntry {
  const counted = evaluated?.find((r) => r.rule === entry.rule.id)
  return counted?.flagged ? { ...entry, flagged: flagWords(counted) } : entry
}

/** The handbook is put together when it is first looked at. */
function readHandbook(): void {
  if (handbookAsked) return
  handbookAsked = true
  handbookEntries(practice.settings()).then((entries) => { handbook = { entries } }, (error: unknown) => { handbook = { entries: undefined, failure: explain(error) } }).finally(draw)
}

function draw(): void {
  if (!app) return
  const route = routing.now()
  if (route.tab === 'handbook') readHandbook()
  if (route.tab === 'data') data.look()
  const counts = state.kind === 'ready' ? { cases: state.cases.length, notes: state.notes.length } : { cases: 0, notes: 0 }
  render(
    <MaskingFloor.Provider value={floor}><Desk state={state} onRetry={() => void load()} route={route} onRoute={(next) => { routing.go(next); draw() }} role={role}
      onRole={(next) => { role = next; void store.setSitePreference('desk', { side: 'right', top: 0, open: false, role }).catch(() => {}); draw() }}
      detail={detail} today={civilDateAt(Date.now())} changes={changes} onTime={(id) => timeAtDesk(store, id)} onAgain={(id) => attempt(async () => { await judgeAgain(store, id); await load() })} onDetail={(id) => void showCase(id)} exportAsked={exportAsked} onExportAsked={() => { exportAsked = false }} onOpenPage={openPage}
      keeping={noteDesk.keeping()} onSave={async (draft) => { const outcome = await noteDesk.save(draft, detail?.kind === 'ready' ? (detail.record?.url ?? '') : ''); await load(); return outcome }}
      {...removing}
      onPreview={(request) => previewExport(store, request)} onExport={(request, onProgress, signal) => runExport(store, request, onProgress, signal, sealed).finally(readExports)} fileName={(request) => exportFileName(request, sealed ? [] : courtsOf(state, leads.props(), request))}
      {...finding.props()} files={files.props()} papers={papers} rules={RULES.map((r) => ({ rule: r.id, title: r.title }))} {...importing.props()}
      leads={leads.props()} profiles={profiles.props()} practice={practice.props()} evaluation={{ rules: evaluated, onExport: () => { const file = evaluationFile(evaluated ?? [], new Date().toISOString()); saveFile(file.bytes, 'text/csv', file.name); return { ok: true } } }}
      data={{ ...data.props(counts), lock: lock.props() }}
      handbook={{ ...handbook, entries: handbook.entries?.map((e) => withFlag(e)), groups: GROUP_WORDS, ruleset: RULESET }}
      settings={{ sites, exports, author, onAuthor: (name) => attempt(async () => { await store.setAuthor(name); author = name; draw() }), onRemoveSite: (origin) => attempt(async () => { await removeSite(origin); await refreshSites() }), onAllowSite: (origin) => attempt(async () => { await allowSite(origin); await refreshSites() }), version: browser.runtime.getManifest().version, ruleset: RULESET, stored: counts }} /></MaskingFloor.Provider>,
    app,
  )
}

function readExports(): void {
  void store.exports().then((kept) => { exports = kept; draw() }).catch(() => {})
}

async function refreshSites(): Promise<void> {
  sites = await listSites()
  draw()
}

/** `#open=…` is how a page's panel opens its case here: a token, for an address must not name a case. */
async function takeAddressed(): Promise<void> {
  const token = new URLSearchParams(location.hash.replace(/^#/, '')).get('open')
  if (location.hash === '#profiles?sample=1') {
    history.replaceState(null, '', '#profiles')
    void profiles.showSample()
  }
  if (token === null) return
  history.replaceState(null, '', '#cases')
  const handed = await takeHanded(token)
  if (!handed) return
  exportAsked = handed.exportCase
  await showCase(handed.caseId)
}

/** Is this window itself encrypting or decrypting what is stored? It goes on with its own page then. */
export const isChanging = () => lock.isChanging()
/** Takes everything out of the window; what was being written has been kept. */
export function leave(): void {
  if (app) render(null, app)
}

window.addEventListener('hashchange', () => { void takeAddressed(); draw() })
void takeAddressed()
draw()
void load()
void refreshSites()
readExports()
void importing.look()
browser.permissions.onAdded.addListener(() => void refreshSites())
browser.permissions.onRemoved.addListener(() => void refreshSites())
const readFloor = () => void maskingFloor().then((level) => { floor = level; draw() })
readFloor()
watchGoverned(() => { readFloor(); data.stale(); practice.stale(); profiles.stale(); void refreshSites() })
void store.author().then((name) => { author = name; draw() }).catch(() => {})
void store.sitePreference('desk').then((p) => { if (p) { role = p.role; draw() } }).catch(() => {})
