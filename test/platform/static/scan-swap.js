/* A viewer of one image: its address changes with the page and carries a token of the moment. */
'use strict'
const stage = document.getElementById('stage'), image = document.getElementById('page')
const pages = Number(stage.dataset.pages)
let page = 1, zoom = 1, turn = 0
function show() {
  image.src = `/scan-page/${stage.dataset.file}/${page}.svg?token=${Math.random().toString(36).slice(2)}&expires=${Date.now()}`
  document.getElementById('at').textContent = `第 ${page} 页 共 ${pages} 页`
}
function lay() {
  image.style.width = `${600 * zoom}px`
  image.style.transform = `rotate(${turn}deg)`
}
const on = (id, does) => document.getElementById(id).addEventListener('click', does)
on('prev', () => { page = Math.max(1, page - 1); show() })
on('next', () => { page = Math.min(pages, page + 1); show() })
on('larger', () => { zoom *= 1.25; lay() })
on('smaller', () => { zoom /= 1.25; lay() })
on('turn', () => { turn = (turn + 90) % 360; lay() })
show()
