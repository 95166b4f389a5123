/* The elements that a grid of EasyUI (1.5–1.10, not on the registry) leaves in the page, from its public documentation and demonstrations: two views, each with a header and a body of its own. */
globalThis.datagrid = ({ into, title, frozen = [], columns, rows, numbers = false, total, page = 1, size = 10, loading = false }) => {
  const e = (tag, cls, ...inside) => { const x = document.createElement(tag); if (cls) x.className = cls; x.append(...inside); return x }
  const view = (name, cols, numbered) => {
    const head = e('tr', 'datagrid-header-row', ...(numbered ? [e('td', '', e('div', 'datagrid-header-rownumber'))] : []), ...cols.map((c) => e('td', '', e('div', 'datagrid-cell', e('span', '', c), e('span', 'datagrid-sort-icon')))))
    const body = rows.map((r, i) => e('tr', `datagrid-row${i % 2 ? ' datagrid-row-alt' : ''}`, ...(numbered ? [e('td', 'datagrid-td-rownumber', e('div', 'datagrid-cell-rownumber', String(i + 1)))] : []), ...cols.map((c) => e('td', '', e('div', 'datagrid-cell', r[c] ?? '')))))
    return e('div', name,
      e('div', 'datagrid-header', e('div', 'datagrid-header-inner', e('table', 'datagrid-htable', e('tbody', '', head)))),
      e('div', 'datagrid-body', e('div', 'datagrid-body-inner', e('table', 'datagrid-btable', e('tbody', '', ...body)))),
      e('div', 'datagrid-footer', e('div', 'datagrid-footer-inner')))
  }
  const views = e('div', 'datagrid-view', view('datagrid-view1', frozen, numbers), view('datagrid-view2', columns, false))
  if (loading) views.append(e('div', 'datagrid-mask'), e('div', 'datagrid-mask-msg', '正在处理，请稍待。。。'))
  const field = e('input', 'pagination-num'); field.value = String(page)
  const cell = (...x) => e('td', '', ...x)
  const pager = e('div', 'datagrid-pager pagination',
    e('table', '', e('tbody', '', e('tr', '', cell(e('select', 'pagination-page-list', e('option', '', String(size)))), cell(e('div', 'pagination-btn-separator')), cell(e('a', 'l-btn l-btn-plain')), cell(e('span', '', '第')), cell(field), cell(e('span', '', `共${Math.max(1, Math.ceil((total ?? 0) / size))}页`)), cell(e('a', 'l-btn l-btn-plain'))))),
    e('div', 'pagination-info', `显示${rows.length === 0 ? 0 : (page - 1) * size + 1}到${(page - 1) * size + rows.length},共${total}记录`))
  document.querySelector(into).append(e('div', 'panel datagrid panel-htop',
    ...(title ? [e('div', 'panel-header', e('div', 'panel-title', title), e('div', 'panel-tool', e('a', 'panel-tool-collapse')))] : []),
    e('div', 'datagrid-wrap panel-body', views, ...(total === undefined ? [] : [pager]))))
}
