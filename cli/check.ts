import { existsSync, realpathSync } from 'node:fs'
import { parseArguments, USAGE } from './arguments.ts'

/** `check [--json] [--as-of YYYY-MM-DD] [--role approval|supervision] [--settings FILE] [--library FILE] [--jobs N] FILE…`, or `-` for NDJSON on standard input. */

/** Runs the command; returns the exit status: 0 all read, 1 some file could not be read, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = await parseArguments(args)
  if (typeof parsed === 'string') {
    process.stderr.write(`${parsed}\n${USAGE}\n`)
    return 2
  }
  const { files, options } = parsed
  /* Each half of the program is loaded where it is asked for. */
  if (files.length === 1 && files[0] === '-') return (await import('./lines.ts')).checkLines(process.stdin, written, options)
  return (await import('./files.ts')).checkFiles(parsed, written)
}

/** Waits until the bytes are out of our hands: their place is used again, and what is slow to be read is not piled up. */
function written(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => process.stdout.write(bytes, () => resolve()))
}

/* A script may be started by way of a link. */
if (process.argv[1] !== undefined && existsSync(process.argv[1]) && realpathSync(process.argv[1]) === import.meta.filename) {
  /* A closed pipe (head, less) is no error. */
  process.stdout.on('error', () => process.exit(0))
  process.exitCode = await main(process.argv.slice(2))
}
