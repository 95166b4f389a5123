import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** The files of the house, and what can be read off them without running them: imports, free names, numbers, comments. */

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const ROOMS = ['casefile', 'rules', 'reading', 'page', 'documents', 'notes', 'components', 'cli', 'entrypoints'] as const
export type Room = (typeof ROOMS)[number]

/** Everything under version control and what would be, were it added now. Paths from the root, `/` between. */
export function houseFiles(): string[] {
  const out = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 })
  return [...new Set(out.split('\0'))].filter((p) => p !== '' && !p.startsWith('node_modules/')).sort()
}

/** Undefined for a file that is listed but gone (deleted and not yet committed). */
export function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(ROOT + path)
  } catch {
    return undefined
  }
}

export function roomOf(path: string): Room | undefined {
  return ROOMS.find((r) => path.startsWith(r + '/'))
}

type Node = Record<string, unknown> & { type: string; start: number; end: number }
const isNode = (x: unknown): x is Node => x !== null && typeof x === 'object' && 'type' in x && typeof x.type === 'string'
const childrenOf = (n: Node): [string, Node][] =>
  Object.entries(n).flatMap(([key, v]) => (Array.isArray(v) ? v : [v]).filter(isNode).map((c): [string, Node] => [key, c]))

export interface Source {
  path: string
  room: Room | undefined
  text: string
  /** the text with comments blanked, offsets kept */
  code: string
  comments: { text: string; start: number }[]
  program: Node
}

