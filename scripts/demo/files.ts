import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { decode } from '../../documents/decode.ts'

/** The user's own saved pages and rulings on loopback. Their scripts and network are turned off: they are looked at, not run. */
export interface ServedFiles {
  pages: { file: string; url: string }[]
  close(): Promise<void>
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

export async function serveFiles(files: readonly string[]): Promise<ServedFiles> {
  const server = createServer((request, response) => {
    const file = files[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)]
    if (file === undefined) { response.writeHead(404).end(); return }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', POLICY)
    response.end(pageOf(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    pages: files.map((file, i) => ({ file, url: `http://127.0.0.1:${port}/${i}` })),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}

function pageOf(file: string): string {
  const text = decode(readFileSync(file))
  if (/\.html?$/i.test(file)) return text
  const escaped = text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
  return `<!doctype html><meta charset="utf-8"><title>${path.basename(file).replace(/[&<>]/g, '')}</title><pre style="white-space:pre-wrap;font:16px/1.8 serif;max-width:46em;margin:2em auto">${escaped}</pre>`
}
