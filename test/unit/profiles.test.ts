import { describe, expect, it } from 'vitest'
import { profileSchema, SELECTOR, type Profile } from '../../casefile/profile.ts'
import type { PointingDraft } from '../../casefile/profile-draft.ts'
import { readHtml } from '../../documents/html-source.ts'
import { compareProfile, profileFile, readProfileFile } from '../../notes/profile-file.ts'
import { assemble, seeView } from '../../reading/profile/assemble.ts'
import { describe as describePlace } from '../../reading/profile/describe.ts'
import { selectBlocks, selectorOf } from '../../reading/profile/selector.ts'
import { addressOf, globMatches, patternOf, urlMatches } from '../../reading/profile/url.ts'
import { readPage } from '../../reading/read-page.ts'
import { UNPREPARED, unpreparedPage } from '../platform/unprepared.ts'
import { cpuTime } from './cpu-time.ts'

/** Profiles of platforms: what they may say, how pages and places are found by them, what comes of pointing. */

const AT = '2026-11-22T08:00:00.000Z'
const URL_OF = 'https://oa.example.invalid/case/7'
const page = (more: object) => ({ name: '案件详情', kind: 'case-detail', urls: [{ host: 'oa.example.invalid', path: '/case/*' }], ...more })
const profile = (more: object, over: object = {}): Profile => profileSchema.parse({ profileVersion: 1, id: 'own-test', name: '试验', updatedAt: AT, pages: [page(more)], ...over })
const html = (body: string) => `<!DOCTYPE html><html><head><title>案件</title></head><body><h1>（2025）青9921执601号</h1><dl><dt>执行法院</dt><dd>云溪县人民法院</dd><dt>被执行人</dt><dd>逄远山</dd></dl>${body}</body></html>`
const snapOf = (body: string) => readHtml(html(body), URL_OF)
const read = (body: string, p: Profile) => readPage(snapOf(body), [p])

describe('addresses', () => {
  it.each([['/case/12', '/case/*', true], ['/case/', '/case/*', true], ['/cases/1', '/case/*', false], ['/a/b/c', '*b*', true], ['/a', '/a', true], ['/a/', '/a', false], ['', '*', true], ['aab', 'a*ab', true], ['ab', 'a*ab', false]])('%s is %s: %s', (text, glob, is) => {
    expect(globMatches(text, glob)).toBe(is)
  })
  it('many stars cost no more than the text is long', () => {
    const cost = (n: number) => cpuTime(() => { globMatches('a'.repeat(n), `${'*a'.repeat(140)}*b`) }, 3)
    expect(cost(200_000)).toBeLessThan(Math.max(cost(50_000) * 16, 50))
  })
  it('host, path, query and hash each count; ports and user names do not', () => {
    const a = addressOf('https://u:p@OA.example.invalid:8443/x?m=detail&id=1#/case/2?x')
    expect(a).toEqual({ host: 'oa.example.invalid', path: '/x', query: 'm=detail&id=1', hash: '/case/2?x' })
    expect(a && urlMatches(a, { host: '*.example.invalid', path: '/x', query: 'm=detail*', hash: '/case/*' })).toBe(true)
    expect(a && urlMatches(a, { host: '*.example.invalid', path: '/x', hash: '/list*' })).toBe(false)
    expect(addressOf('https://example.invalid') && urlMatches({ host: 'example.invalid', path: '/', query: '', hash: '' }, { host: '*.example.invalid', path: '*' })).toBe(true)
    expect(addressOf('case.html')).toBeUndefined()
  })
  it('what names one case, or differs, becomes a star', () => {
    expect(patternOf(['https://oa.example.invalid/case/601'])).toEqual({ host: 'oa.example.invalid', path: '/case/*' })
    expect(patternOf(['https://oa.example.invalid/case/abc', 'https://oa.example.invalid/case/abd'])).toEqual({ host: 'oa.example.invalid', path: '/case/*' })
    expect(patternOf(['https://oa.example.invalid/app/#/case/12/view?x=1'])).toEqual({ host: 'oa.example.invalid', path: '/app/', hash: '/case/*/view*' })
    expect(patternOf(['https://a.invalid/x', 'https://b.invalid/x'])).toBeUndefined()
  })
})

