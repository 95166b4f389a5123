/* The platform's own behaviour, plain and a little old-fashioned. `window.platform` counts what happened, so that a test
   can say that a guest in the page changed nothing: `foreign` are changes that this script did not make. */
;(function () {
  var state = { keys: 0, tabs: 0, submits: 0, foreign: 0 }
  window.platform = state

  var watch = new MutationObserver(function (records) { state.foreign += records.length })
  /* Changes of our own are taken out of the observer's hands before it counts. */
  function own(change) {
    state.foreign += watch.takeRecords().length
    change()
    watch.takeRecords()
  }
  ;['header', 'main', 'footer'].forEach(function (id) {
    var part = document.getElementById(id)
    if (part) watch.observe(part, { subtree: true, childList: true, attributes: true, characterData: true })
  })

  var tabs = Array.prototype.slice.call(document.querySelectorAll('.tabs li'))
  function show(index) {
    if (!tabs[index]) return
    state.tabs++
    own(function () {
      tabs.forEach(function (tab, i) {
        var pane = document.getElementById(tab.getAttribute('aria-controls'))
        tab.className = i === index ? 'on' : ''
        tab.setAttribute('aria-selected', String(i === index))
        tab.tabIndex = i === index ? 0 : -1
        pane.className = i === index ? 'pane on' : 'pane'
      })
    })
  }
  tabs.forEach(function (tab, i) { tab.addEventListener('click', function () { show(i) }) })

  var dialog = document.getElementById('compareDialog')
  function openDialog(open) {
    if (!dialog) return
    own(function () {
      dialog.className = open ? 'mask open' : 'mask'
      dialog.setAttribute('aria-hidden', String(!open))
    })
  }
  on('compare', 'click', function () { openDialog(true) })
  on('closeCompare', 'click', function () { openDialog(false) })
  on('quickSearch', 'submit', function () { state.submits++ })
  on('filter', 'submit', function () { state.submits++ })
  on('searchForm', 'submit', function (event) { state.submits++; event.preventDefault() })
  function on(id, type, listener) {
    var element = document.getElementById(id)
    if (element) element.addEventListener(type, listener)
  }

  /* Single keys: 1–6 choose a tab, / goes to the search box, Escape closes the dialog. Not while somebody is typing;
     like many pages it looks at the event's target only, which for a guest's shadow root is the guest's outermost element. */
  document.addEventListener('keydown', function (event) {
    state.keys++
    var name = event.target && event.target.tagName
    if (name === 'INPUT' || name === 'TEXTAREA' || name === 'SELECT' || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key >= '1' && event.key <= '6') show(Number(event.key) - 1)
    if (event.key === 'Escape') openDialog(false)
    if (event.key === '/') {
      event.preventDefault()
      document.getElementById('q').focus()
    }
  })

  /* Values that stand in no markup; they come with a script of their own, which runs after this one. */
  document.addEventListener('DOMContentLoaded', function () {
    own(function () { (window.formValues || []).forEach(function (pair) { document.getElementById(pair[0]).value = pair[1] }) })
  })
})()