export function parsed(path: string, text: string): Source {
  const result = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0]?.message}`)
  let code = text
  for (const c of result.comments) code = code.slice(0, c.start) + text.slice(c.start, c.end).replace(/[^\n]/g, ' ') + code.slice(c.end)
  const program: unknown = result.program
  if (!isNode(program)) throw new Error(`${path}: no program`)
  return { path, room: roomOf(path), text, code, comments: result.comments.map((c) => ({ text: c.value, start: c.start })), program }
}

export function lineOf(s: { text: string }, at: number): number {
  return s.text.slice(0, at).split('\n').length
}

export interface Import {
  /** as written */
  from: string
  /** path from the root, for a file of the house */
  file: string | undefined
  /** nothing of it is left when types are stripped */
  typeOnly: boolean
  /** re-exported */
  reexport: boolean
  line: number
}

/** Every module that a file names: imports, re-exports, dynamic imports, imports in types. */
export function importsOf(s: Source): Import[] {
  const found: Import[] = []
  const add = (n: Node, source: unknown, typeOnly: boolean, reexport = false) => {
    const from = isNode(source) && typeof source.value === 'string' ? source.value : '(computed)'
    const file = from.startsWith('.') ? posix.join(posix.dirname(s.path), from.replace(/\?.*$/, '')) : undefined
    found.push({ from, file, typeOnly, reexport, line: lineOf(s, n.start) })
  }
  visit(s.program, (n) => {
    if (n.type === 'ImportDeclaration') {
      const specifiers = Array.isArray(n.specifiers) ? n.specifiers.filter(isNode) : []
      add(n, n.source, n.importKind === 'type' || (specifiers.length > 0 && specifiers.every((x) => x.importKind === 'type')))
    }
    if ((n.type === 'ExportNamedDeclaration' || n.type === 'ExportAllDeclaration') && n.source) add(n, n.source, n.exportKind === 'type', true)
    if (n.type === 'ImportExpression') add(n, n.source, false)
    if (n.type === 'TSImportType') add(n, n.source ?? n.argument, true)
  })
  return found
}

function visit(n: Node, see: (n: Node) => void): void {
  see(n)
  for (const [, child] of childrenOf(n)) visit(child, see)
}

export interface FreeName {
  name: string
  /** `now` of `Date.now` */
  member: string | undefined
  /** number of arguments where it is constructed or called itself */
  args: number | undefined
  line: number
}

/** Names that a file uses and does not declare: globals. Blocks are not told apart, functions are. */
export function freeNames(s: Source): FreeName[] {
  const found: FreeName[] = []
  const walk = (n: Node, scopes: Set<string>[], parent: Node | undefined, key: string): void => {
    if (n.type === 'Identifier') {
      const name = String(n.name)
      if (!scopes.some((b) => b.has(name))) {
        const member = parent?.type === 'MemberExpression' && parent.computed === false && isNode(parent.property) ? String(parent.property.name) : undefined
        const called = (parent?.type === 'NewExpression' || parent?.type === 'CallExpression') && key === 'callee' && Array.isArray(parent.arguments)
        found.push({ name, member, args: called && Array.isArray(parent.arguments) ? parent.arguments.length : undefined, line: lineOf(s, n.start) })
      }
      return
    }
    if (n.type.startsWith('TS') && !['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'].includes(n.type)) return
    if (['ImportDeclaration', 'ExportAllDeclaration', 'MetaProperty', 'BreakStatement', 'ContinueStatement', 'ExportSpecifier'].includes(n.type)) return
    const inner = /Function/.test(n.type) ? [...scopes, bindings(n, true)] : scopes
    for (const [k, child] of childrenOf(n)) {
      const naming = (k === 'property' && n.type === 'MemberExpression') || (k === 'key' && /Property|Definition/.test(n.type)) || (k === 'label' && n.type === 'LabeledStatement')
      if (naming && n.computed !== true) continue
      walk(child, inner, n, k)
    }
  }
  walk(s.program, [bindings(s.program, false)], undefined, '')
  return found
}

/** Names declared in a function (or in the file), nested functions left out. */
function bindings(root: Node, isFunction: boolean): Set<string> {
  const names = new Set<string>()
  const pattern = (p: unknown): void => {
    if (!isNode(p)) return
    if (p.type === 'Identifier') names.add(String(p.name))
    else if (p.type === 'AssignmentPattern') pattern(p.left)
    else if (p.type === 'RestElement') pattern(p.argument)
    else if (p.type === 'Property') pattern(p.value)
    else if (p.type === 'ArrayPattern' || p.type === 'ObjectPattern') for (const [, c] of childrenOf(p)) pattern(c)
  }
  const collect = (n: Node): void => {
    if (n.type === 'VariableDeclarator') pattern(n.id)
    if (n.type === 'CatchClause') pattern(n.param)
    if (n.type === 'FunctionDeclaration' || n.type === 'ClassDeclaration') pattern(n.id)
    if (/^Import(Default|Namespace)?Specifier$/.test(n.type)) pattern(n.local)
    if (/Function/.test(n.type) && n !== root) return
    for (const [, c] of childrenOf(n)) collect(c)
  }
  if (isFunction) {
    pattern(root.id)
    for (const p of Array.isArray(root.params) ? root.params : []) pattern(p)
    const params = isNode(root.params) ? childrenOf(root.params) : []
    for (const [, p] of params) pattern(p)
  }
  collect(root)
  return names
}

/** Where the type checker is stepped around: `any`, a cast through another cast, a comment that silences it. */
export function typeEscapes(s: Source): string[] {
  const found: string[] = []
  visit(s.program, (n) => {
    if (n.type === 'TSAnyKeyword') found.push(`${s.path}:${lineOf(s, n.start)} any`)
    if (n.type === 'TSAsExpression' && isNode(n.expression) && n.expression.type === 'TSAsExpression') found.push(`${s.path}:${lineOf(s, n.start)} as … as`)
  })
  return [...found, ...s.comments.filter((c) => /@ts-(?:ignore|nocheck|expect-error)/.test(c.text)).map((c) => `${s.path}:${lineOf(s, c.start)} ${c.text.trim()}`)]
}

export interface NumberSeen {
  raw: string
  value: number
  line: number
}

/** Cutting and padding of text is no law. */
const CUTTING = new Set(['slice', 'at', 'padStart', 'padEnd', 'charAt', 'charCodeAt', 'substring'])

/** Numbers written in a file, except where a list is cut or an element picked by its place. */
export function numbersOf(s: Source): NumberSeen[] {
  const found: NumberSeen[] = []
  const walk = (n: Node): void => {
    if (n.type === 'Literal' && (typeof n.value === 'number' || typeof n.bigint === 'string')) {
      found.push({ raw: String(n.raw), value: Number(typeof n.bigint === 'string' ? n.bigint : n.value), line: lineOf(s, n.start) })
      return
    }
    const callee = n.type === 'CallExpression' && isNode(n.callee) ? n.callee : undefined
    const cutting = callee?.type === 'MemberExpression' && isNode(callee.property) && CUTTING.has(String(callee.property.name))
    for (const [key, child] of childrenOf(n)) {
      if (cutting && key === 'arguments' && child.type !== 'CallExpression') continue
      if (n.type === 'MemberExpression' && key === 'property') continue
      walk(child)
    }
  }
  walk(s.program)
  return found
}
