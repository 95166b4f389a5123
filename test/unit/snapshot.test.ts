import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_BLOCKS, MAX_RUN, MAX_TEXT } from '../../page/limits.ts'
import { snapshot, textOf, type Block, type Snapshot } from '../../page/snapshot.ts'
import type { TreeSource } from '../../page/tree-source.ts'
import { collapse } from '../../page/white-space.ts'
import { readHtml } from '../../documents/html-source.ts'
import { cpuTime } from './cpu-time.ts'
import { brokenHtml, nestedHtml } from './random-html.ts'

/** A page as text with its structure: what is read, what never is, and where it stands. */

const read = (html: string) => readHtml(html, 'x')
const textIn = (html: string) => read(html).text.replace(/^\n+|\n+$/g, '')
const blocksOf = (snap: Snapshot, tag: string) => snap.blocks.filter((b) => b.tag === tag).map((b) => textOf(snap, b))

describe('the text', () => {
  it.each([
    ['a cell is a place of its own', '<table><tr><td>案号</td><td>甲</td></tr><tr><td>立案日期</td><td></td><td>乙</td></tr></table>', '案号\t甲\t\n立案日期\t乙\t'],
    ['inline elements break no word', '<p><b>立</b>案<span>日<i>期</i></span></p>', '立案日期'],
    ['a break is a new line', '<p>甲<br>乙<br><br>丙</p>', '甲\n乙\n\n丙'],
    ['blocks are lines', '<div>甲</div><div><p>乙</p></div>丙', '甲\n乙\n丙'],
    ['white space is shown once, and not at the start of a line', '<p>\n   甲 \n\t 乙   <b> 丙</b> </p>', '甲 乙 丙 '],
    ['except where it is preformatted', '<pre>甲  乙\n\n  丙</pre><p>  丁  戊</p>', '甲  乙\n\n  丙\n丁 戊'],
    ['other blanks stay', '<p>甲\u3000\u3000乙\u00a0丙</p>', '甲\u3000\u3000乙\u00a0丙'],
    ['definition lists', '<dl><dt>案号</dt><dd>甲</dd><dd>乙</dd></dl>', '案号\n甲\n乙'],
  ])('%s', (_, html, text) => {
    expect(textIn(html)).toBe(text)
  })
  it('of a cell is the cell’s', () => {
    const snap = read('<table><tr><td>甲</td><td> <b>乙</b> 丙 </td><td></td></tr></table>')
    expect(blocksOf(snap, 'td').map((t) => t.trim())).toEqual(['甲', '乙 丙', ''])
    expect(snap.runs.map((r) => [textOf(snap, r), r.control])).toEqual([['甲', false], ['乙', false], [' 丙 ', false]])
  })
  it('of a form is what its fields show', () => {
    const snap = read('<form><input value="甲"><input type="date" value="2025-03-01"><input type="TEXT" value="乙"><textarea>丙\n  丁</textarea><select><option>一</option><option selected> 二 </option></select><select><option>首</option></select><select></select></form>')
    expect(snap.runs.map((r) => [textOf(snap, r), r.control])).toEqual([['甲', true], ['2025-03-01', true], ['乙', true], ['丙\n  丁', true], ['二', true], ['首', true]])
  })
})

describe('what is never read', () => {
  it.each([
    '<input type="password" value="秘">', '<input type="hidden" value="秘">', '<input type="file" value="秘">', '<input type="submit" value="秘">', '<input type="checkbox" value="秘">', '<input type="radio" value="秘" checked>', '<input type="color" value="秘">',
    '<script>秘</script>', '<style>秘</style>', '<template><p>秘</p></template>', '<noscript>秘</noscript>', '<iframe>秘</iframe>', '<svg><text>秘</text></svg>', '<object>秘</object>', '<datalist><option>秘</option></datalist>', '<canvas>秘</canvas>', '<!-- 秘 -->', '<p title="秘" data-x="秘"></p>', '<img alt="秘">',
    '<dialog>秘</dialog>', '<div role="dialog" aria-hidden="true">秘</div>', '<div class="el-dialog__wrapper" style="display: none">秘</div>', '<div class="ant-modal" hidden>秘</div>', '<div class="layui-layer" style="visibility:hidden">秘</div>', '<div class="drawer" aria-hidden="true"><p>秘</p></div>', '<ul role="menu" hidden><li>秘</li></ul>',
  ])('%s', (html) => {
    expect(read(`<p>前</p>${html}<p>后</p>`).text.replace(/\s+/g, '')).toBe('前后')
  })
  it.each([
    '<dialog open>见</dialog>', '<div role="dialog">见</div>', '<div class="el-dialog">见</div>', '<div style="display:none">见</div>', '<div class="tab-pane" hidden>见</div>', '<div aria-hidden="true">见</div>', '<details><summary>见</summary></details>', '<div class="collapse" style="display: none">见</div>', '<button>见</button>',
  ])('but %s is: open dialogs, and panes of the case whether shown or not', (html) => {
    expect(textIn(`<p>前</p>${html}<p>后</p>`).replace(/\s+/g, '')).toBe('前见后')
  })
})

