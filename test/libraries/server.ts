import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { paper } from './paper.ts'

/**
 * Serves the pages of this folder with the component libraries themselves, from node_modules, on loopback. Nothing is built:
 * each library publishes a file for pages without a bundler, which is also how many platforms use it.
 */

const ROOT = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const PAGES = fileURLToPath(new URL('./pages/', import.meta.url))

const script = (src: string) => `<script src="/lib/${src}"></script>`
const style = (href: string) => `<link rel="stylesheet" href="/lib/${href}">`
const DAYJS = ['customParseFormat', 'weekday', 'localeData', 'weekOfYear', 'weekYear', 'advancedFormat', 'quarterOfYear']

/** What stands in the head of a page of each library; `start(component)` puts the page's template up. */
const HEADS: Readonly<Record<string, string>> = {
  'element-plus': style('element-plus/dist/index.css') + script('vue/dist/vue.global.prod.js') + script('element-plus/dist/index.full.min.js') + script('element-plus/dist/locale/zh-cn.min.js')
    + `<script>const start = (c = {}) => Vue.createApp({ template: '#page', ...c }).use(ElementPlus, { locale: ElementPlusLocaleZhCn }).mount('#app')</script>`,
  'element-ui': style('element-ui/lib/theme-chalk/index.css') + script('vue2/dist/vue.min.js') + script('element-ui/lib/index.js')
    + `<script>const start = (c = {}) => new Vue({ template: '<div>' + document.querySelector('#page').textContent + '</div>', ...c }).$mount('#app')</script>`,
  'ant-design-vue': style('ant-design-vue/dist/reset.css') + script('vue/dist/vue.global.prod.js') + script('dayjs/dayjs.min.js') + DAYJS.map((p) => script(`dayjs/plugin/${p}.js`)).join('')
    + `<script>${DAYJS.map((p) => `dayjs.extend(dayjs_plugin_${p})`).join(';')}</script>` + script('ant-design-vue/dist/antd-with-locales.min.js')
    + `<script>const start = (c = {}) => Vue.createApp({ template: '<a-config-provider :locale="zh">' + document.querySelector('#page').textContent + '</a-config-provider>', ...c, data: () => ({ zh: antd.locales.zh_CN, ...c.data?.() }) }).use(antd).mount('#app')</script>`,
  layui: style('layui/dist/css/layui.css') + script('layui/dist/layui.js'),
  'easyui-like': `<style>.datagrid-view1{float:left}</style><script>${readFileSync(new URL('./datagrid.js', import.meta.url), 'utf8')}</script>`,
  pdfjs: style('pdfjs-dist/web/pdf_viewer.css') + `<script type="module">import * as pdfjsLib from '/lib/pdfjs-dist/build/pdf.mjs'; pdfjsLib.GlobalWorkerOptions.workerSrc = '/lib/pdfjs-dist/build/pdf.worker.mjs'; globalThis.pdfjsLib = pdfjsLib</script>`,
  plain: '',
}

/** Pages that are put up by no component. */
const NO_APP = new Set(['plain', 'layui', 'easyui-like', 'pdfjs'])

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.mjs': 'text/javascript', '.bcmap': 'application/octet-stream', '.svg': 'image/svg+xml' }

/** A page's file begins with a comment that names its library, and its title. */
export function renderPage(id: string): string {
  const source = readFileSync(path.join(PAGES, `${id}.html`), 'utf8')
  const [, library = ''] = /^<!-- ([\w-]+) -->/.exec(source) ?? []
  const head = HEADS[library]
  if (head === undefined) throw new Error(`${id}.html begins with no library that is known`)
  const title = /<title>([^<]*)<\/title>/.exec(source)?.[1] ?? ''
  const rest = source.replace(/^<!-- [\w-]+ -->/, '').replace(/<title>[^<]*<\/title>/, '').trim()
  const body = rest.startsWith('<frameset') ? rest : `<body>\n${NO_APP.has(library) ? '' : '<div id="app"></div>\n'}${rest}\n</body>`
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head>\n${body}\n</html>\n`
}

/** Ids of the pages that have an expected reading; what has none is a part of another page (a frame). */
export function libraryPages(): string[] {
  return readdirSync(PAGES).filter((f) => f.endsWith('.expected.json')).map((f) => f.slice(0, -'.expected.json'.length)).sort()
}

/** Every third page, by a fixed hash of its name, is held out: reading is not tuned on it. */
export function isHeldOut(id: string): boolean {
  let h = 7
  for (const c of id) h = (h * 31 + (c.codePointAt(0) ?? 0)) % 1_000_003
  return h % 3 === 0
}

export const expectedFile = (id: string): string => path.join(PAGES, `${id}.expected.json`)

/** Starts the server on this machine only. `url` has no slash at the end; pages are at `/<id>`. */
export function startLibraries(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => answer(new URL(request.url ?? '/', 'http://127.0.0.1').pathname, response))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      resolve({ url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections() }) })
    })
  })
}

function answer(pathname: string, response: ServerResponse): void {
  if (pathname.startsWith('/lib/')) {
    const file = path.normalize(path.join(ROOT, decodeURIComponent(pathname.slice(5))))
    const type = TYPES[path.extname(file)]
    if (!file.startsWith(ROOT) || type === undefined || !existsSync(file)) return send(response, 404, 'text/plain', '')
    return send(response, 200, type, readFileSync(file))
  }
  if (pathname === '/file.pdf') return send(response, 200, 'application/pdf', Buffer.from(paper()))
  const id = pathname.slice(1)
  if (!/^[\w.-]+$/.test(id) || !existsSync(path.join(PAGES, `${id}.html`))) return send(response, id === 'favicon.ico' ? 204 : 404, 'text/plain', '')
  send(response, 200, 'text/html; charset=utf-8', renderPage(id))
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': type.startsWith('text/html') ? 'no-store' : 'max-age=600' })
  response.end(body)
}
