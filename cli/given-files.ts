import { caseFileSchema, type CaseFile } from '../casefile/schema.ts'
import { readPractice } from '../notes/practice-file.ts'
import { RULES } from '../rules/index.ts'
import { libraryOf } from '../rules/library.ts'
import { compileLocal } from '../rules/local/compile.ts'
import { ADJUSTABLE, practiceOptions } from '../rules/practice.ts'
import type { CheckOptions } from './arguments.ts'

/** What `--settings` and `--library` name. */

/** A settings file that cannot be taken whole is refused: judging by half of it would look like judging by it. */
export function takeSettings(text: string, options: CheckOptions): string | undefined {
  const read = readPractice(text, { limits: ADJUSTABLE, switchable: RULES.filter((r) => r.priority === 'P2').map((r) => r.id), rules: RULES.map((r) => r.id) })
  if (!read.ok) return `--settings：${read.error}`
  for (const local of read.practice.localRules) {
    const made = compileLocal(local, options.judge.asOf)
    const [first] = made.ok ? [] : made.problems
    if (first) return `--settings：本地规则“${local.id}”的${first.part}第 ${first.start + 1} 字：${first.message}`
  }
  Object.assign(options.judge, practiceOptions(read.practice, options.judge.asOf))
  return undefined
}

/** Takes the cases into `options`, or tells what is wrong: a sentence. */
export function takeLibrary(text: string, options: CheckOptions): string | undefined {
  const cases: CaseFile[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = caseFileSchema.safeParse(caseOf(line))
    if (!read.success) return `--library：第 ${i + 1} 行不是案件`
    cases.push(read.data)
  }
  options.judge.library = libraryOf(cases)
  return undefined
}

/** A line of `check --json`, a line for `check -`, or a bare case file. */
function caseOf(line: string): unknown {
  try {
    const data: unknown = JSON.parse(line)
    return data !== null && typeof data === 'object' && 'caseFile' in data ? data.caseFile : data
  } catch {
    return undefined
  }
}
