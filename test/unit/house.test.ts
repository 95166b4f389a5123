import { describe, expect, it } from 'vitest'
import { isCivilDate } from '../../casefile/dates.ts'
import { RULES } from '../../rules/index.ts'
import { LIMITS } from '../../rules/limits.ts'
import { SOURCES } from '../../rules/sources.ts'
import { TABLES } from '../rules/all.ts'
import { allowedFor, GLOBALS, LONG_FILES, NUMBERS, WALLS } from './house-rules.ts'
import { isResidentId, personalNumbers } from './house-privacy.ts'
import { bytesOf, freeNames, houseFiles, importsOf, numbersOf, parsed, ROOMS, typeEscapes, type Import, type Source } from './house-files.ts'

/** The walls of the house. A failing wall says why it stands; make the code fit, or change the architecture first. */

const files = houseFiles()
const text = (path: string) => bytesOf(path)?.toString('utf8')
const isCode = (path: string) => /\.(?:ts|tsx|mts)$/.test(path) && !path.endsWith('.d.ts')
const sources: Source[] = files.filter((p) => isCode(p) && ROOMS.some((r) => p.startsWith(r + '/'))).flatMap((p) => {
  const t = text(p)
  return t === undefined ? [] : [parsed(p, t)]
})

describe('who may import whom', () => {
  const refused = sources.flatMap((s) => importsOf(s).flatMap((i) => refusal(s, i).map((why) => `${s.path}:${i.line} imports ${i.from} — ${why}`)))
  it('has files to look at', () => expect(sources.length).toBeGreaterThan(20))
  it.each(ROOMS)('%s keeps within its walls', (room) => {
    expect(refused.filter((r) => r.startsWith(room + '/'))).toEqual([])
  })
  it('has one door to the catalogue: index.ts stands in rules only, and nothing is re-exported', () => {
    const indexes = files.filter((p) => /(?:^|\/)index\.tsx?$/.test(p) && p !== 'rules/index.ts' && !/^entrypoints\/[^/]+\/index\.tsx?$/.test(p))
    const barrels = sources.filter((s) => importsOf(s).some((i) => i.reexport)).map((s) => s.path)
    expect([...indexes, ...barrels], 'a barrel hides where a name comes from; import it from the file that has it').toEqual([])
  })
  it('entrypoints are imported by nobody, tests apart', () => {
    expect(sources.flatMap((s) => importsOf(s).filter((i) => i.file?.startsWith('entrypoints/') && s.room !== 'entrypoints').map((i) => `${s.path}:${i.line}`))).toEqual([])
  })
})

