/* A viewer that paints pages on a few canvases and takes them from page to page while it scrolls. */
'use strict'
const list = document.getElementById('list'), stage = document.getElementById('stage')
const pages = JSON.parse(list.dataset.pages)
const HEIGHT = 870
let zoom = 1, turn = 0
const slots = [0, 1, 2].map(() => {
  const box = document.createElement('div')
  box.className = 'page'
  const layer = document.createElement('div')
  box.append(document.createElement('canvas'), layer)
  list.append(box)
  return { box, layer, canvas: box.firstChild, shows: 0 }
})
function paint(canvas, number) {
  const side = turn % 2 === 1
  const [w, h] = [595 * zoom, 842 * zoom]
  canvas.width = Math.round(side ? h : w)
  canvas.height = Math.round(side ? w : h)
  const g = canvas.getContext('2d')
  g.fillStyle = '#fff'
  g.fillRect(0, 0, canvas.width, canvas.height)
  g.translate(canvas.width / 2, canvas.height / 2)
  g.rotate((turn * Math.PI) / 2)
  g.translate(-w / 2, -h / 2)
  g.scale(zoom, zoom)
  g.fillStyle = '#222'
  pages[number - 1].split('\n').forEach((line, i) => {
    g.font = i === 0 ? '24px serif' : '16px serif'
    g.fillText(line, 60, 80 + i * 28)
  })
}
function lay(again) {
  list.style.height = `${HEIGHT * pages.length}px`
  const first = Math.max(1, Math.floor(stage.scrollTop / HEIGHT) + 1)
  for (let number = first; number < first + 3 && number <= pages.length; number++) {
    const slot = slots[number % 3]
    slot.box.style.top = `${(number - 1) * HEIGHT + 10}px`
    if (slot.shows === number && !again) continue
    slot.shows = number
    slot.box.dataset.pageNumber = String(number)
    slot.box.setAttribute('aria-label', `第${number}页`)
    slot.layer.dataset.mainRotation = String(turn * 90)
    const side = turn % 2 === 1
    slot.box.style.width = side ? '849px' : '600px'
    slot.box.style.height = side ? '600px' : '849px'
    paint(slot.canvas, number)
  }
}
stage.addEventListener('scroll', () => lay(false))
document.getElementById('larger').addEventListener('click', () => { zoom *= 1.25; lay(true) })
document.getElementById('turn').addEventListener('click', () => { turn = (turn + 1) % 4; lay(true) })
lay(true)
