import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { nodePdf } from '../../cli/pdf-engine.ts'
import { decode } from '../../documents/decode.ts'
import { fileText } from '../../documents/file-text.ts'
import { formatOf } from '../../documents/format.ts'

/** The user's own saved pages and rulings on loopback. Their scripts and network are turned off: they are looked at, not run. */
export interface ServedFiles {
  pages: { file: string; url: string }[]
  close(): Promise<void>
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

export async function serveFiles(files: readonly string[]): Promise<ServedFiles> {
  const made = await Promise.all(files.map((f) => pageOf(f).catch((error: unknown) => told(f, `不能读取：${error instanceof Error ? error.message : '原因不明'}`))))
  const server = createServer((request, response) => {
    const page = made[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)]
    if (page === undefined) { response.writeHead(404).end(); return }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', POLICY)
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    pages: files.map((file, i) => ({ file, url: `http://127.0.0.1:${port}/${i}` })),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}

/** A saved page as it is; of anything else its text. */
async function pageOf(file: string): Promise<string> {
  const bytes = readFileSync(file)
  const name = path.basename(file)
  if (formatOf(name, bytes) === 'html') return decode(bytes)
  const { snapshots } = await fileText(name, bytes, { pdf: nodePdf })
  return told(file, snapshots.map((s) => s.text).join('\n'))
}

function told(file: string, text: string): string {
  const escaped = (s: string) => s.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
  return `<!doctype html><meta charset="utf-8"><title>${escaped(path.basename(file))}</title><pre style="white-space:pre-wrap;font:16px/1.8 serif;max-width:46em;margin:2em auto">${escaped(text)}</pre>`
}