describe('selectors', () => {
  it.each(['.fd-case-item', '#detail-sections table', 'uni-view > .a.b', 'td[role=cell]'])('%s may stand in a profile', (s) => expect(SELECTOR.test(s)).toBe(true))
  it.each(['tr:nth-child(3)', 'a[href^=x]', '.a .b .c .d .e .f .g', '*', '.a > ', 'div::before', '.1a', ''])('%s may not', (s) => {
    expect(profileSchema.safeParse({ ...profile({}), pages: [page({ records: s })] }).success).toBe(false)
  })
  it('are evaluated on the text with structure, the inner ones apart', () => {
    const snap = snapOf('<div class="a"><p class="x">1</p><div class="b"><p class="x y">2</p></div></div><p class="x">3</p>')
    const texts = (s: string) => selectBlocks(snap, s).map((b) => snap.text.slice(b.start, b.end))
    expect([texts('.x'), texts('.a .x'), texts('.a > .x'), texts('.a .b > p.x.y'), texts('.b .a')]).toEqual([['1', '2', '3'], ['1', '2'], ['1'], ['2'], []])
  })
  it('are made of words that last', () => {
    const snap = snapOf('<div class="css-1x2y3z case-head"><b class="is-active el-tag__k3j9z">甲</b></div>')
    const b = snap.blocks.find((x) => x.tag === 'b')
    expect(b && selectorOf(snap, b)).toBe('.case-head b')
  })
  it('cost no more on deep pages than on flat ones of the same size', () => {
    const deep = snapOf('<div class="a">'.repeat(400) + 'x' + '</div>'.repeat(400)), flat = snapOf('<div class="a">x</div>'.repeat(400))
    const cost = (s: typeof deep) => cpuTime(() => { for (let i = 0; i < 20; i++) selectBlocks(s, '.a .a .a .a .a .b') }, 3)
    expect(cost(deep)).toBeLessThan(Math.max(cost(flat) * 400, 50))
  })
})

describe('a profile speaks first, and only where it speaks', () => {
  it('gives labels a meaning, in one section only where it says so', () => {
    const p = profile({ fields: [{ field: 'filedOn', label: '受执日', section: '本案' }, { field: 'handler', label: '责任人员' }] })
    const f = read('<h3>原案</h3><p>受执日：2020-01-01</p><h3>本案</h3><p>受执日：2025-03-04</p><p>责任人员：麻知秋</p>', p)
    expect([f.profile, f.caseFile.filedOn?.value, f.caseFile.handler?.value, f.caseFile.court?.value]).toEqual(['own-test', '2025-03-04', '麻知秋', '云溪县人民法院'])
    expect(f.caseFile.filedOn?.quote).toBe('2025-03-04')
  })
  it('beats the general reader’s label, and leaves a value that is not understood unknown with its words', () => {
    const p = profile({ fields: [{ field: 'filedOn', selector: '.real' }] })
    expect(read('<p>立案日期：2019-01-01</p><p class="real">2025-03-04</p>', p).caseFile.filedOn?.value).toBe('2025-03-04')
    expect(read('<p>立案日期：2019-01-01</p><p class="real">待核</p>', p).caseFile.filedOn).toMatchObject({ value: null, quote: '待核' })
    expect(read('<p>立案日期：2019-01-01</p><p class="real">—</p>', p).caseFile.filedOn).toMatchObject({ value: null })
    expect(read('<p>立案日期：2019-01-01</p>', p).caseFile.filedOn?.value).toBe('2019-01-01')
  })
  it('cuts what stands around a value, and says nothing where those words are not', () => {
    const p = profile({ fields: [{ field: 'filedOn', selector: '.line', after: '立案于', before: '，由' }] })
    expect(read('<p class="line">本案立案于2025-03-04，由速裁庭办理</p>', p).caseFile.filedOn?.value).toBe('2025-03-04')
    expect(read('<p class="line">2025-03-04</p>', p).caseFile.filedOn?.value ?? null).toBe(null)
  })
  it('leaves regions out, names a field that is none, and reads tables by their headings', () => {
    const p = profile({
      ignore: ['.other'], fields: [{ field: 'none', label: '立案时间' }],
      tables: [{ kind: 'assets', headers: ['归类', '描摹'], columns: [{ header: '归类', column: 'assetKind' }, { header: '描摹', column: 'assetName' }, { header: '去向', column: 'disposal' }], complete: true }],
    })
    const f = read('<div class="other"><p>承办人：某甲</p></div><p>立案时间：2025-01-01</p><table><tr><td>归类</td><td>描摹</td><td>去向</td></tr><tr><td>车辆</td><td>轻型货车</td><td>未处置</td></tr></table>', p).caseFile
    expect([f.handler, f.filedOn, f.assets.length, f.assets[0]?.kind.value, f.assets[0]?.disposal?.value, f.coverage.assets]).toEqual([undefined, undefined, 1, 'vehicle', 'none', 'complete'])
  })
  it('says of sections whether they are whole', () => {
    const p = profile({ coverage: [{ section: 'interviews', title: '谈话', complete: 'shown' }, { section: 'queries', title: '查控', complete: { says: '已全部反馈' } }, { section: 'documents', title: '卷宗材料', complete: 'shown' }] })
    const c = read('<section><h3>谈话</h3><p>无</p></section><section><h3>查控</h3><p>反馈中</p></section>', p).caseFile.coverage
    expect([c.interviews, c.queries, c.documents]).toEqual(['complete', 'partial', undefined])
  })
  it('leaves no words behind for the next page', () => {
    const p = profile({ fields: [{ field: 'filedOn', label: '受执日' }] })
    expect(read('<p>受执日：2025-03-04</p>', p).caseFile.filedOn?.value).toBe('2025-03-04')
    expect(readPage(snapOf('<p>受执日：2025-03-04</p>'), []).caseFile.filedOn).toBeUndefined()
  })
})

