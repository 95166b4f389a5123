import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import { addDays, addMonths, daysBetween, isCivilDate } from '../../casefile/dates.ts'
import { LISTS, TYPES, VARIABLES, type ListName } from './fields.ts'

/** Conditions of local rules, in CEL: parsed and checked against the fields of the case file, evaluated without `eval`. */

/** Structure that a condition may have; nobody writes longer ones by hand. */
const LIMITS = { maxAstNodes: 600, maxDepth: 40, maxListElements: 200, maxMapEntries: 20, maxCallArguments: 8 }
/** Steps that one condition may take over the lists of a case; what would take more is not evaluated. */
const MOST_STEPS = 400_000

/** What is wrong with a condition, and where in its text (UTF-16 offsets). */
export interface Problem {
  message: string
  start: number
  end: number
}

export interface Condition {
  /** Lists of the case that it goes through. */
  lists: ReadonlySet<ListName>
  /** Most steps that it takes over a case with lists so long. */
  steps(longest: number): number
  /** Throws for what the case does not hold. */
  evaluate(values: Record<string, unknown>): unknown
}

/** Names in a form that reads as a sentence; the words of CEL's errors are for programmers. */
const WORDS: Readonly<Record<string, (text: string) => string>> = {
  unknown_variable: (t) => `没有“${t}”这个字段`,
  no_such_key: (t) => `没有“${t.replace(/^\./, '')}”这个字段`,
  no_matching_overload: (t) => `“${t}”的用法不对：函数不存在，或者两边不是同一类值`,
  expected_token: () => '没有写完，或者少了括号、引号',
}

const withFunctions = (env: Environment) => env
  .registerFunction('days(string, string): int', (from: string, to: string) => BigInt(daysBetween(civil(from), civil(to))))
  .registerFunction('addDays(string, int): string', (from: string, n: bigint) => addDays(civil(from), Number(n)))
  .registerFunction('addMonths(string, int): string', (from: string, n: bigint) => addMonths(civil(from), Number(n)))

function civil(s: string): string {
  if (!isCivilDate(s)) throw new Error(`“${s}”不是日期`)
  return s
}

const checking = () => {
  const env = withFunctions(new Environment({ limits: LIMITS }))
  for (const [name, fields] of TYPES) env.registerType(name, { fields })
  for (const [name, type] of Object.entries(VARIABLES)) env.registerVariable(name, type)
  return env
}
let typed: Environment | undefined
let running: Environment | undefined

/** Parses and checks a condition (`bool`) or an expression in a reason (any type). */
export function condition(text: string, wanted: 'bool' | 'any'): Condition | Problem {
  typed ??= checking()
  running ??= withFunctions(new Environment({ limits: LIMITS, unlistedVariablesAreDyn: true }))
  const checked = typed.check(text)
  if (!checked.valid) return problemOf(text, checked.error)
  if (wanted === 'bool' && checked.type !== 'bool' && checked.type !== 'dyn') return { message: `应当得出是或者否，现在得出的是 ${checked.type ?? '别的值'}`, start: 0, end: text.length }
  const parsed = running.parse(text)
  const { lists, depth } = walk(parsed.ast)
  return { lists, steps: (longest) => Math.max(1, longest) ** depth, evaluate: (values) => parsed(values) }
}

export function isProblem(c: Condition | Problem): c is Problem {
  return 'message' in c
}

/** Would evaluating it over this case go on too long? */
export function isTooLong(c: Condition, values: Record<string, unknown>): boolean {
  const longest = Math.max(0, ...[...c.lists].map((name) => lengthOf(values[name])))
  return c.steps(longest) > MOST_STEPS
}

function lengthOf(x: unknown): number {
  return Array.isArray(x) ? x.length : 0
}

function problemOf(text: string, error: unknown): Problem {
  const code = field(error, 'code'), range = field(error, 'range')
  const start = numberOf(field(range, 'start')) ?? 0, end = numberOf(field(range, 'end')) ?? text.length
  const words = typeof code === 'string' ? WORDS[code]?.(text.slice(start, end)) : undefined
  const raw = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  return { message: words ?? `写法不对（${raw}）`, start, end: Math.max(end, start + 1) }
}

function field(x: unknown, key: string): unknown {
  return x !== null && typeof x === 'object' ? Reflect.get(x, key) : undefined
}
function numberOf(x: unknown): number | undefined {
  return typeof x === 'number' ? x : undefined
}

/** Macros that go through a list; each within another multiplies the steps. */
const LOOPS = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

function walk(root: ASTNode): { lists: Set<ListName>; depth: number } {
  const lists = new Set<ListName>()
  const visit = (x: unknown, depth: number): number => {
    if (Array.isArray(x)) return Math.max(depth, ...x.map((item) => visit(item, depth)))
    if (x === null || typeof x !== 'object' || !('op' in x) || !('args' in x)) return depth
    if (x.op === 'id' && typeof x.args === 'string' && Object.hasOwn(LISTS, x.args)) lists.add(x.args as ListName)
    const loops = x.op === 'rcall' && Array.isArray(x.args) && typeof x.args[0] === 'string' && LOOPS.has(x.args[0])
    return visit(x.args, loops ? depth + 1 : depth)
  }
  return { depth: visit(root, 0), lists }
}
