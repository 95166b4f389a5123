import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** Code of the house as one script for a page, made as the extension's own are: minified, for the oldest browser it supports. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The chunk with what it was made of. `entry` is a path from the root. Rejects when the code does not build. */
export async function bundle(entry: string): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false, root: ROOT, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome102', rolldownOptions: { input: ROOT + entry, output: { format: 'iife', name: 'bench' } } },
  })
  const chunk = [built].flat().flatMap((o) => ('output' in o ? o.output : [])).find((o) => o.type === 'chunk')
  if (!chunk) throw new Error(`${entry} gave no code`)
  return chunk
}
