import { html } from './html.ts'

/**
 * Viewers of scanned files, as court platforms have them: one that puts the address of each page into one image (`/scan/<file>`), one that
 * paints pages on canvases which it takes from page to page while it scrolls (`/scan-canvas/<file>`), as PDF.js does. The papers are invented.
 */

export const SCAN_PAGES = 12
const SENTENCES = [
  '本院在执行过程中，依法向被执行人送达执行通知书、报告财产令。', '经网络查控，未发现被执行人名下有可供执行的房产、车辆。', '承办人于当日前往被执行人住所地走访，未见其本人。',
  '申请执行人表示暂不能提供其他财产线索，要求依法处理。', '上述笔录经阅读无误后由被询问人签名确认。', '村民委员会工作人员在场见证并签名。', '扣划款项已全额发还，领款人签收在卷。',
]
const TITLES = ['执行案件立案审批表', '执行通知书送达回证', '报告财产令', '询问笔录', '网络查控反馈汇总', '走访笔录', '约谈笔录', '案款发放审批表']

/** Lines of a page, always the same for the same file and number. */
function linesOf(file: string, page: number): string[] {
  let seed = [...file].reduce((n, c) => n * 31 + c.charCodeAt(0), 7) + page * 977
  const next = () => { seed = (seed * 48271) % 2147483647; return seed }
  return Array.from({ length: 14 + (next() % 12) }, () => {
    const words = SENTENCES[next() % SENTENCES.length] ?? ''
    return words.slice(0, 8 + (next() % Math.max(1, words.length - 8)))
  })
}
const titleOf = (file: string, page: number) => TITLES[(page + file.length) % TITLES.length] ?? ''

/** A page as a picture of 840 × 1188. */
export function scanPage(file: string, page: number): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="840" height="1188" viewBox="0 0 840 1188"><rect width="840" height="1188" fill="#fbfaf4"/><g font-family="Noto Serif CJK SC, serif" fill="#222">
<text x="420" y="110" font-size="34" text-anchor="middle">${titleOf(file, page)}</text><g font-size="22">${linesOf(file, page).map((line, i) => html`<text x="90" y="${180 + i * 38}">${line}</text>`)}</g>
<text x="420" y="1150" font-size="18" text-anchor="middle">— ${page} —</text></g><circle cx="640" cy="${930 + (page % 3) * 40}" r="70" fill="none" stroke="#b22" stroke-width="5"/></svg>
`.markup
}

const STYLE = `body{margin:0;font:14px sans-serif;background:#555}.bar{height:40px;background:#eee;display:flex;gap:8px;align-items:center;padding:0 10px}
#stage{height:calc(100vh - 40px);overflow:auto;text-align:center}#page{margin:20px auto;width:600px;display:block;transition:none}.page{position:absolute;left:50%;margin-left:-300px;width:600px;height:849px;background:#fff}.page canvas{width:100%;height:100%}#list{position:relative}`

function viewer(title: string, script: string, body: ReturnType<typeof html>): string {
  return html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><script src="/static/${script}" defer></script></head><body>${body}</body></html>
`.markup
}

/** One image whose address changes with the page; zoom and rotation by style. */
export function swapViewer(file: string): string {
  return viewer('电子卷宗', 'scan-swap.js', html`<div class="bar"><button id="prev">上一页</button><span id="at"></span><button id="next">下一页</button><button id="larger">放大</button><button id="smaller">缩小</button><button id="turn">旋转</button></div>
<div id="stage" data-file="${file}" data-pages="${SCAN_PAGES}"><img id="page" alt="扫描件"></div>`)
}

/** A scrolling list of pages of which a few canvases show those that are near. */
export function canvasViewer(file: string): string {
  const pages = Array.from({ length: SCAN_PAGES }, (_, i) => [titleOf(file, i + 1), ...linesOf(file, i + 1)].join('\n'))
  return viewer('卷宗阅览', 'scan-canvas.js', html`<div class="bar"><button id="larger">放大</button><button id="turn">旋转</button></div><div id="stage"><div id="list" data-pages="${JSON.stringify(pages)}"></div></div>`)
}
