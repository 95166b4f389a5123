/* A platform of one page: the case is opened in place of the list, each tab is loaded when it is clicked. */
const view = document.getElementById('view')
const list = document.getElementById('caseList')
let generation = 0
const inDialog = new URLSearchParams(location.search).get('in') === 'dialog'

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const make = (tag, text = '') => Object.assign(document.createElement(tag), { textContent: text })

async function openCase(id) {
  const mine = ++generation
  /* `?in=dialog`: the case stands in a dialog over the list. */
  if (inDialog) view.setAttribute('role', 'dialog')
  else list.hidden = true
  view.replaceChildren(make('p', '加载中…'))
  const answer = await fetch(`/case/${id}`)
  const source = new DOMParser().parseFromString(await answer.text(), 'text/html')
  await wait(60)
  if (mine !== generation) return
  const strip = document.createElement('ul')
  strip.className = 'tabs'
  strip.setAttribute('role', 'tablist')
  const pane = make('div')
  const back = make('button', '返回列表')
  back.type = 'button'
  back.id = 'back'
  back.onclick = closeCase
  source.querySelectorAll('[role=tab]').forEach((tab, i) => {
    const item = make('li', tab.textContent)
    item.setAttribute('role', 'tab')
    item.onclick = async () => {
      const turn = ++generation
      pane.replaceChildren(make('p', '加载中…'))
      await wait(80)
      if (turn !== generation) return
      pane.replaceChildren(document.importNode(source.getElementById(`pane${i}`), true))
      pane.firstElementChild.classList.add('on')
      document.body.dataset.shown = `${id} ${tab.textContent}`
    }
    strip.append(item)
  })
  view.replaceChildren(document.importNode(source.querySelector('.case-title'), true), back, strip, pane, document.importNode(source.querySelector('.side'), true))
  document.body.dataset.shown = id
}

function closeCase() {
  generation++
  view.replaceChildren()
  list.hidden = false
  document.body.dataset.shown = ''
}

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-open]')
  if (button) void openCase(button.dataset.open)
})