interface Made { level: number; at: number; up: Made | null }
/** A tree made as it is walked; counts how often it is asked. */
function treeOf(depth: number, breadth: (level: number) => number, text: (at: number) => string | undefined = () => undefined): TreeSource<Made> & { asked: () => number } {
  let asked = 0
  const child = (n: Made, at: number): Made | null => (n.level < depth && at < breadth(n.level) ? { level: n.level + 1, at, up: n } : null)
  const count = <T>(x: T): T => { asked++; return x }
  return {
    root: { level: 0, at: 0, up: null }, asked: () => asked,
    firstChild: (n) => count(child(n, 0)), nextSibling: (n) => count(n.up ? child(n.up, n.at + 1) : null),
    tag: (n) => count(n.level === depth && text(n.at) !== undefined ? '' : 'div'), text: (n) => count(n.level === depth ? text(n.at) : undefined),
    attr: () => null, control: () => undefined, skip: () => false,
  }
}

describe('limits', () => {
  it('a text node is read up to its limit, and the page says so', () => {
    const snap = read(`<p>${'甲'.repeat(MAX_RUN + 5)}</p><p>乙</p>`)
    expect([snap.text.includes('甲'.repeat(MAX_RUN + 1)), snap.text.includes('甲'.repeat(MAX_RUN)), snap.text.includes('乙'), snap.truncated]).toEqual([false, true, true, true])
    expect(read(`<p>${'甲'.repeat(MAX_RUN)}</p>`).truncated).toBe(false)
  })
  it('20,000 levels overflow no stack', () => {
    const snap = snapshot(treeOf(20_000, () => 1, () => '底'), '', '')
    expect([snap.blocks.length, snap.text.trim(), snap.truncated, snap.blocks[0]?.last]).toEqual([20_000, '底', false, 19_999])
    expect(read(`${'<div>'.repeat(20_000)}底`).text.trim()).toBe('底')
  })
  it('reading stops at so many elements and so much text', () => {
    const wide = snapshot(treeOf(1, () => MAX_BLOCKS + 10), '', '')
    expect([wide.blocks.length, wide.truncated]).toEqual([MAX_BLOCKS, true])
    const long = snapshot(treeOf(2, (level) => (level === 0 ? 1000 : 1), () => '甲'.repeat(MAX_RUN)), '', '')
    expect([long.truncated, long.text.length >= MAX_TEXT, long.text.length <= MAX_TEXT + MAX_RUN + 10]).toEqual([true, true, true])
    for (const snap of [wide, long]) expect(shapeFaults(snap)).toEqual([])
  })
  it('60,000 elements are walked once each', () => {
    const asked = (n: number) => { const tree = treeOf(2, (level) => (level === 0 ? n : 1)); const { blocks } = snapshot(tree, '', ''); expect(blocks.length).toBe(2 * n + 1); return tree.asked() }
    expect(asked(30_000) / asked(3_000)).toBeLessThan(10.1)
  })
  it('siblings of a parsed page are found in linear time', () => {
    const cost = (n: number) => { const html = '<p>x</p>'.repeat(n); return cpuTime(() => { read(html) }) }
    cost(4_000)
    expect(cost(32_000) / Math.max(cost(4_000), 1)).toBeLessThan(24)
  })
})

it('a shadow tree stands before what is slotted into it', () => {
  type N = { name: string; next?: N; down?: N; shadow?: N; text?: string }
  const word = (text: string, next?: N): N => ({ name: '', text, ...(next ? { next } : {}) })
  const host: N = { name: 'x-host', shadow: { name: 'div', down: word('影') }, down: word('光'), next: word('后') }
  const source: TreeSource<N> = {
    root: { name: 'body', down: host }, firstChild: (n) => n.down ?? null, nextSibling: (n) => n.next ?? null, tag: (n) => n.name, text: (n) => n.text, attr: () => null,
    control: () => undefined, skip: () => false, shadow: (n) => n.shadow ?? null,
  }
  const snap = snapshot(source, '', '')
  expect(snap.text.replace(/\s/g, '')).toBe('影光后')
  expect(blocksOf(snap, 'x-host').map((t) => t.replace(/\s/g, ''))).toEqual(['影光'])
  expect(shapeFaults(snap)).toEqual([])
})

/** What is wrong with the shape: blocks in document order, each within its parent, behind its elder sibling, runs in order. */
function shapeFaults(snap: Snapshot): string[] {
  const out: string[] = []
  snap.blocks.forEach((b: Block, i) => {
    if (b.id !== i || b.start > b.end || b.end > snap.text.length) out.push(`${b.tag} ${i}`)
    if (b.parent && (b.start < b.parent.start || b.end > b.parent.end || b.last > b.parent.last || b.parent.id >= b.id)) out.push(`${b.tag} ${i} leaves its parent`)
    b.children.reduce((end, c) => { if (c.start < end || c.parent !== b) out.push(`${c.tag} ${c.id} lies over its sibling`); return c.end }, b.start)
    const below = b.children.at(-1)
    if (b.last !== (below ? below.last : b.id)) out.push(`${b.tag} ${i} ends with ${b.last}`)
  })
  snap.runs.reduce((end, r) => { if (r.start < end || r.start >= r.end) out.push(`run at ${r.start}`); return r.end }, 0)
  return out
}

it('whatever the markup, the shape holds and every text node is found at its place', () => {
  fc.assert(fc.property(fc.oneof(brokenHtml, nestedHtml), (html) => {
    const snap = read(html)
    expect(shapeFaults(snap)).toEqual([])
    for (const run of snap.runs) {
      if (run.control || !('value' in run.node)) continue
      const taken = textOf(snap, run)
      expect([run.node.value, collapse(run.node.value, '\n'), collapse(run.node.value, 'x')]).toContain(taken)
    }
  }), { numRuns: 300 })
})
