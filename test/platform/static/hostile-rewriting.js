var live = document.getElementById('live')
var clock = document.getElementById('clock')
setInterval(function () {
  var old = live.firstElementChild
  live.replaceChildren(old.cloneNode(true))
  clock.textContent = new Date().toISOString()
}, 50)