function refusal(s: Source, i: Import): string[] {
  if (!s.room) return []
  const wall = WALLS[s.room]
  if (i.from === '(computed)') return ['a computed import cannot be checked; name the file']
  if (i.file === undefined) {
    if (/^[@~]\/|^#/.test(i.from)) return ['aliases and auto-imports hide where a name comes from; write the relative path']
    if (i.from === 'zod' || i.from === 'zod/v4') return ['full zod is four times the size of zod/mini, and content scripts carry it into every page']
    if (i.from === 'dexie' && !/^notes\/store[^/]*\.ts$/.test(s.path)) return ['Dexie is opened in notes/store*.ts only: a content script would open the database of the court’s own site']
    return wall.npm.some((n) => (typeof n === 'string' ? n === i.from : n.test(i.from))) ? [] : [`${s.room} may use ${wall.npm.map(String).join(', ') || 'no package'}: ${wall.why}`]
  }
  const wrong = /\.(?:ts|tsx|css|json|svg)$/.test(i.file) ? [] : ['imports name the file with its extension']
  const room = ROOMS.find((r) => i.file?.startsWith(r + '/'))
  if (room === s.room) return wrong
  if (room === undefined) return [...wrong, `${i.file} is outside of the rooms`]
  if (room === 'entrypoints') return [...wrong, 'nobody imports an entrypoint: it has effects when loaded']
  return allowedFor(wall, room, i) ? wrong : [...wrong, `${s.room} may not use ${i.file}${wall.rooms[room] === 'types' ? ' except for its types (import type)' : ''}: ${wall.why}`]
}

describe('what each room may touch', () => {
  it.each(ROOMS)('%s uses no other global', (room) => {
    const rule = GLOBALS[room]
    const bad = sources.filter((s) => s.room === room).flatMap((s) => freeNames(s).filter((n) => !rule.allows(n, s.path)).map((n) => `${s.path}:${n.line} ${n.name}${n.member ? '.' + n.member : ''} — ${rule.why}`))
    expect(bad).toEqual([])
  })
  it.each(['casefile', 'rules', 'reading'] as const)('%s has no clock', (room) => {
    const bad = sources.filter((s) => s.room === room).flatMap((s) => freeNames(s).filter((n) => n.name === 'Date' && (n.member === 'now' || n.args === 0)).map((n) => `${s.path}:${n.line}`))
    expect(bad, 'the day is handed in, so that a verdict is the same tomorrow').toEqual([])
  })
  it('sees what is global and what is not', () => {
    const s = parsed('rules/x.ts', 'const f = (document: Document) => document.body\nfunction g() { return window.x + new Date() + Date.UTC(1) }\nconst o = { process: 1 }; o.process; for (const chrome of []) chrome')
    expect(freeNames(s).map((n) => [n.name, n.member, n.args])).toEqual([['window', 'x', undefined], ['Date', undefined, 0], ['Date', 'UTC', undefined]])
  })
})

describe('words that are not written here', () => {
  const DANGEROUS = [
    'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'document\\.write', 'dangerouslySetInnerHTML', '\\beval\\s*\\(', '\\bnew\\s+Function\\b',
    '\\bpostMessage\\s*\\(', 'XMLHttpRequest', '\\bfetch\\s*\\(', 'sendBeacon', '\\bWebSocket\\b', '\\bEventSource\\b', 'importScripts',
  ]
  const shipped = files.filter((p) => !p.startsWith('test/') && p !== 'package-lock.json' && /\.(?:ts|tsx|mts|mjs|js|html)$/.test(p))
  const tree = (p: string) => sources.find((s) => s.path === p) ?? parsed(p, text(p) ?? '')
  const hits = (path: string, code: string) => code.split('\n').flatMap((line, i) => DANGEROUS.filter((w) => new RegExp(w).test(line)).map((w) => `${path}:${i + 1} ${w}`))
  /* A message between the desk and the worker that makes its files, or between threads of the command line: no page hears it. Files by name, and there the one word only. */
  const toOwnWorker = (hit: string) => /^(?:cli\/threads?|entrypoints\/desk\/(?:(?:ex|im)porting|(?:ex|im)port-worker|import-run|paper-writing|paper-worker))\.ts:/.test(hit) && hit.includes('postMessage')
  it('nothing turns text into markup or code, nothing is sent', () => {
    expect(shipped.flatMap((p) => hits(p, isCode(p) ? tree(p).code : (text(p) ?? ''))).filter((h) => !toOwnWorker(h))).toEqual([])
    expect(hits('x', parsed('x.ts', 'a.innerHTML = b // outerHTML\nvoid fetch (c); new Function(d)').code)).toHaveLength(3)
  })
  it('nothing steps around the type checker', () => {
    expect(shipped.filter(isCode).flatMap((p) => typeEscapes(tree(p)))).toEqual([])
    expect(typeEscapes(parsed('x.ts', 'let a: any, b = c as unknown as D, e: any[] = [] // @ts-ignore\nconst any = 1; f({ any })'))).toHaveLength(4)
  })
})

describe('the catalogue proves itself', () => {
  const ruleFiles = sources.filter((s) => s.room === 'rules' && /:\s*Rule\s*=\s*\{/.test(s.code))
  it('every rule file is registered in RULES under its own name', () => {
    expect(ruleFiles.map((s) => s.path.replace(/^rules\/catalogue\/|\.ts$/g, '')).sort()).toEqual(RULES.map((r) => r.id).sort())
  })
  it.each(RULES.map((r) => [r.id, r] as const))('%s declares what it is', (id, rule) => {
    expect(rule.title.trim()).not.toBe('')
    expect(rule.help, 'help: one sentence, ending in 。').toMatch(/^[^。]{8,}。$/)
    expect([...rule.logic, ...rule.exceptions, ...(rule.debatable ?? [])].filter((x) => !/[。；]$/.test(x)), 'whole sentences').toEqual([])
    expect(rule.logic.length).toBeGreaterThan(0)
    expect(rule.history.every((h) => isCivilDate(h.on) && h.what !== '') && rule.history.length > 0).toBe(true)
    expect(rule.sources.length).toBeGreaterThan(0)
    const marks = SOURCES.filter((x) => rule.sources.includes(x.id) && x.authority === 'law')
    if (rule.off) expect(marks.some((x) => x.mark !== 'M'), 'a rule that is off rests on memory alone').toBe(false)
    expect(rule.sources.filter((x) => !SOURCES.some((y) => y.id === x)), 'sources that are not in the table').toEqual([])
    expect(TABLES.some((t) => t.rule === id), 'a case table').toBe(true)
    const file = ruleFiles.find((s) => s.path === `rules/catalogue/${id}.ts`)
    const head = file?.comments.filter((c) => c.start < file.code.search(/export const/)).map((c) => c.text).join('\n') ?? ''
    expect(head, 'head comment: the law it applies, in our words, with its citation').toMatch(/第[〇零一二三四五六七八九十百\d]+条|红线|口径/)
    expect(head, 'head comment: how far each basis was checked').toMatch(/\[[VPM]\]/)
  })
  it('no two rules share an id or a title', () => {
    expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length)
    expect(new Set(RULES.map((r) => r.title)).size).toBe(RULES.length)
  })
  it('judges by no number of its own: limits stand in limits.ts', () => {
    const lawless = sources.filter((s) => s.room === 'rules' && !['rules/limits.ts', 'rules/types.ts'].includes(s.path) && !s.path.startsWith('rules/sources/'))
    const bad = lawless.flatMap((s) => numbersOf(s).filter((n) => n.value >= 2 || !Number.isInteger(n.value)).filter((n) => !NUMBERS.some((a) => a.file === s.path && a.raw === n.raw)).map((n) => `${s.path}:${n.line} ${n.raw}`))
    expect(bad, 'put the number with its source and dates into rules/limits.ts; a display cap is named in test/unit/house-rules.ts').toEqual([])
    expect(numbersOf(parsed('rules/x.ts', "const a = s.slice(0, 20) + list[3] + f(90) + 100n + 1 + '3'")).map((n) => n.raw)).toEqual(['90', '100n', '1'])
    expect(NUMBERS.filter((a) => !lawless.some((s) => s.path === a.file && numbersOf(s).some((n) => n.raw === a.raw))), 'allowed and no longer there').toEqual([])
  })
})

describe('the dated tables', () => {
  const byId = <T extends { id: string; from: string | null; to: string | null }>(rows: readonly T[]) => [...new Set(rows.map((r) => r.id))].map((id) => [id, rows.filter((r) => r.id === id).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))] as const)
  it.each([['sources', byId(SOURCES)], ['limits', byId<{ id: string; from: string | null; to: string | null }>(LIMITS)]] as const)('%s: real days, each period ends after it began', (_, groups) => {
    const rows = groups.flatMap(([, rows]) => rows)
    expect(rows.filter((r) => [r.from, r.to].some((d) => d !== null && !isCivilDate(d)) || (r.from !== null && r.to !== null && r.from >= r.to))).toEqual([])
  })
  it.each([['sources', byId(SOURCES)], ['limits', byId<{ id: string; from: string | null; to: string | null }>(LIMITS)]] as const)('%s: periods of one id neither overlap nor leave a gap', (_, groups) => {
    const bad = groups.flatMap(([id, rows]) => rows.slice(1).filter((r, i) => r.from === null || r.from !== rows[i]?.to).map((r) => `${id} from ${r.from}`))
    expect(bad).toEqual([])
  })
  it('every limit names a source that was in force with it', () => {
    expect(LIMITS.filter((l) => !SOURCES.some((s) => s.id === l.source && (s.from === null || (l.from !== null && s.from <= l.from)))).map((l) => l.id)).toEqual([])
    expect(LIMITS.filter((l) => !(l.value > 0)).map((l) => l.id)).toEqual([])
  })
  it('every source says document, article, requirement and the day on which it was checked', () => {
    expect(SOURCES.filter((s) => s.document === '' || s.article === '' || !s.requires.endsWith('。') || !isCivilDate(s.checkedOn)).map((s) => s.id)).toEqual([])
    expect(SOURCES.filter((s) => s.number !== '' && !/〔\d{4}〕\d+号$/.test(s.number)).map((s) => s.number)).toEqual([])
  })
  it('nothing is marked as law that calls itself not law', () => {
    expect(SOURCES.filter((s) => s.authority === 'law' && /非法律|不是法律|地方规定|内部/.test(s.document)).map((s) => s.id)).toEqual([])
  })
})