const c601 = UNPREPARED['601'], c602 = UNPREPARED['602']
const at601 = readHtml(c601 ? unpreparedPage(c601) : '', 'https://oa.example.invalid/case/601')
const blockWith = (snap: typeof at601, words: string) => snap.blocks.findLast((b) => snap.text.slice(b.start, b.end).trim() === words)?.id ?? -1

describe('pointing', () => {
  it('describes a value by its label, a cell by its column, and nothing by counting', () => {
    expect(describePlace(at601, blockWith(at601, '2025-01-06'))).toMatchObject({ label: '收执日期', value: '2025-01-06', likely: expect.arrayContaining(['filedOn']) })
    expect(describePlace(at601, blockWith(at601, '轻型货车'))).toMatchObject({ column: { header: '标的情况', headers: ['标的归类', '标的情况', '权属', '处理进度', '登录日'], title: '标的清单' } })
    expect(describePlace(at601, blockWith(at601, '（2025）青9921执601号'))?.label).toBeUndefined()
    expect(describePlace(snapOf('<p><i>甲</i><i>乙</i></p>'), -1)).toBeUndefined()
  })
  it('takes no name for a label', () => {
    const snap = snapOf('<div><span>王小明</span><span>2025-03-04</span></div>')
    expect(describePlace(snap, blockWith(snap, '2025-03-04'))?.label).toBeUndefined()
  })
  it('tells equal labels apart by their section', () => {
    const snap = snapOf('<h3>原执行</h3><p><span>收执日期</span><span>2020-01-01</span></p><h3>现执行</h3><p><span>收执日期</span><span>2025-03-04</span></p>')
    expect(describePlace(snap, blockWith(snap, '2025-03-04'))).toMatchObject({ label: '收执日期', section: '现执行' })
  })

  const url = 'https://oa.example.invalid/case/601'
  const draft: PointingDraft = {
    id: 'own-12345678', name: '云溪平台', author: '', views: [], tried: ['https://oa.example.invalid/case/602'], trying: false,
    steps: [
      { does: 'field', field: 'filedOn', rules: [{ field: 'filedOn', label: '收执日期' }], value: '2025-01-06', url },
      { does: 'field', field: 'handler', rules: [{ field: 'handler', label: '责任法官' }], value: '阙听雨', url },
      { does: 'column', kind: 'assets', column: 'assetKind', header: '标的归类', headers: ['标的归类', '标的情况'], complete: false, value: '存款', url },
      { does: 'column', kind: 'assets', column: 'disposal', header: '处理进度', headers: ['标的归类', '标的情况'], complete: true, value: '已扣划', url },
    ],
  }
  const made = assemble(seeView(draft, at601, false), AT)
  it('makes a profile that reads the next case and holds nothing of this one', () => {
    expect(made?.pages[0]).toMatchObject({ urls: [{ host: 'oa.example.invalid', path: '/case/*' }], tables: [{ complete: true, columns: [{ column: 'assetKind' }, { column: 'disposal' }] }] })
    const next = readPage(readHtml(c602 ? unpreparedPage(c602) : '', 'https://oa.example.invalid/case/602'), made ? [made] : [])
    expect([next.profile, next.caseFile.filedOn?.value, next.caseFile.handler?.value, next.caseFile.assets[0]?.kind.value, next.changed]).toEqual(['own-12345678', '2025-02-17', '麻知秋', 'real-estate', undefined])
    const text = JSON.stringify(made)
    for (const v of ['2025', '601', '阙听雨', '逄远山', '甄书禾', '云溪县', '已扣划']) expect(text).not.toContain(v)
  })
  it('says what was lost when the layout is another one, and reads by the general way', () => {
    const changed = readPage(readHtml(c602 ? unpreparedPage(c602, true) : '', 'https://oa.example.invalid/case/602'), made ? [made] : [])
    expect(changed).toMatchObject({ profile: 'generic', pageKind: 'case-detail', changed: { profile: 'own-12345678', name: '云溪平台' } })
    expect(changed.changed?.lost).toEqual(expect.arrayContaining(['立案日期（标签“收执日期”）', '承办人（标签“责任法官”）', '列“标的归类”']))
    for (const shell of ['<div id="app"></div>', '<form><label>用户名</label><input></form>']) expect(readPage(readHtml(shell, url), made ? [made] : []).changed).toBeUndefined()
  })
  it('knows each tab by itself, and says nothing of one that it has never seen', () => {
    const tabs = (open: string, body: string) => readHtml(html(`<div role="tablist">${['案情', '过程', '材料'].map((t) => `<div role="tab" class="t-tabs__item${t === open ? ' is-active' : ''}">${t}</div>`).join('')}</div>${body}`), url)
    const first = tabs('案情', '<p><label>收执日期</label><span>2025-01-06</span></p><p><label>责任法官</label><span>阙听雨</span></p><p><label>所属条线</label><span>速执</span></p>')
    const second = tabs('过程', '<p><label>末次谈话</label><span>2025-02-06</span></p><p><label>末次查询</label><span>2025-02-07</span></p>')
    const learned = assemble(seeView(seeView({ ...draft, steps: draft.steps.slice(0, 2) }, first, false), second, false), AT)
    const kind = (s: typeof first) => { const r = readPage(s, learned ? [learned] : []); return r.changed ? 'changed' : r.profile }
    expect([kind(first), kind(second), kind(tabs('材料', '<p>目录</p>'))]).toEqual(['own-12345678', 'own-12345678', 'own-12345678'])
    expect(kind(tabs('案情', '<p><label>登记日</label><span>2025-01-06</span></p>'.replace('登记日', '入册日') + '<p><label>主管</label><span>阙听雨</span></p>'))).toBe('changed')
  })
})

