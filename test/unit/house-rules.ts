import type { FreeName, Import, Room } from './house-files.ts'

/** The table of the architecture as data: who may import whom, which packages, which globals, and why. */

export interface Wall {
  /** `types`: only what vanishes when types are stripped; a pattern: these files whole, of others the types */
  rooms: Partial<Record<Room, 'all' | 'types' | RegExp>>
  npm: readonly (string | RegExp)[]
  why: string
}

export const WALLS: Record<Room, Wall> = {
  casefile: { rooms: {}, npm: ['zod/mini', 'chinese-days'], why: 'the shared vocabulary stands at the bottom and knows nobody' },
  rules: { rooms: { casefile: 'all' }, npm: ['@marcbachmann/cel-js'], why: 'the law is judged from a case file alone: no DOM, no clock, no browser; no package but the one that evaluates the conditions of local rules without eval' },
  reading: { rooms: { casefile: 'all', page: /^page\/(?:snapshot|limits|tree-source)\.ts$/ }, npm: [], why: 'reading turns a page’s text into a case file and runs under Node too; of page it may use the text only' },
  page: { rooms: { casefile: 'types' }, npm: ['approx-string-match'], why: 'page shows the host page as text and lights up words; it knows nothing of law or notes' },
  notes: { rooms: { casefile: 'all', rules: /^rules\/(?:types|words)\.ts$/ }, npm: ['zod/mini', 'dexie', 'docx', /^@noble\/(?:hashes|ciphers)\//], why: 'notes keep what was concluded; and tell it in the words of the rules; they do not conclude' },
  components: { rooms: { casefile: 'all', rules: 'all', notes: /^notes\/(?:kinds|decisions|lead-(?:words|steps|totals)|record-words)\.ts$/ }, npm: ['preact', 'preact/hooks'], why: 'views are handed data and callbacks; they read no page and open no database; of notes they may use the words for kinds and what leads are counted by' },
  documents: {
    rooms: { casefile: 'all', page: /^page\/(?:snapshot|limits|tree-source)\.ts$/ }, npm: ['parse5', 'postal-mime', 'mammoth', 'pdfjs-dist', 'pdfjs-dist/legacy/build/pdf.mjs', 'read-excel-file/universal'],
    why: 'documents turn a file’s bytes into text with structure, in the terminal and on the desk alike; they know nothing of what the text says',
  },
  cli: { rooms: { casefile: 'all', rules: 'all', reading: 'all', documents: 'all', page: /^page\/(?:snapshot|limits|tree-source)\.ts$/, notes: /^notes\/(?:export[^/]*|practice-file)\.ts$/ }, npm: [/^node:/, 'pdfjs-dist/legacy/build/pdf.worker.mjs', 'zod/mini'], why: 'the command line is the same reading and rules under Node' },
  entrypoints: {
    rooms: { casefile: 'all', rules: 'all', reading: 'all', page: 'all', notes: 'all', components: 'all', documents: 'all', cli: /^$/ },
    npm: [/^wxt\//, 'virtual:case-examples', 'preact', 'preact/hooks', 'zod/mini', /^pdfjs-dist\/(?:legacy\/build\/pdf\.worker\.min\.mjs|cmaps\/[\w-]+\.bcmap)\?/], why: 'entrypoints wire rooms together; the command line is not part of the extension',
  },
}

export function allowedFor(wall: Wall, room: Room, i: Import): boolean {
  const rule = wall.rooms[room]
  if (rule === undefined) return false
  return rule === 'all' || i.typeOnly || (rule instanceof RegExp && rule.test(i.file ?? ''))
}

/** What the language itself has. */
const LANGUAGE = new Set([
  'undefined', 'NaN', 'Infinity', 'Object', 'Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'RegExp', 'Math', 'JSON', 'Reflect', 'Promise', 'Proxy', 'Date', 'Intl',
  'Error', 'TypeError', 'RangeError', 'SyntaxError', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float64Array', 'ArrayBuffer', 'DataView', 'arguments',
  'encodeURIComponent', 'decodeURIComponent',
])
const BROWSER_API = new Set(['chrome', 'browser'])
const STORAGE = new Set(['indexedDB', 'localStorage', 'sessionStorage', 'caches', 'cookieStore'])
const NODE = new Set(['process', 'require', 'Buffer', '__dirname', '__filename', 'global'])
/** Encoding, compressing, naming: in browsers and in Node alike, and nothing leaves by them. */
const NEUTRAL = new Set(['CompressionStream', 'DecompressionStream', 'btoa', 'atob', 'Response', 'TextEncoder', 'TextDecoder', 'crypto', 'Blob', 'URL', 'structuredClone', 'AbortController'])

interface GlobalRule {
  allows(n: FreeName, path: string): boolean
  why: string
}
const pure = (n: FreeName) => LANGUAGE.has(n.name) && !(n.name === 'Math' && n.member === 'random')
const without = (n: FreeName, ...sets: ReadonlySet<string>[]) => !sets.some((s) => s.has(n.name))

export const GLOBALS: Record<Room, GlobalRule> = {
  casefile: { allows: pure, why: 'pure: the language only, the same everywhere' },
  rules: { allows: pure, why: 'pure: the language only; the day is passed in' },
  reading: { allows: pure, why: 'the page is handed in as text; there is no window under Node' },
  page: { allows: (n) => without(n, BROWSER_API, STORAGE, NODE), why: 'page touches the DOM, no storage and no extension API' },
  notes: {
    allows: (n, path) => pure(n) || NEUTRAL.has(n.name) || (path.startsWith('notes/store') && n.name === 'indexedDB') || (/^notes\/message/.test(path) && BROWSER_API.has(n.name)),
    why: 'indexedDB in the store only, the extension API in the message contract only',
  },
  documents: {
    allows: (n) => pure(n) || new Set(['TextDecoder', 'DecompressionStream', 'ReadableStream', 'Float32Array']).has(n.name),
    why: 'the same in the terminal and on the desk: decoding and unpacking, no DOM, no storage, no file system; the bytes are handed in',
  },
  components: { allows: (n) => without(n, BROWSER_API, STORAGE, NODE) && n.name !== 'document' && n.name !== 'globalThis', why: 'in the page, `document` is the court’s: a view reaches the DOM through Preact and through refs' },
  cli: { allows: (n) => without(n, BROWSER_API, STORAGE) && n.name !== 'window' && n.name !== 'document', why: 'there is no browser under Node' },
  entrypoints: { allows: (n) => without(n, NODE, new Set(['localStorage', 'sessionStorage'])), why: 'the site’s storage is not ours, and Node is not there' },
}

/** Numbers in rules/ that are no law: caps of what is shown, and units. */
export const NUMBERS: readonly { file: string; raw: string; why: string }[] = [
  { file: 'rules/acts.ts', raw: '40', why: 'so few acts are searched as fast as looked up' },
  { file: 'rules/places.ts', raw: '32', why: 'so few items are searched as fast as looked up' },
  { file: 'rules/lead-terms.ts', raw: '7', why: 'days before its end that a term is shown as due soon' },
  { file: 'rules/catalogue/start-price.ts', raw: '100n', why: 'percent' },
  { file: 'rules/catalogue/undisposed-6m.ts', raw: '100n', why: 'fen in a yuan' },
  { file: 'rules/local/conditions.ts', raw: '600', why: 'longest condition' },
  { file: 'rules/local/conditions.ts', raw: '40', why: 'deepest condition' },
  { file: 'rules/local/conditions.ts', raw: '200', why: 'longest list in a condition' },
  { file: 'rules/local/conditions.ts', raw: '20', why: 'longest map in a condition' },
  { file: 'rules/local/conditions.ts', raw: '8', why: 'most arguments' },
  { file: 'rules/local/conditions.ts', raw: '400_000', why: 'most steps of a condition over one case' },
  { file: 'rules/timeline/case-time.ts', raw: '600', why: 'most acts shown' },
  { file: 'rules/timeline/case-time.ts', raw: '60', why: 'longest reason quoted under a period' },
  { file: 'rules/timeline/terms.ts', raw: '20', why: 'debtors that are told apart under periods' },
  { file: 'rules/local/compile.ts', raw: '20', why: 'most words shown with a local rule' },
  { file: 'rules/judging.ts', raw: '12', why: 'months in a year' },
  { file: 'rules/catalogue/three-year-unhappy.ts', raw: '12', why: 'months in a year' },
  { file: 'rules/judging.ts', raw: '3', why: 'things named in a sentence before “等”' },
  { file: 'rules/catalogue/unpaid-positive.ts', raw: '100', why: 'fen in a yuan' },
  { file: 'rules/asset-release.ts', raw: '3', why: 'owners named in a sentence' },
  { file: 'rules/role-parties.ts', raw: '50', why: 'parties that are named one by one' },
  { file: 'rules/outsiders.ts', raw: '4', why: 'characters of a short company name' },
  { file: 'rules/thing-words.ts', raw: '30', why: 'characters of a description shown in a sentence' },
  { file: 'rules/thing-words.ts', raw: '3', why: 'turns of taking away what leads to the thing' },
  { file: 'rules/queries.ts', raw: '40', why: 'acts that are searched as fast as they are looked up' },
  { file: 'rules/catalogue/over-seal.ts', raw: '100n', why: 'fen in a yuan, and percent' },
  { file: 'rules/small-deposit.ts', raw: '100', why: 'fen in a yuan' },
  { file: 'rules/small-deposit.ts', raw: '100n', why: 'percent' },
  { file: 'rules/engine.ts', raw: '16', why: 'cases that are judged together' },
  { file: 'rules/last-case.ts', raw: '20_000', why: 'things of which an answer is remembered' },
  { file: 'rules/conflicts.ts', raw: '16', why: 'most readings of one field that are tried' },
  { file: 'rules/conflicts.ts', raw: '2', why: 'a conflict takes two readings' },
  { file: 'rules/words.ts', raw: '3', why: 'findings named in a sentence before “等”' },
  { file: 'rules/words.ts', raw: '8', why: 'hours that Shanghai is ahead of UTC' },
  { file: 'rules/words.ts', raw: '3_600_000', why: 'milliseconds in an hour' },
  { file: 'rules/catalogue/bankruptcy-transfer.ts', raw: '3', why: 'cases named in a sentence before “等”' },
  { file: 'rules/catalogue/timeline-order.ts', raw: '3', why: 'faults and acts named before “等”' },
]

/** Files over 200 lines, each with its reason. */
export const LONG_FILES = new Map<string, string>([
  ['test/unit/verdicts-not-yet.ts', 'a list: an entry a dossier or page, taken off when it is concluded rightly'],
  ['test/unit/rulings-not-yet.ts', 'a list: an entry a text, taken off when it is read right'],
  ['test/unit/rulings-held-out.ts', 'a list: an entry a text, written by script and not read'],
])