describe('the files themselves', () => {
  it('no file is longer than 200 lines without a reason', () => {
    const long = files.filter((p) => /\.(?:ts|tsx|mts|mjs|js|css)$/.test(p)).filter((p) => (text(p)?.trimEnd().split('\n').length ?? 0) > 200)
    expect(long.filter((p) => !LONG_FILES.has(p)), 'split it, or name it with its reason in test/unit/house-rules.ts').toEqual([])
    expect([...LONG_FILES.keys()].filter((p) => !long.includes(p)), 'allowed and no longer long').toEqual([])
  })
  it('no path of the machine it was written on, and no address of a package registry', () => {
    const here = new RegExp(['/wo', 'rk/', '|/home/[a-z]+/|/Us', 'ers/[A-Za-z]+/'].join(''))
    const registry = new RegExp(['https?://[^\\s"\']*(?:regis', 'try|npmmir', 'ror|artifac', 'tory|verdac', 'cio)|"resolved":\\s*"http'].join(''))
    expect(files.filter((p) => here.test(text(p) ?? '')), 'machine path').toEqual([])
    expect(files.filter((p) => registry.test(text(p) ?? '')), 'registry address').toEqual([])
  })
})

describe('nobody’s real data', () => {
  const allowed = new Set((text('test/unit/allowed-numbers.txt') ?? '').split('\n').filter((l) => !l.startsWith('#')).map((l) => l.split(/\s+/)[0] ?? ''))
  it('no file holds an identity number that checks out, or a mobile number', () => {
    const found = files.filter((p) => p !== 'package-lock.json').flatMap((p) => personalNumbers(bytesOf(p) ?? Buffer.alloc(0)).filter((n) => !allowed.has(n)).map((n) => `${p}: ${n.slice(0, 3)}…${n.slice(-2)}`))
    expect(found, 'use an obviously invalid dummy (110101********0000)').toEqual([])
  })
  it('would find one', () => {
    /* Put together here, so that this file holds none; 110101 with an impossible person: born in 1800. */
    const id = ['110101', '18000101', '001'].join('')
    const valid = [...'0123456789X'].map((c) => id + c).filter(isResidentId)
    expect(valid).toHaveLength(1)
    const mobile = ['138', '0000', '0000'].join('')
    const wide = [...mobile].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    expect(personalNumbers(Buffer.from(`身份证${valid[0]}，电话${wide}，${'ab12'.repeat(8)}${mobile}`))).toEqual([valid[0], mobile])
    expect(personalNumbers(Buffer.from(`\ufeff电话${mobile}`, 'utf16le'))).toEqual([mobile])
    expect(personalNumbers(Buffer.from(`${id}${valid[0]?.endsWith('1') ? '2' : '1'} 0.${mobile} ${'0a'.repeat(6)}${mobile}f`))).toEqual([])
  })
})
