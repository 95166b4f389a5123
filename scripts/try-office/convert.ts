import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** LibreOffice and the tools that draw its pages, and the count of what was compared. */

export interface Around {
  program: string
  /** a profile of its own, so that a LibreOffice that is open beside is neither used nor disturbed */
  profile: string
  out: string
  counts: { files: number; compared: number; differences: number }
}

const SHOWN_MOST = 12

export class Comparison {
  #differences = 0
  #compared = 0
  readonly #around: Around
  readonly #what: string
  constructor(around: Around, what: string) { this.#around = around; this.#what = what; around.counts.files++ }

  same(place: string, is: string, should: string): void {
    this.#compared++
    if (is === should) return
    if (++this.#differences <= SHOWN_MOST) console.log(`  ✗ ${place}\n    应为 ${shown(should, is)}\n    读到 ${shown(is, should)}`)
  }
  end(): void {
    this.#around.counts.compared += this.#compared
    this.#around.counts.differences += this.#differences
    console.log(`${this.#differences === 0 ? '✓' : '✗'} ${this.#what}：比对 ${this.#compared} 处，不一致 ${this.#differences} 处`)
  }
}

/** The neighbourhood of the first character that differs, with what cannot be seen written out. */
function shown(text: string, other: string): string {
  let at = 0
  while (at < text.length && text[at] === other[at]) at++
  const from = Math.max(0, at - 20)
  return `${text.length} 字，第 ${at} 字处：${JSON.stringify(text.slice(from, at + 60)).replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}`
}

/** Converts files; `to` as LibreOffice names it: pdf, csv:…, txt:…. @throws Error when it says that it failed */
export function convert({ program, profile }: Around, files: readonly string[], to: string, folder: string, from?: string): void {
  mkdirSync(folder, { recursive: true })
  const done = spawnSync(program, [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...(from === undefined ? [] : [`--infilter=${from}`]), '--convert-to', to, '--outdir', folder, ...files], { encoding: 'utf8', timeout: 600_000 })
  if (done.error || done.status !== 0) throw new Error(`LibreOffice 没有转换 ${files.map((f) => path.basename(f)).join('、')}：${done.error?.message ?? done.stderr}`)
}

/** Draws the first pages of each .pdf of a folder; where there is no pdftoppm, the .pdf files must do. */
export function drawPages(folder: string, most: number): void {
  for (const name of readdirSync(folder)) if (name.endsWith('.pdf')) spawnSync('pdftoppm', ['-png', '-r', '70', '-l', String(most), path.join(folder, name), path.join(folder, name.replace(/\.pdf$/, ''))])
}

/** The text of a .pdf; undefined where there is no pdftotext. */
export function pdfText(file: string): string | undefined {
  const done = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return done.error || done.status !== 0 ? undefined : done.stdout
}
