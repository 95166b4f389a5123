import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { main } from '../../cli/check.ts'

/** The command line as its users run it: a process of its own, files on disk, pipes. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** The Node that the project installs for itself; elsewhere the one that runs the tests. */
const OWN_NODE = join(ROOT, 'node_modules', '.bin', 'node')
const NODE = existsSync(OWN_NODE) ? OWN_NODE : process.execPath
/** Tells the most memory that the process held, in megabytes, as the last line of its error output. */
const TELL_MEMORY = ['--import', 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmemory "+process.resourceUsage().maxRSS/1024))']

export interface Ran {
  code: number | null
  out: string
  err: string
}

export function startCheck(args: readonly string[], { memory = false } = {}): ChildProcessWithoutNullStreams {
  return spawn(NODE, [...(memory ? TELL_MEMORY : []), join(ROOT, 'cli', 'check.ts'), ...args], { cwd: ROOT })
}

/** Runs to the end. `input` goes to standard input piece by piece, as fast as it is taken. */
export async function runCheck(args: readonly string[], input: Iterable<string | Uint8Array> = [], options: { memory?: boolean } = {}): Promise<Ran> {
  const child = startCheck(args, options)
  const out: Buffer[] = [], err: Buffer[] = []
  child.stdout.on('data', (b: Buffer) => out.push(b))
  child.stderr.on('data', (b: Buffer) => err.push(b))
  const ended = new Promise<number | null>((resolve, reject) => { child.once('close', resolve); child.once('error', reject) })
  child.stdin.on('error', () => {})
  for (const piece of input) if (!child.stdin.write(piece)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  child.stdin.end()
  const code = await ended
  return { code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }
}

/**
 * The same command in this process, which is ten times as cheap: arguments, files, what is written where, and the status that the process
 * would end with. That the process does end with it, and how it takes its input, is shown by `runCheck`.
 */
export async function callCheck(args: readonly string[]): Promise<Ran> {
  const out: string[] = [], err: string[] = []
  const into = (to: string[]) => (chunk: string | Uint8Array, ...then: unknown[]) => {
    to.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    const told = then.at(-1)
    if (typeof told === 'function') told()
    return true
  }
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation(into(out)), vi.spyOn(process.stderr, 'write').mockImplementation(into(err))]
  try {
    const code = await main(args)
    return { code, out: out.join(''), err: err.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

export function memoryOf(ran: Ran): number {
  return Number(/memory ([\d.]+)$/.exec(ran.err)?.[1])
}

/** JSON lines of the output. */
export function linesOf(ran: Ran): Record<string, unknown>[] {
  return ran.out.split('\n').filter((l) => l !== '').map((l): Record<string, unknown> => JSON.parse(l))
}

/** A folder for the files of a test; `file` writes one and gives its path. */
export function scratch(): { dir: string; file: (name: string, content: string | Uint8Array) => string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'check-'))
  return {
    dir,
    file: (name, content) => { const path = join(dir, name); writeFileSync(path, content); return path },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** UTF-16 in either order, with or without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** A single-file archive as browsers save it: parts without charset, quoted-printable or base64. */
export function mhtml(parts: readonly (readonly [type: string, body: Uint8Array, encoding: 'quoted-printable' | 'base64'])[]): string {
  const body = ([type, bytes, encoding]: (typeof parts)[number]) => [
    '------MultipartBoundary--x7Q', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, 'Content-Location: https://oa.example.invalid/case', '',
    encoding === 'base64' ? Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n') : quotedPrintable(bytes),
  ].join('\r\n')
  return [
    'From: <Saved by Blink>', 'Snapshot-Content-Location: https://oa.example.invalid/case', 'Subject: =?utf-8?Q?=E6=A1=88=E4=BB=B6?=', 'MIME-Version: 1.0',
    'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----MultipartBoundary--x7Q"', '', '', ...parts.map(body), '------MultipartBoundary--x7Q--', '',
  ].join('\r\n')
}

function quotedPrintable(bytes: Uint8Array): string {
  const units = [...bytes].map((b) => (b >= 0x20 && b < 0x7f && b !== 0x3d ? String.fromCharCode(b) : `=${b.toString(16).toUpperCase().padStart(2, '0')}`))
  const lines: string[] = []
  for (let i = 0; i < units.length; i += 24) lines.push(units.slice(i, i + 24).join(''))
  return lines.join('=\r\n')
}