describe('files', () => {
  const p = profile({ fields: [{ field: 'filedOn', label: '受执日' }] })
  it('go out and come back the same', () => {
    const { name, text } = profileFile(p)
    expect(name).toBe('版式_试验_2026-11-22.json')
    expect(readProfileFile(text)).toEqual({ ok: true, profile: p })
    expect(readProfileFile(JSON.stringify(p))).toEqual({ ok: true, profile: p })
  })
  it.each([
    ['{', '不是完整的 JSON'], ['[]', '不是版式文件'], [JSON.stringify({ ...p, profileVersion: 2 }), '版本是“2”'], [JSON.stringify({ ...p, name: '' }), '“名称”为空'],
    [JSON.stringify({ ...p, pages: [page({ fields: [{ field: 'nope', label: 'x' }] })] }), '“页面”的第1项的“字段”的第1项'], [JSON.stringify({ ...p, pages: [page({ records: 'tr:nth-child(2)' })] }), '“页面”的第1项的“记录”格式不对'],
  ])('%s says what is wrong and where', (text, words) => expect(readProfileFile(text)).toEqual({ ok: false, error: expect.stringContaining(words) }))
  it('are compared by time, and by what they say', () => {
    const stored = { source: 'own' as const, profile: p }
    expect([compareProfile(p, undefined), compareProfile(p, stored), compareProfile({ ...p, updatedAt: '2027-01-01T00:00:00.000Z', name: '新' }, stored), compareProfile({ ...p, updatedAt: '2020-01-01T00:00:00.000Z', name: '旧' }, stored), compareProfile({ ...p, name: '异' }, stored), compareProfile(p, { ...stored, deletedAt: AT })]).toEqual(['new', 'same', 'newer', 'older', 'conflict', 'new'])
  })
})
